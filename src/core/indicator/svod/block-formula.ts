import type { CellContent } from "../../sheet/edit";
import type { CellValue } from "../../sheet/grid";

/**
 * A formula that fills a block of cells at once (an array formula). It stands in the top left cell, the other cells
 * of the block are null in the sheet's contents: Excel fills them itself; a file carries `block` as their cached
 * values and the range of the formula.
 */
export type BlockFormula = Extract<CellContent, { kind: "formula" }> & {
  /** Values of the whole block, [row][column]; `computed` is block[0][0]. */
  readonly block: readonly (readonly CellValue[])[];
};

export function blockFormula(formula: string, block: readonly (readonly CellValue[])[]): BlockFormula {
  return { kind: "formula", formula, computed: block[0]?.[0] ?? "", block };
}

export function isBlockFormula(content: CellContent | null): content is BlockFormula {
  return content?.kind === "formula" && "block" in content;
}
