import type { SheetVisibilitySpec } from "../../core/sheet/edit";
import type { XmlElement } from "../xml/element";
import {
  appendChild,
  attributeOf,
  booleanOf,
  childrenOf,
  insertInOrder,
  removeElement,
  setAttribute,
} from "../xml/element";
import { encodeAttribute, encodeText } from "../xml/escape";
import type { TextPatch } from "../xml/patch";
import { applyPatches } from "../xml/patch";
import { CONTENT_TYPES, addContentType, removePart } from "./content-types";
import type { Package } from "./package";
import { addRelationship, relationshipsOf, relationshipsPart, removeRelationship } from "./relationships";
import type { SheetEntry, WorkbookPart } from "./workbook-part";
import { WORKBOOK_ORDER, readWorkbook } from "./workbook-part";
import { OFFICE } from "../xml/namespaces";

/** Adds an empty entry for a worksheet behind the last tab; its XML is to be set under the returned part. */
export function addSheetEntry(pack: Package, name: string, visibility: SheetVisibilitySpec): SheetEntry {
  const book = readWorkbook(pack);
  const { tree } = book;
  const sheets = tree.children.find((child) => child.name === "sheets");
  if (!sheets) throw new Error("The workbook has no list of sheets");
  const entries = childrenOf(tree.xml, sheets);
  const ids = entries.map((entry) => Number(attributeOf(tree.xml, entry, "sheetId") ?? 0));
  const id = String(Math.max(0, ...ids) + 1);
  const folder = book.part.slice(0, book.part.lastIndexOf("/") + 1);
  const part = pack.freeName(`${folder}worksheets/sheet`, ".xml");
  const relationshipId = addRelationship(pack, book.part, "worksheet", part);
  addContentType(pack, part, CONTENT_TYPES.worksheet);
  const state = visibility === "visible" ? "" : ` state="${visibility}"`;
  const element =
    `<${sheets.prefix}sheet name="${encodeAttribute(name)}" sheetId="${id}"${state} ` +
    `r:id="${relationshipId}" xmlns:r="${OFFICE}"/>`;
  pack.setText(book.part, applyPatches(tree.xml, [appendChild(tree.xml, sheets, element)]));
  return { ref: { id, name }, part, visibility, tab: entries.length, relationshipId };
}

/**
 * Removes a worksheet with the parts that only it uses. Names local to later tabs move along, those local to
 * it go; the active tab stays what it was.
 */
export function removeSheetEntry(pack: Package, sheet: SheetEntry): void {
  for (const { type, target, external } of relationshipsOf(pack, sheet.part)) {
    if (external || !["drawing", "table", "comments", "vmlDrawing"].includes(type)) continue;
    for (const inner of relationshipsOf(pack, target)) {
      if (inner.type === "chart") removeWithRelationships(pack, inner.target);
    }
    removeWithRelationships(pack, target);
  }
  removeWithRelationships(pack, sheet.part);
  const book = readWorkbook(pack);
  removeRelationship(pack, book.part, sheet.relationshipId);
  const { tree } = book;
  const sheets = tree.children.find((child) => child.name === "sheets");
  const element = sheets && childrenOf(tree.xml, sheets)[sheet.tab];
  const patches = [...namesWithout(book, sheet.tab), ...activeTabWithout(book, sheet.tab)];
  if (element) patches.push(removeElement(element));
  pack.setText(book.part, applyPatches(tree.xml, patches));
}

/** Adds a name; `localTo` is the tab it belongs to, null for the whole workbook. */
export function addDefinedName(
  pack: Package,
  name: string,
  refersTo: string,
  more: { readonly localTo?: number; readonly hidden?: boolean; readonly comment?: string } = {},
): void {
  const { part, tree } = readWorkbook(pack);
  const p = tree.root.prefix;
  const attributes =
    (more.comment === undefined ? "" : ` comment="${encodeAttribute(more.comment)}"`) +
    (more.localTo === undefined ? "" : ` localSheetId="${more.localTo}"`) +
    (more.hidden ? ' hidden="1"' : "");
  const text = encodeText(refersTo.replace(/^=/u, ""));
  const element = `<${p}definedName name="${encodeAttribute(name)}"${attributes}>${text}</${p}definedName>`;
  const list = tree.children.find((child) => child.name === "definedNames");
  const patch = list
    ? appendChild(tree.xml, list, element)
    : insertInOrder(tree, "definedNames", `<${p}definedNames>${element}</${p}definedNames>`, WORKBOOK_ORDER);
  pack.setText(part, applyPatches(tree.xml, [patch]));
}

