import type { SheetRef, SheetVisibility } from "../../core/sheet/grid";
import { UnusableFile } from "../../ports/errors";
import type { XmlElement, XmlTree } from "../xml/element";
import { attributeOf, booleanOf, childrenOf, outline } from "../xml/element";
import { decodeXml } from "../xml/escape";
import type { Package } from "./package";
import { relationshipsOf } from "./relationships";

/** A worksheet of the workbook and the part that holds it. */
export interface SheetEntry {
  readonly ref: SheetRef;
  readonly part: string;
  readonly visibility: SheetVisibility;
  /** Position among all tabs, chart sheets included: what defined names and the active tab count by. */
  readonly tab: number;
  readonly relationshipId: string;
}

export interface DefinedName {
  readonly name: string;
  /** With "=", en-US. */
  readonly refersTo: string;
  /** The tab the name is local to, null for the whole workbook. */
  readonly localTo: number | null;
  readonly element: XmlElement;
}

/** Facts of the workbook's main part, read anew after every change of it. */
export interface WorkbookPart {
  /** Name of the part, usually xl/workbook.xml. */
  readonly part: string;
  readonly tree: XmlTree;
  /** Worksheets in the order of their tabs. */
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  /** Sheets may not be added or removed. */
  readonly structureLocked: boolean;
  readonly activeTab: number;
}

/** Sequence of the workbook's children (ECMA-376 part 1, 18.2.27 CT_Workbook). */
export const WORKBOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
] as const;

/** @throws UnusableFile notWorkbook, truncated */
export function readWorkbook(pack: Package): WorkbookPart {
  const main = relationshipsOf(pack, "").find(({ type }) => type === "officeDocument");
  if (!main) throw new UnusableFile("notWorkbook");
  const tree = outline(pack.text(main.target));
  if (!tree) throw new UnusableFile("truncated", { part: main.target });
  if (tree.root.name !== "workbook") throw new UnusableFile("notWorkbook");
  const of = (name: string): XmlElement | undefined => tree.children.find((child) => child.name === name);
  const flag = (element: string, attribute: string): boolean => {
    const found = of(element);
    return found !== undefined && booleanOf(attributeOf(tree.xml, found, attribute));
  };
  const sheets = of("sheets");
  const names = of("definedNames");
  return {
    part: main.target,
    tree,
    sheets: sheets ? readSheets(pack, main.target, tree, sheets) : [],
    names: names ? childrenOf(tree.xml, names).map((element) => readName(tree, element)) : [],
    date1904: flag("workbookPr", "date1904"),
    structureLocked: flag("workbookProtection", "lockStructure"),
    activeTab: activeTabOf(tree, of("bookViews")),
  };
}

/** Parts of the workbook by the last word of their type: "styles", "sharedStrings", "calcChain", "customXml". */
export function partsOfType(pack: Package, part: string, type: string): readonly string[] {
  return relationshipsOf(pack, part)
    .filter(
      (relationship) => relationship.type === type && !relationship.external && pack.has(relationship.target),
    )
    .map(({ target }) => target);
}

function readSheets(pack: Package, part: string, tree: XmlTree, sheets: XmlElement): readonly SheetEntry[] {
  const relationships = new Map(relationshipsOf(pack, part).map((item) => [item.id, item]));
  return childrenOf(tree.xml, sheets).flatMap((element, tab) => {
    const read = (name: string): string => attributeOf(tree.xml, element, name) ?? "";
    const relationship = relationships.get(read("id"));
    if (relationship?.type !== "worksheet" || !pack.has(relationship.target)) return [];
    const state = read("state");
    const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
    const ref = { id: read("sheetId"), name: read("name") };
    return [{ ref, part: relationship.target, visibility, tab, relationshipId: relationship.id }];
  });
}

function readName(tree: XmlTree, element: XmlElement): DefinedName {
  const local = attributeOf(tree.xml, element, "localSheetId");
  return {
    name: attributeOf(tree.xml, element, "name") ?? "",
    refersTo: `=${decodeXml(tree.xml.slice(element.openEnd, element.closeStart))}`,
    localTo: local === null ? null : Number(local),
    element,
  };
}

function activeTabOf(tree: XmlTree, views: XmlElement | undefined): number {
  const view = views && childrenOf(tree.xml, views)[0];
  return view ? Number(attributeOf(tree.xml, view, "activeTab") ?? 0) : 0;
}
