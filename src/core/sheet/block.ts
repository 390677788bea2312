import type { CellRange } from "./address";
import type { SheetSpec } from "./edit";
import type { CellValue } from "./grid";

/** An array formula of a new sheet with more cells than its own. */
export interface FormulaBlock {
  readonly range: CellRange;
  /** [row][column] inside the range. */
  readonly values: readonly (readonly CellValue[])[];
}

/** The array formulas of a new sheet that fill neighbouring cells. */
export function blocksOfSpec({ cells }: SheetSpec): FormulaBlock[] {
  return cells.flatMap((contents, top) =>
    contents.flatMap((content, left) => {
      const values = content?.kind === "formula" ? content.block : undefined;
      if (!values) return [];
      const width = Math.max(1, ...values.map((line) => line.length));
      const range = { top, left, bottom: top + Math.max(values.length, 1) - 1, right: left + width - 1 };
      return [{ range, values }];
    }),
  );
}