export function removeDefinedName(pack: Package, name: string): void {
  const book = readWorkbook(pack);
  const found = book.names.filter((item) => item.name === name && item.localTo === null);
  if (found.length === 0) return;
  pack.setText(
    book.part,
    applyPatches(
      book.tree.xml,
      withoutNames(
        book,
        found.map(({ element }) => element),
      ),
    ),
  );
}

/** Makes the spreadsheet calculate everything when it opens the file: cached results are no longer true. */
export function requestFullCalculation(pack: Package): void {
  const book = readWorkbook(pack);
  const { tree } = book;
  const element = tree.children.find((child) => child.name === "calcPr");
  if (element && booleanOf(attributeOf(tree.xml, element, "fullCalcOnLoad"))) return;
  const patch = element
    ? setAttribute(tree.xml, element, "fullCalcOnLoad", "1")
    : insertInOrder(tree, "calcPr", `<${tree.root.prefix}calcPr fullCalcOnLoad="1"/>`, WORKBOOK_ORDER);
  pack.setText(book.part, applyPatches(tree.xml, [patch]));
}

/** Drops the order of calculation: it names cells that hold no formula any more; Excel makes it anew. */
export function dropCalculationChain(pack: Package): void {
  const book = readWorkbook(pack);
  for (const { id, type, target } of relationshipsOf(pack, book.part)) {
    if (type !== "calcChain") continue;
    removeRelationship(pack, book.part, id);
    removePart(pack, target);
  }
}

export function setActiveTab(pack: Package, tab: number): void {
  const book = readWorkbook(pack);
  const { tree } = book;
  const p = tree.root.prefix;
  const views = tree.children.find((child) => child.name === "bookViews");
  const view = views && childrenOf(tree.xml, views)[0];
  const patch = view
    ? setAttribute(tree.xml, view, "activeTab", String(tab))
    : insertInOrder(
        tree,
        "bookViews",
        `<${p}bookViews><${p}workbookView activeTab="${tab}"/></${p}bookViews>`,
        WORKBOOK_ORDER,
      );
  pack.setText(book.part, applyPatches(tree.xml, [patch]));
}

function removeWithRelationships(pack: Package, part: string): void {
  if (pack.has(relationshipsPart(part))) pack.remove(relationshipsPart(part));
  if (pack.has(part)) removePart(pack, part);
}

function namesWithout(book: WorkbookPart, tab: number): TextPatch[] {
  const gone = book.names.filter(({ localTo }) => localTo === tab).map(({ element }) => element);
  const moved = book.names.flatMap(({ localTo, element }) => {
    if (localTo === null || localTo <= tab) return [];
    return [setAttribute(book.tree.xml, element, "localSheetId", String(localTo - 1))];
  });
  return [...withoutNames(book, gone), ...moved];
}

/** An empty list of names is not allowed: the list goes with its last name. */
function withoutNames(book: WorkbookPart, gone: readonly XmlElement[]): TextPatch[] {
  const list = book.tree.children.find((child) => child.name === "definedNames");
  if (list && gone.length === book.names.length) return [removeElement(list)];
  return gone.map(removeElement);
}

function activeTabWithout(book: WorkbookPart, tab: number): TextPatch[] {
  const { tree } = book;
  const views = tree.children.find((child) => child.name === "bookViews");
  if (!views) return [];
  return childrenOf(tree.xml, views).flatMap((view) =>
    ["activeTab", "firstSheet"].flatMap((name) => {
      const value = Number(attributeOf(tree.xml, view, name) ?? 0);
      const last = tabCount(book) - 2;
      const next = Math.max(0, Math.min(value > tab ? value - 1 : value, last));
      return next === value ? [] : [setAttribute(tree.xml, view, name, String(next))];
    }),
  );
}

function tabCount({ tree }: WorkbookPart): number {
  const sheets = tree.children.find((child) => child.name === "sheets");
  return sheets ? childrenOf(tree.xml, sheets).length : 0;
}
