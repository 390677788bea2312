import type { CellPosition, CellRange } from "./address";

/** What a cell holds. Error cells hold their English code as text ("#DIV/0!"), an empty cell holds "". */
export type CellValue = string | number | boolean;

/** A worksheet is known by its id (stable in live Excel through renames); the name is what people see. */
export interface SheetRef {
  readonly id: string;
  readonly name: string;
}

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/**
 * A snapshot of a worksheet's used range: plain data, so that the core can be pure and a worker can get it.
 *
 * Matrices are [row][column] relative to `origin`; all other positions (merges, hidden rows and columns)
 * are 0-based and absolute in the sheet. `text` is what the user sees («Декабрь 2022»), `values` is what the
 * cell stores (44896). Both are needed: a deadline may be a date cell, a number may be text.
 */
export interface Grid {
  readonly sheet: SheetRef;
  readonly origin: CellPosition;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly values: readonly (readonly CellValue[])[];
  /** As displayed; null where only values were asked for. */
  readonly text: readonly (readonly string[])[] | null;
  /** en-US formulas where a cell has one ("=SUM(A1:A3)"), else the value; null where there is none in the sheet. */
  readonly formulas: readonly (readonly CellValue[])[] | null;
  /** en-US number formats ("dd.mm.yyyy"); null where only values were asked for. */
  readonly numberFormats: readonly (readonly string[])[] | null;
  readonly merges: readonly CellRange[];
  /** Rows and columns hidden by hand or by a filter, absolute, sorted. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Per row of the grid: does any cell's font in it stand in bold; null where it was not read. */
  readonly boldRows: readonly boolean[] | null;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  readonly filtered: boolean;
  /** The workbook counts dates from 1904. */
  readonly date1904: boolean;
}

/** The value of an absolute cell; "" outside the used range. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.origin.row]?.[column - grid.origin.column] ?? "";
}

/** The text of an absolute cell as the user sees it; falls back on the value. */
export function textAt(grid: Grid, row: number, column: number): string {
  const shown = grid.text?.[row - grid.origin.row]?.[column - grid.origin.column];
  return shown ?? String(valueAt(grid, row, column));
}

/** The formula of an absolute cell, or null where it holds a constant. */
export function formulaAt(grid: Grid, row: number, column: number): string | null {
  const entry = grid.formulas?.[row - grid.origin.row]?.[column - grid.origin.column];
  return typeof entry === "string" && entry.startsWith("=") && entry !== valueAt(grid, row, column)
    ? entry
    : null;
}

/** The number format of an absolute cell, "General" where it is not known. */
export function numberFormatAt(grid: Grid, row: number, column: number): string {
  return grid.numberFormats?.[row - grid.origin.row]?.[column - grid.origin.column] ?? "General";
}

/** The used range of the grid; null for an empty sheet. */
export function usedRange(grid: Grid): CellRange | null {
  if (grid.rowCount === 0 || grid.columnCount === 0) return null;
  return {
    top: grid.origin.row,
    left: grid.origin.column,
    bottom: grid.origin.row + grid.rowCount - 1,
    right: grid.origin.column + grid.columnCount - 1,
  };
}
