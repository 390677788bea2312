import type { ICellData } from "@univerjs/core";
import type { SheetEntry } from "../../../xlsx/package/workbook-part";
import { type Book } from "../../../xlsx/port/book";
import { type CellPatch, patchCells } from "../../../xlsx/sheet/sheet-patcher";
import { applyPatches } from "../../../xlsx/xml/patch";
import { borderOf, type BorderSide, lookOf } from "../cell-style";
import { styleIdOf } from "../import/style-id";
import type { CellStyles } from "../import/cell-styles";
import type { LiveSheet } from "../sheet";
import { contentOf } from "./cell-changes";
import { formatAt } from "./cell-format";

const SIDES: readonly BorderSide[] = ["top", "bottom", "left", "right"];

/**
 * Cells of a sheet of the file that look otherwise than before: they get a cell format of their own. What a file
 * of ours cannot say (single border sides, patterns, rich text) is lost in these cells only.
 */
export function updateLooks(book: Book, entry: SheetEntry, sheet: LiveSheet, styles: CellStyles): void {
  const content = book.content(entry);
  const indexes = new Map<string, number>();
  for (let position = 0; position < content.values.length; position++) {
    indexes.set(`${content.rows.at(position)},${content.columns.at(position)}`, content.styles.at(position));
  }
  const font = sheet.model.normalFont();
  const patches = new Map<number, Map<number, CellPatch>>();
  sheet.cells.forExisting({ top: 0, left: 0, bottom: Infinity, right: Infinity }, (row, column, cell) => {
    const index = indexes.get(`${row},${column}`) ?? 0;
    if (isOfFile(cell, index) || !isRestyled(sheet, row, column, styles, index)) return;
    const style = book.styles.add(formatAt(sheet, row, column, font));
    const line = patches.get(row) ?? new Map<number, CellPatch>();
    const held = contentOf(sheet.cells.value(row, column), sheet.cells.formula(row, column));
    patches.set(row, line.set(column, { kind: "content", content: held, style }));
  });
  if (patches.size === 0) return;
  const xml = book.pack.text(entry.part);
  book.pack.setText(entry.part, applyPatches(xml, patchCells(xml, patches)));
  book.saveStyles();
  book.forget(entry.part);
}

/** The cell still has the very style that the file gave it. */
function isOfFile(cell: ICellData, index: number): boolean {
  return cell.s === undefined || cell.s === null ? index === 0 : cell.s === styleIdOf(index);
}

/** Number formats are compared with the contents. */
function isRestyled(
  sheet: LiveSheet,
  row: number,
  column: number,
  styles: CellStyles,
  index: number,
): boolean {
  const [now, before] = [sheet.cells.style(row, column), styles.style(index)];
  const look = (style: typeof now) => JSON.stringify({ ...lookOf(style), numberFormat: "" });
  if (look(now) !== look(before)) return true;
  return SIDES.some((side) => JSON.stringify(borderOf(now, side)) !== JSON.stringify(borderOf(before, side)));
}
