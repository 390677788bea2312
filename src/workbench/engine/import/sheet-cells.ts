import { CellValueType, type ICellData, type IWorksheetData } from "@univerjs/core";
import { rangeContains } from "../../../core/sheet/address";
import type { CellValue } from "../../../core/sheet/grid";
import type { SheetContent } from "../../../xlsx/sheet/sheet-content";
import type { StyleBook } from "../../../xlsx/styles/style-book";
import type { Hyperlink } from "../sheet-cells";
import type { Link } from "./things";

/** Cells as Univer keeps them; cached results of formulas stay until something they depend on changes. */
export function readCells(
  content: SheetContent,
  styles: StyleBook,
  styleId: (index: number) => string,
): IWorksheetData["cellData"] {
  const rows: Record<number, Record<number, ICellData>> = {};
  for (let position = 0; position < content.values.length; position++) {
    const index = content.styles.at(position);
    const formula = content.formulas.get(position);
    const place = { row: content.rows.at(position), column: content.columns.at(position) };
    // Univer fills the cells of an array formula itself and takes cached values there for an obstacle.
    const computed = content.blocks.some((block) => rangeContains(block, place));
    const value = computed ? "" : (content.values[position] ?? "");
    const cell: ICellData = value === "" ? {} : { v: plain(value), t: typeOf(value, index, styles) };
    if (formula !== undefined) cell.f = formula;
    if (index !== 0) cell.s = styleId(index);
    if (!styles.factsOf(index).locked) cell.custom = { unlocked: true };
    (rows[place.row] ??= {})[place.column] = cell;
  }
  return rows;
}

function plain(value: CellValue): string | number {
  return typeof value === "boolean" ? Number(value) : value;
}

/** Text that reads as a number is marked, so that neither editing nor calculation makes a number of it. */
function typeOf(value: CellValue, style: number, styles: StyleBook): CellValueType {
  if (typeof value === "number") return CellValueType.NUMBER;
  if (typeof value === "boolean") return CellValueType.BOOLEAN;
  const looksNumeric = value.trim() !== "" && Number.isFinite(Number(value.replace(",", ".")));
  const isText = styles.factsOf(style).numberFormat === "@";
  return looksNumeric || isText ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

/** Puts links beside the cells' contents. */
export function addLinks(cells: IWorksheetData["cellData"], links: readonly Link[]): void {
  for (const { range, address, place, tip } of links) {
    const link: Hyperlink = {
      ...(address === null ? {} : { address }),
      ...(place === null ? {} : { documentReference: place }),
      ...(tip === null ? {} : { screenTip: tip }),
    };
    for (let row = range.top; row <= range.bottom; row++) {
      const line = (cells[row] ??= {});
      for (let column = range.left; column <= range.right; column++) {
        const cell = (line[column] ??= {});
        cell.custom = { ...cell.custom, link };
      }
    }
  }
}
