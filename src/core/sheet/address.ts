/**
 * Cell addresses. Inside the core rows and columns are counted from 0 and are absolute in the sheet;
 * people see A1 addresses with the sheet's name.
 */

/** One cell, 0-based, absolute in its sheet. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, 0-based, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's own limits of a sheet. */
export const SHEET_LIMITS = { rows: 1_048_576, columns: 16_384 } as const;

/** 0 -> "A", 26 -> "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" -> 0, "aa" -> 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) {
    index = index * 26 + letter.charCodeAt(0) - 64;
  }
  return index - 1;
}

/** {row: 11, column: 1} -> "B12". */
export function cellAddress({ row, column }: CellPosition): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A range as "B17:F60"; a single cell as "B17". */
export function rangeAddress(range: CellRange): string {
  const start = cellAddress({ row: range.top, column: range.left });
  const end = cellAddress({ row: range.bottom, column: range.right });
  return start === end ? start : `${start}:${end}`;
}

const A1_RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/iu;

/**
 * Reads "B17:F60", "$B$17", "'План на год'!B17".
 * @returns the range, or null where the text is no A1 address inside the sheet's limits.
 */
export function parseRange(text: string): CellRange | null {
  const match = A1_RANGE.exec(splitSheetName(text).address.trim());
  if (!match) return null;
  const [, startLetters = "", startRow = "", endLetters = startLetters, endRow = startRow] = match;
  const columns = [columnIndex(startLetters), columnIndex(endLetters)].sort((a, b) => a - b);
  const rows = [Number(startRow) - 1, Number(endRow) - 1].sort((a, b) => a - b);
  const range = { top: rows[0] ?? 0, bottom: rows[1] ?? 0, left: columns[0] ?? 0, right: columns[1] ?? 0 };
  const inside = range.top >= 0 && range.bottom < SHEET_LIMITS.rows && range.right < SHEET_LIMITS.columns;
  return inside ? range : null;
}

const WHOLE_COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/iu;
const WHOLE_ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/u;

/** As parseRange; reads whole columns and rows, too: «B:C», «План!3:5». */
export function parseArea(text: string): CellRange | null {
  const { address } = splitSheetName(text);
  const columns = WHOLE_COLUMNS.exec(address.trim());
  if (columns) {
    const [left = 0, right = 0] = columns.slice(1).map(columnIndex).sort(ascending);
    return right < SHEET_LIMITS.columns ? { top: 0, bottom: SHEET_LIMITS.rows - 1, left, right } : null;
  }
  const rows = WHOLE_ROWS.exec(address.trim());
  if (!rows) return parseRange(address);
  const [top = 0, bottom = 0] = rows
    .slice(1)
    .map((row) => Number(row) - 1)
    .sort(ascending);
  const inside = top >= 0 && bottom < SHEET_LIMITS.rows;
  return inside ? { top, bottom, left: 0, right: SHEET_LIMITS.columns - 1 } : null;
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** "'План на год'!B17" -> {sheet: "План на год", address: "B17"}; without a sheet, sheet is null. */
export function splitSheetName(text: string): { sheet: string | null; address: string } {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: null, address: text };
  const name = text.slice(0, mark);
  const bare = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replace(/''/gu, "'") : name;
  return { sheet: bare, address: text.slice(mark + 1) };
}

/** A sheet's name as formulas write it: quoted unless it is a plain Latin word. */
export function quoteSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/u.test(name)
    ? name
    : `'${name.replace(/'/gu, "''")}'`;
}

export function rangeContains(range: CellRange, cell: CellPosition): boolean {
  return (
    cell.row >= range.top &&
    cell.row <= range.bottom &&
    cell.column >= range.left &&
    cell.column <= range.right
  );
}

export function rangesOverlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function rowCountOf(range: CellRange): number {
  return range.bottom - range.top + 1;
}

export function columnCountOf(range: CellRange): number {
  return range.right - range.left + 1;
}
