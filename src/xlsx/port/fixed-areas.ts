import type { CellRange } from "../../core/sheet/address";
import { parseRange } from "../../core/sheet/address";
import type { FixedArea } from "../../core/sheet/resolve";
import type { SheetEntry } from "../package/workbook-part";
import { relationshipsOf } from "../package/relationships";
import { attributeOf, childrenOf, outline } from "../xml/element";
import type { Book } from "./book";

/** An area of which no single cell may be edited. */
export interface PlacedArea {
  readonly kind: FixedArea;
  readonly range: CellRange;
}

/**
 * Areas of a sheet whose single cells a spreadsheet does not let anybody edit, or would repair the file for:
 * parts of array formulas, header and total rows of tables (their texts are the columns' names), pivot tables.
 */
export function fixedAreas(book: Book, sheet: SheetEntry): readonly PlacedArea[] {
  const areas = book.content(sheet).blocks.map((range): PlacedArea => ({ kind: "arrayPart", range }));
  for (const { type, target } of relationshipsOf(book.pack, sheet.part)) {
    if (!book.pack.has(target)) continue;
    if (type === "table") areas.push(...placed("tableEdge", tableEdges(book, target)));
    if (type === "pivotTable") areas.push(...placed("pivot", pivotArea(book, target)));
  }
  return areas;
}

function placed(kind: FixedArea, ranges: readonly CellRange[]): readonly PlacedArea[] {
  return ranges.map((range) => ({ kind, range }));
}

function tableEdges(book: Book, part: string): readonly CellRange[] {
  const tree = outline(book.pack.text(part));
  if (!tree) return [];
  const read = (name: string): string | null => attributeOf(tree.xml, tree.root, name);
  const range = parseRange(read("ref") ?? "");
  if (!range) return [];
  const headers = Number(read("headerRowCount") ?? 1);
  const totals = Number(read("totalsRowCount") ?? 0);
  const edges: CellRange[] = [];
  if (headers > 0) edges.push({ ...range, bottom: range.top + headers - 1 });
  if (totals > 0) edges.push({ ...range, top: range.bottom - totals + 1 });
  return edges;
}

function pivotArea(book: Book, part: string): readonly CellRange[] {
  const tree = outline(book.pack.text(part));
  const location = tree && childrenOf(tree.xml, tree.root).find(({ name }) => name === "location");
  const range = tree && location ? parseRange(attributeOf(tree.xml, location, "ref") ?? "") : null;
  return range ? [range] : [];
}
