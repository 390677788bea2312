import type { CellContent } from "../../sheet/edit";
import type { CellValue } from "../../sheet/grid";

/** A formula that fills a block of cells at once (an array formula); it stands in the block's first cell. */
export function blockFormula(formula: string, block: readonly (readonly CellValue[])[]): CellContent {
  return { kind: "formula", formula, computed: block[0]?.[0] ?? "", block };
}
