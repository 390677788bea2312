import type { CheckContext, RuleReport } from "../../rule";
import { defineSheetRule } from "../../rule";
import { textAt } from "../../../sheet/grid";
import { memoize } from "../shared/memoize";
import type { TextCell } from "../shared/text-cells";
import { atText, ownerOf, textCells, textEdit } from "../shared/text-cells";
import { TRAITS } from "../shared/text-traits";
import type { Imbalance } from "./balance";
import { imbalanceOf, quotedNames, repairImbalance } from "./balance";

const CODE = "TEXT-QUOTES";

export const textQuotes = defineSheetRule({
  code: CODE,
  severity: "info",
  source: "METHODOLOGY 5.1 (a quotation not closed in document 002)",
  fixable: true,
  enabled: true,
  *check(context, grid, rows) {
    for (const cell of textCells(context, grid, rows, { traits: TRAITS.unbalanced, pattern: /[«»()"]/u })) {
      const imbalance = imbalanceOf(cell.text);
      if (imbalance && !isPairedNearby(cell, imbalance)) yield report(context, cell, imbalance);
    }
  },
});

/** A title that runs over several cells opens its quotes in one and closes them in another. */
function isPairedNearby(cell: TextCell, { kind }: Imbalance): boolean {
  if (kind === "odd" || ownerOf(cell)) return false;
  const { grid, row, column } = cell;
  const wanted = kind === "unclosed" ? "unopened" : "unclosed";
  const step = kind === "unclosed" ? 1 : -1;
  for (let distance = 1; distance <= LINES_OF_TITLE; distance += 1) {
    const other = imbalanceOf(textAt(grid, row + step * distance, column));
    if (other) return other.kind === wanted;
  }
  return false;
}

const LINES_OF_TITLE = 3;

function report(context: CheckContext, cell: TextCell, imbalance: Imbalance): RuleReport {
  const variant = imbalance.kind;
  const args = { sign: imbalance.sign, near: nearby(cell.text, imbalance.index) };
  const repaired = repairImbalance(cell.text, imbalance, namesIn(context));
  const edit = repaired === null ? null : textEdit(cell, CODE, repaired);
  if (repaired === null || !edit) return atText(cell, { variant, args });
  return atText(cell, { variant, args, expected: repaired, fix: { safe: true, edits: [edit] } });
}

/** Names that stand in whole quotes somewhere in the workbook: they tell where a broken one ends. */
const namesIn = memoize((context: CheckContext): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const grid of context.grids) {
    for (const { text } of textCells(context, grid, null, { traits: TRAITS.openQuote, pattern: /«/u }))
      for (const name of quotedNames(text)) names.add(name);
  }
  return names;
});

const CONTEXT = 24;

function nearby(text: string, index: number): string {
  return text
    .slice(Math.max(0, index - CONTEXT), index + CONTEXT)
    .replace(/\s+/gu, " ")
    .trim();
}
