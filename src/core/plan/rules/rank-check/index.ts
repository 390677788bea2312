import { textAt } from "../../../sheet/grid";
import type { PlanTable } from "../../rule";
import { defineRule } from "../../rule";
import { bandAt } from "../shared/bands";
import type { FigureRow } from "../shared/figure-table";
import { figureTableOf } from "../shared/figure-table";
import { atCell } from "../shared/report-at";

export const rankCheck = defineRule({
  code: "RANK-CHECK",
  severity: "error",
  scope: "table",
  kinds: ["results", "other", "scale", "indicators"],
  source: "METHODOLOGY 3.4 (two regions share place 6 in document 003)",
  fixable: false,
  enabled: true,
  *check(_context, table) {
    const figures = figureTableOf(table);
    if (!figures) return;
    for (const rank of table.table.columns.filter(({ header }) => RANK_HEADER.test(header))) {
      const ranked = bestRanking(table, figures.rows, rank.column);
      if (!ranked) continue;
      for (const { row, place, reason, neighbour } of ranked) {
        yield atCell(table, row.row, rank.column, {
          item: row.item,
          found: textAt(table.grid, row.row, rank.column),
          variant: reason,
          args: { label: row.label, rank: place, neighbour },
        });
      }
    }
  },
});

const RANK_HEADER = /(?<!\p{L})(?:место|ранг|рейтинг|позиция)(?!\p{L})/iu;
const MIN_ROWS = 4;

/**
 * Rows that may be wrong before the order itself is in doubt: a random column of six rows is one row away from
 * some order in one case of fourteen, of nine rows two rows away just as rarely.
 */
function mostWrong(rows: number): number {
  return Math.floor((rows - 3) / 3);
}

/** Places among the rows of the table, not among all regions of the country. */
function areOwnPlaces(placed: readonly Placed[]): boolean {
  const places = placed.map(({ place }) => place);
  return Math.max(...places) <= placed.length + 2 && Math.min(...places) <= 2;
}

interface Placed {
  readonly row: FigureRow;
  readonly place: number;
  readonly value: number;
}

interface Misplaced extends Placed {
  /** "tie": shares its place with another value; "order": stands before or behind its turn. */
  readonly reason: "tie" | "order";
  readonly neighbour: string;
}

/** Rows out of order by the column that the ranks follow best; null where they follow none. */
function bestRanking(
  table: PlanTable,
  rows: readonly FigureRow[],
  rankColumn: number,
): readonly Misplaced[] | null {
  let best: readonly Misplaced[] | null = null;
  for (const { column } of table.table.columns) {
    if (column === rankColumn) continue;
    for (const direction of [1, -1]) {
      const placed = placedRows(table, rows, rankColumn, column);
      if (placed.length < MIN_ROWS || !areOwnPlaces(placed)) continue;
      if (new Set(placed.map(({ value }) => value)).size < MIN_ROWS) continue;
      const wrong = misplaced(placed, direction);
      if (wrong.length > mostWrong(placed.length)) continue;
      if (!best || wrong.length < best.length) best = wrong;
    }
  }
  return best;
}

function placedRows(
  table: PlanTable,
  rows: readonly FigureRow[],
  rankColumn: number,
  column: number,
): Placed[] {
  return rows.flatMap((row) => {
    const place = row.figures.get(rankColumn)?.value;
    const value = valueOf(table, row, column);
    return place === undefined || value === null ? [] : [{ row, place, value }];
  });
}

/** «24–25» is a shared place: its middle stands for it. */
function valueOf(table: PlanTable, row: FigureRow, column: number): number | null {
  const figure = row.figures.get(column);
  if (figure) return figure.value;
  const band = bandAt(table, row.row, column);
  return band ? (band.low + band.high) / 2 : null;
}

/** The rows that must move for places to follow values: all but the longest run that does. */
function misplaced(placed: readonly Placed[], direction: number): Misplaced[] {
  const sorted = [...placed].sort((a, b) => direction * (a.value - b.value) || a.place - b.place);
  const kept = longestRun(sorted);
  return sorted.flatMap((entry, index) => {
    if (kept.has(index)) return [];
    const twin = sorted.find(
      (other) => other !== entry && other.place === entry.place && other.value !== entry.value,
    );
    const reason = twin ? "tie" : "order";
    return [{ ...entry, reason, neighbour: twin?.row.label ?? sorted[index - 1]?.row.label ?? "" } as const];
  });
}

/** Longest subsequence in which places grow with values; equal places only for equal values. */
function longestRun(sorted: readonly Placed[]): ReadonlySet<number> {
  const length: number[] = [];
  const before: number[] = [];
  let last = -1;
  sorted.forEach((entry, index) => {
    length[index] = 1;
    before[index] = -1;
    for (let other = 0; other < index; other += 1) {
      const earlier = sorted[other];
      if (!earlier || (length[other] ?? 0) + 1 <= (length[index] ?? 0)) continue;
      const grows = earlier.place < entry.place && earlier.value !== entry.value;
      if (!grows && !(earlier.place === entry.place && earlier.value === entry.value)) continue;
      length[index] = (length[other] ?? 0) + 1;
      before[index] = other;
    }
    if (last < 0 || (length[index] ?? 0) > (length[last] ?? 0)) last = index;
  });
  const kept = new Set<number>();
  for (let index = last; index >= 0; index = before[index] ?? -1) kept.add(index);
  return kept;
}
