import { attributeOf, booleanOf, childrenOf, outline, type XmlElement } from "../../../xlsx/xml/element";
import { decodeXml } from "../../../xlsx/xml/escape";

/** An element of a small part with what it holds; names without prefixes. */
export class XmlNode {
  private constructor(
    private readonly xml: string,
    private readonly element: XmlElement,
  ) {}

  /** The root of a part; null where the text is no complete XML. */
  static root(xml: string): XmlNode | null {
    const tree = outline(xml);
    return tree && new XmlNode(xml, tree.root);
  }

  get name(): string {
    return this.element.name;
  }

  children(name?: string): XmlNode[] {
    return childrenOf(this.xml, this.element)
      .filter((child) => name === undefined || child.name === name)
      .map((child) => new XmlNode(this.xml, child));
  }

  child(name: string): XmlNode | null {
    return this.children(name)[0] ?? null;
  }

  /** The element below by a path of names. */
  below(...names: string[]): XmlNode | null {
    return names.reduce<XmlNode | null>((node, name) => node?.child(name) ?? null, this);
  }

  attribute(name: string): string | null {
    return attributeOf(this.xml, this.element, name);
  }

  number(name: string): number | null {
    const raw = this.attribute(name);
    return raw === null || raw === "" || !Number.isFinite(Number(raw)) ? null : Number(raw);
  }

  flag(name: string, otherwise = false): boolean {
    return booleanOf(this.attribute(name), otherwise);
  }

  /** Text between the tags, for elements that hold no others. */
  get text(): string {
    const { openEnd, closeStart } = this.element;
    return decodeXml(this.xml.slice(openEnd, closeStart));
  }
}
