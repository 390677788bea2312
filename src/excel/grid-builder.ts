import type { CellRange } from "../core/sheet/address";
import type { CellValue, Grid, SheetRef, SheetVisibility } from "../core/sheet/grid";

/** What one read of a block brought. */
export interface BlockData {
  readonly range: CellRange;
  readonly values: readonly (readonly CellValue[])[];
  readonly text?: readonly (readonly string[])[];
  readonly formulas?: readonly (readonly CellValue[])[];
  readonly numberFormats?: readonly (readonly string[])[];
  readonly rows?: readonly { readonly hidden: boolean; readonly bold: boolean }[];
}

export interface SheetFacts {
  readonly sheet: SheetRef;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  readonly filtered: boolean;
  readonly date1904: boolean;
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: readonly number[];
}

type Matrix<T> = T[][];

function emptyMatrix<T>(rows: number, columns: number, value: T): Matrix<T> {
  return Array.from({ length: rows }, () => new Array<T>(columns).fill(value));
}

/** Copies a block's matrix into the sheet's matrix at the block's place. */
function place<T>(
  target: Matrix<T>,
  used: CellRange,
  block: CellRange,
  source: readonly (readonly T[])[],
): void {
  source.forEach((row, index) => {
    const into = target[block.top - used.top + index];
    if (!into) return;
    row.forEach((cell, column) => {
      into[block.left - used.left + column] = cell;
    });
  });
}

/** Puts the blocks of one sheet together into a Grid; without a used range the Grid is empty. */
export function buildGrid(facts: SheetFacts, used: CellRange | null, blocks: readonly BlockData[]): Grid {
  const rowCount = used ? used.bottom - used.top + 1 : 0;
  const columnCount = used ? used.right - used.left + 1 : 0;
  const full = blocks.some((block) => block.text);
  const values = emptyMatrix<CellValue>(rowCount, columnCount, "");
  const text = full ? emptyMatrix(rowCount, columnCount, "") : null;
  const formats = full ? emptyMatrix(rowCount, columnCount, "General") : null;
  const formulas = full ? emptyMatrix<CellValue>(rowCount, columnCount, "") : null;
  const boldRows = full ? new Array<boolean>(rowCount).fill(false) : null;
  const hidden = new Set<number>();
  for (const block of used ? blocks : []) {
    if (!used) break;
    place(values, used, block.range, block.values);
    if (text && block.text) place(text, used, block.range, block.text);
    if (formats && block.numberFormats) place(formats, used, block.range, block.numberFormats);
    if (formulas && block.formulas) place(formulas, used, block.range, block.formulas);
    block.rows?.forEach((row, index) => {
      const absolute = block.range.top + index;
      if (row.hidden) hidden.add(absolute);
      if (boldRows && row.bold) boldRows[absolute - used.top] = true;
    });
  }
  const hasFormulas = formulas?.some((row) =>
    row.some((cell) => typeof cell === "string" && cell.startsWith("=")),
  );
  return {
    ...facts,
    origin: { row: used?.top ?? 0, column: used?.left ?? 0 },
    rowCount,
    columnCount,
    values,
    text,
    numberFormats: formats,
    formulas: hasFormulas ? formulas : null,
    hiddenRows: [...hidden].sort((a, b) => a - b),
    boldRows,
  };
}
