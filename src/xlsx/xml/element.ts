import { decodeXml, encodeAttribute } from "./escape";
import type { TextPatch } from "./patch";
import { XmlScanner } from "./scanner";

/** An element of a part, by its places in the text. */
export interface XmlElement {
  readonly name: string;
  /** Prefix with colon, or "". */
  readonly prefix: string;
  readonly start: number;
  /** End of the opening tag. */
  readonly openEnd: number;
  /** Start of the closing tag; equals openEnd for `<a/>`. */
  readonly closeStart: number;
  readonly end: number;
  readonly isEmpty: boolean;
}

/** The root element and its children, one level deep. */
export interface XmlTree {
  readonly xml: string;
  readonly root: XmlElement;
  readonly children: readonly XmlElement[];
}

/** Reads the outline of a part; null where there is no complete root element. */
export function outline(xml: string): XmlTree | null {
  const scanner = new XmlScanner(xml);
  if (!scanner.next() || scanner.isClose) return null;
  const open = opening(scanner);
  if (scanner.isEmpty) return { xml, root: closed(open, scanner), children: [] };
  const children: XmlElement[] = [];
  while (scanner.next()) {
    if (scanner.isClose) return { xml, root: closed(open, scanner), children };
    const child = opening(scanner);
    if (!scanner.skipElement()) return null;
    children.push(closed(child, scanner));
  }
  return null;
}

/** The children of an element. */
export function childrenOf(xml: string, element: XmlElement): readonly XmlElement[] {
  if (element.isEmpty) return [];
  const scanner = new XmlScanner(xml, element.openEnd);
  const children: XmlElement[] = [];
  while (scanner.next() && !scanner.isClose) {
    const child = opening(scanner);
    if (!scanner.skipElement()) break;
    children.push(closed(child, scanner));
  }
  return children;
}

/** Decoded value of an attribute by its local name, or null. */
export function attributeOf(xml: string, element: XmlElement, name: string): string | null {
  const raw = tagOf(xml, element).attribute(name);
  return raw === null ? null : decodeXml(raw);
}

/** A patch that sets an attribute without a prefix on the element's opening tag. */
export function setAttribute(xml: string, element: XmlElement, name: string, value: string): TextPatch {
  const span = tagOf(xml, element).attributeSpan(name);
  if (span) return { start: span[0], end: span[1], text: encodeAttribute(value) };
  const at = element.openEnd - (element.isEmpty ? 2 : 1);
  return { start: at, end: at, text: ` ${name}="${encodeAttribute(value)}"` };
}

/** A patch that puts XML behind the last child of an element. */
export function appendChild(xml: string, element: XmlElement, child: string): TextPatch {
  if (!element.isEmpty) return { start: element.closeStart, end: element.closeStart, text: child };
  const name = `${element.prefix}${element.name}`;
  const slash = xml.lastIndexOf("/", element.openEnd);
  return { start: slash, end: element.openEnd, text: `>${child}</${name}>` };
}

/** A patch that puts a new child where the schema's sequence of names wants it. */
export function insertInOrder(
  tree: XmlTree,
  name: string,
  child: string,
  order: readonly string[],
): TextPatch {
  const rank = order.indexOf(name);
  const follower = tree.children.find((element) => order.indexOf(element.name) > rank);
  if (!follower) return appendChild(tree.xml, tree.root, child);
  return { start: follower.start, end: follower.start, text: child };
}

export function removeElement(element: XmlElement): TextPatch {
  return { start: element.start, end: element.end, text: "" };
}

/** A boolean attribute as XML Schema writes it (both «1» and «true»), with the schema's default. */
export function booleanOf(raw: string | null, otherwise = false): boolean {
  return raw === null ? otherwise : raw === "1" || raw === "true" || raw === "on";
}

function tagOf(xml: string, element: XmlElement): XmlScanner {
  const scanner = new XmlScanner(xml, element.start);
  scanner.next();
  return scanner;
}

type Opening = Omit<XmlElement, "closeStart" | "end">;

function opening(scanner: XmlScanner): Opening {
  const { name, start, end, isEmpty } = scanner;
  return { name, prefix: scanner.prefix(), start, openEnd: end, isEmpty };
}

/** Completes an opening once the scanner stands on its closing tag (or still on an empty one). */
function closed(open: Opening, scanner: XmlScanner): XmlElement {
  return { ...open, closeStart: open.isEmpty ? open.openEnd : scanner.start, end: scanner.end };
}
