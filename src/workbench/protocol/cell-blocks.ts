import type { CellValue } from "../../core/sheet/grid";
import { HostError } from "../engine/host-error";
import { requireEditable } from "./protection";
import type { RangeTarget } from "./range-target";

/** Excel's limits for one call (Office Add-ins: resource limits and performance optimization). */
const MOST_CELLS = 5_000_000;
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Whole columns and rows are never read or written cell by cell: Excel answers null and refuses writes. */
function isUnbounded(range: RangeTarget): boolean {
  return range.isEntireColumn || range.isEntireRow;
}

/** Reads one thing of every cell; null for whole columns and rows, as in Excel. */
export function readBlock<T>(range: RangeTarget, read: (row: number, column: number) => T): T[][] | null {
  if (isUnbounded(range)) return null;
  if (range.cells > MOST_CELLS) throw new HostError("RangeExceedsLimit");
  return range.sheet.cells.read(range.area, read);
}

/**
 * Checks what is written into a range: one value for all cells, or rows and columns of exactly its shape.
 * @returns the value of each absolute cell; null = leave the cell as it is.
 */
export function blockReader<T>(
  range: RangeTarget,
  value: unknown,
  check: (entry: unknown) => T,
): (row: number, column: number) => T | null {
  if (isUnbounded(range)) throw new HostError("InvalidArgument");
  if (range.cells > MOST_CELLS) throw new HostError("OperationCellsExceedLimit");
  const entry = (cell: unknown): T | null => (cell === null || cell === undefined ? null : check(cell));
  if (!Array.isArray(value)) {
    const same = entry(value);
    return () => same;
  }
  const shaped =
    value.length === range.rows &&
    value.every((line) => Array.isArray(line) && line.length === range.columns);
  if (!shaped) {
    throw new HostError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  const block = (value as unknown[][]).map((line) => line.map(entry));
  return (row, column) => block[row - range.area.top]?.[column - range.area.left] ?? null;
}

/** Writes values or formulas. @throws HostError as Excel does for shapes, locked cells and sizes. */
export function writeContents(range: RangeTarget, value: unknown): void {
  const contents = blockReader(range, value, asContent);
  requireEditable(range);
  range.sheet.cells.write(range.area, contents);
}

function asContent(value: unknown): CellValue {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  if (value.startsWith("=") && value.length > LONGEST_FORMULA)
    throw new HostError("FormulaLengthExceedsLimit");
  if (value.length > LONGEST_TEXT) throw new HostError("InvalidArgument");
  return value;
}

/** What all cells of a range have in common; null where they differ, as Excel answers. */
export function uniform<T>(range: RangeTarget, read: (row: number, column: number) => T): T | null {
  const { area, sheet } = range;
  const inside = sheet.model.inside(area);
  const first = read(area.top, area.left);
  if (!inside) return first;
  for (let row = inside.top; row <= inside.bottom; row++) {
    for (let column = inside.left; column <= inside.right; column++) {
      if (read(row, column) !== first) return null;
    }
  }
  return first;
}
