import { defineRule } from "../../rule";
import type { FigureRow, FigureTable } from "../shared/figure-table";
import { figureTableOf, labelKey } from "../shared/figure-table";
import { atCell } from "../shared/report-at";

export const rowCopy = defineRule({
  code: "ROW-COPY",
  severity: "error",
  scope: "table",
  kinds: ["results", "other", "indicators"],
  source: "METHODOLOGY 6, case 4",
  fixable: false,
  enabled: true,
  *check(_context, table) {
    const figures = figureTableOf(table);
    if (!figures) return;
    const copies = copiesIn(figures);
    if (copies.length > figures.rows.length * MOST_COPIES) return;
    for (const { row, earlier } of copies) {
      const [column] = [...row.figures.keys(), ...row.pairs.keys()].sort((a, b) => a - b);
      yield atCell(table, row.row, column ?? figures.labelColumn, {
        item: row.item,
        found: textOf(row),
        args: { label: row.label, earlier: earlier.label, earlierRow: earlier.row + 1 },
      });
    }
  },
});

/** Where many rows are equal, equality says nothing. */
const MOST_COPIES = 0.2;

/** Digits that two rows cannot share by chance: «63 | 61,43» has six. */
const MIN_DIGITS = 5;

function copiesIn({ rows, columns }: FigureTable): { row: FigureRow; earlier: FigureRow }[] {
  const first = new Map<string, FigureRow>();
  const copies: { row: FigureRow; earlier: FigureRow }[] = [];
  for (const row of rows) {
    const vector = vectorOf(
      row,
      columns.map(({ column }) => column),
    );
    if (vector === null) continue;
    const earlier = first.get(vector);
    if (!earlier) first.set(vector, row);
    else if (labelKey(earlier.label) !== labelKey(row.label)) copies.push({ row, earlier });
  }
  return copies;
}

/** The numbers of a row as a key; null where they are too few or too plain to be anybody's own. */
function vectorOf(row: FigureRow, columns: readonly number[]): string | null {
  const numbers = columns.flatMap((column) => {
    const value = row.figures.get(column)?.value ?? row.pairs.get(column)?.count;
    return value === undefined ? [] : [`${column}:${value}`];
  });
  if (numbers.length < 2) return null;
  const distinct = new Set(numbers.map((entry) => entry.split(":")[1] ?? ""));
  const digits = [...distinct].join("").replace(/\D/gu, "").replace(/0+$/u, "");
  return distinct.size >= 2 && digits.length >= MIN_DIGITS ? numbers.join("|") : null;
}

function textOf(row: FigureRow): string {
  return [...row.figures.values(), ...row.pairs.values()]
    .sort((a, b) => a.column - b.column)
    .map(({ text }) => text)
    .join(" | ");
}
