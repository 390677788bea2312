import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import type { ITableJson } from "@univerjs/sheets-table";
import { parseRange, type CellRange } from "../../../core/sheet/address";
import type { Package } from "../../../xlsx/package/package";
import { relationshipsOf } from "../../../xlsx/package/relationships";
import type { DefinedName } from "../../../xlsx/package/workbook-part";
import { fromFileFormula } from "../../../xlsx/sheet/formula-names";
import type { PageState, PivotState } from "../host-state";
import { univerRange } from "../sheet-layout";
import { XmlNode } from "./xml-node";

const WORKBOOK_SCOPE = "AllDefaultWorkbook";

/** A name of the user as Univer keeps it; null for the built-in ones, which are facts of a sheet. */
export function definedName(name: DefinedName, sheetId: string | null): IDefinedNamesServiceParam | null {
  if (name.name.startsWith("_xlnm.")) return null;
  const formula = fromFileFormula(name.refersTo.slice(1));
  const bare = formula.slice(1);
  const isRange = parseRange(bare) !== null && bare.includes("!");
  return {
    id: globalThis.crypto.randomUUID(),
    name: name.name,
    formulaOrRefString: isRange ? bare : formula,
    localSheetId: sheetId ?? WORKBOOK_SCOPE,
  };
}

/** Print area and print titles of a sheet are hidden names. */
export function applyPrintName(name: DefinedName, page: PageState): void {
  const parts = name.refersTo.slice(1).split(",");
  if (name.name === "_xlnm.Print_Area") page.printArea = parseRange(parts[0] ?? "");
  if (name.name !== "_xlnm.Print_Titles") return;
  for (const part of parts) {
    const address = part.slice(part.lastIndexOf("!") + 1).replace(/\$/gu, "");
    const rows = /^(\d+):(\d+)$/u.exec(address);
    if (rows) page.titleRows = { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 };
    const columns = parseRange(address.replace(/^([A-Z]+):([A-Z]+)$/u, "$11:$21"));
    if (columns && !rows) page.titleColumns = { first: columns.left, last: columns.right };
  }
}

/** The tables of a worksheet's part. */
export function readTables(pack: Package, sheetPart: string): ITableJson[] {
  return relationshipsOf(pack, sheetPart)
    .filter(({ type, target }) => type === "table" && pack.has(target))
    .flatMap(({ target }) => {
      const root = XmlNode.root(pack.text(target));
      const range = parseRange(root?.attribute("ref") ?? "");
      return root && range ? [tableOf(root, range)] : [];
    });
}

function tableOf(root: XmlNode, range: CellRange): ITableJson {
  const columns = root.child("tableColumns")?.children("tableColumn") ?? [];
  const name = root.attribute("displayName") ?? root.attribute("name") ?? "";
  return {
    id: globalThis.crypto.randomUUID(),
    name,
    range: univerRange(range),
    options: { showHeader: root.number("headerRowCount") !== 0, showFooter: false },
    filters: { tableColumnFilterList: [] },
    columns: columns.map((column) => ({
      id: globalThis.crypto.randomUUID(),
      displayName: column.attribute("name") ?? "",
      formula: "",
      meta: {},
      style: {},
    })),
    meta: {
      style: root.child("tableStyleInfo")?.attribute("name") ?? "",
      totals: (root.number("totalsRowCount") ?? 0) > 0,
    },
  } as unknown as ITableJson;
}

/** The pivot tables of a worksheet's part. */
export function readPivots(pack: Package, sheetPart: string): PivotState[] {
  return relationshipsOf(pack, sheetPart)
    .filter(({ type, target }) => type === "pivotTable" && pack.has(target))
    .flatMap(({ target }) => {
      const root = XmlNode.root(pack.text(target));
      const range = parseRange(root?.child("location")?.attribute("ref") ?? "");
      return root && range ? [{ name: root.attribute("name") ?? "", range }] : [];
    });
}

/** A classic comment («note») of a cell. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
}

export function readNotes(pack: Package, sheetPart: string): Note[] {
  const part = relationshipsOf(pack, sheetPart).find(({ type }) => type === "comments")?.target;
  const root = part && pack.has(part) ? XmlNode.root(pack.text(part)) : null;
  const authors = root?.child("authors")?.children("author") ?? [];
  return (root?.child("commentList")?.children("comment") ?? []).flatMap((node) => {
    const cell = parseRange(node.attribute("ref") ?? "");
    const text = node.child("text");
    if (!cell || !text) return [];
    const runs = [text.child("t"), ...text.children("r").map((run) => run.child("t"))];
    return [
      {
        row: cell.top,
        column: cell.left,
        text: runs.map((run) => run?.text ?? "").join(""),
        author: authors[node.number("authorId") ?? -1]?.text ?? "",
      },
    ];
  });
}

/** Links of a sheet's cells, by address. */
export interface Link {
  readonly range: CellRange;
  readonly address: string | null;
  readonly place: string | null;
  readonly tip: string | null;
}

export function readLinks(pack: Package, sheetPart: string, root: XmlNode): Link[] {
  const targets = new Map(relationshipsOf(pack, sheetPart).map(({ id, target }) => [id, target]));
  return (root.child("hyperlinks")?.children("hyperlink") ?? []).flatMap((node) => {
    const range = parseRange(node.attribute("ref") ?? "");
    if (!range) return [];
    const address = targets.get(node.attribute("id") ?? "") ?? null;
    return [{ range, address, place: node.attribute("location"), tip: node.attribute("tooltip") }];
  });
}
