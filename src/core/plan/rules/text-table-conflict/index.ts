import { defineWorkbookRule } from "../../rule";
import type { FigureRow } from "../shared/figure-table";
import { figureTableOf, labelKey } from "../shared/figure-table";
import { atText, ownerOf, textCells } from "../shared/text-cells";
import { TRAITS } from "../shared/text-traits";

export const textTableConflict = defineWorkbookRule({
  code: "TEXT-TABLE-CONFLICT",
  severity: "info",
  source: "METHODOLOGY 6, cases 5 and 8",
  fixable: false,
  enabled: false,
  *check(context) {
    const rows = new Map<string, { row: FigureRow; sheet: string }>();
    for (const table of context.tables) {
      for (const row of figureTableOf(table)?.rows ?? []) {
        const key = labelKey(row.label);
        if (key.length >= SHORTEST_LABEL && !rows.has(key))
          rows.set(key, { row, sheet: table.table.sheet.name });
      }
    }
    if (rows.size === 0) return;
    for (const grid of context.grids) {
      for (const cell of textCells(context, grid, null, { traits: TRAITS.percent, pattern: /\d\s*%/u })) {
        if (ownerOf(cell)) continue;
        const conflict = conflictIn(cell.text, rows);
        if (conflict) yield atText(cell, { args: conflict });
      }
    }
  },
});

const SHORTEST_LABEL = 5;

/** A sentence that names a row of a table together with a percentage that the row does not have. */
function conflictIn(
  text: string,
  rows: ReadonlyMap<string, { row: FigureRow; sheet: string }>,
): Record<string, string | number> | null {
  for (const sentence of text.split(/[.;\n]\s/u)) {
    const shares = [...sentence.matchAll(/(\d+(?:[.,]\d+)?)\s*%/gu)].map((match) => match[1] ?? "");
    if (shares.length !== 1) continue;
    const key = labelKey(sentence);
    const named = [...rows].filter(([label]) => key.includes(label));
    const [only] = named;
    if (named.length !== 1 || !only) continue;
    const { row, sheet } = only[1];
    const printed = [...row.figures.values()].filter(({ percent }) => percent).map(({ value }) => value);
    const share = Number((shares[0] ?? "").replace(",", "."));
    if (printed.length === 0 || printed.some((value) => Math.abs(value - share) < 0.05)) continue;
    return { label: row.label, share: shares[0] ?? "", other: sheet, otherRow: row.row + 1 };
  }
  return null;
}
