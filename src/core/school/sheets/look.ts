import { LINE_HEIGHT, linesOf } from "../../template/sheet-draft";
import type { CellContent, CellFormat, ConditionalFormatSpec } from "../../sheet/edit";
import { cellAddress, type CellRange } from "../../sheet/address";

export const TITLE_LOOK: CellFormat = { bold: true, fontSize: 14 };
export const SUBTITLE_LOOK: CellFormat = { bold: true, fontSize: 12 };
export const NOTE_LOOK: CellFormat = { italic: true, fontColor: "#595959" };

/** Pale fills that stay readable in print; the word in the cell says the same. */
const FILLS = { attention: "#FCE4D6", unsure: "#EDEDED" } as const;

/** Height of a row that shows all its wrapped texts: viewers fit rows to their contents only when somebody edits them. */
export function fittedHeight(cells: readonly (CellContent | null)[], widths: readonly number[]): number {
  const lines = cells.map((cell, column) =>
    cell?.kind === "text" ? linesOf(cell.text, (widths[column] ?? 10) - 1) : 1,
  );
  return Math.max(1, ...lines) * LINE_HEIGHT + 3;
}

/** Colours the cells of a range that begin with the words. */
export function startsWith(range: CellRange, words: string, fill: keyof typeof FILLS): ConditionalFormatSpec {
  const first = cellAddress({ row: range.top, column: range.left });
  return {
    range,
    formula: `=LEFT(${first},${words.length})="${words}"`,
    format: { fill: FILLS[fill] },
  };
}
