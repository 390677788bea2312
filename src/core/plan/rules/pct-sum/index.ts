import { defineRule } from "../../rule";
import type { FigureRow, FigureTable } from "../shared/figure-table";
import { figureTableOf } from "../shared/figure-table";
import { shownFigure } from "../shared/figures";
import { atCell } from "../shared/report-at";

export const pctSum = defineRule({
  code: "PCT-SUM",
  severity: "error",
  scope: "table",
  kinds: ["results", "other", "indicators", "scale"],
  source: "METHODOLOGY 6, case 8",
  fixable: false,
  enabled: true,
  *check(_context, table) {
    const figures = figureTableOf(table);
    const window = figures ? closedWindow(figures) : null;
    if (!figures || !window) return;
    for (const row of figures.rows) {
      const shares = sharesOf(row, window.columns);
      const [first] = shares;
      if (!first || !isWrong(shares, window.exact)) continue;
      const decimals = Math.max(...shares.map((share) => share.decimals));
      yield atCell(table, row.row, first.column, {
        item: row.item,
        found: shares.map(({ text }) => text).join(" + "),
        args: { label: row.label, sum: shownFigure(sumOf(shares), decimals) },
      });
    }
  },
});

interface Share {
  readonly column: number;
  readonly value: number;
  readonly decimals: number;
  readonly text: string;
}

interface ClosedWindow {
  readonly columns: readonly number[];
  /** Nearly all other rows give 100 to the last digit: somebody saw to it. */
  readonly exact: boolean;
}

const MIN_ROWS = 3;
/** Share of rows that must add up before the columns count as parts of one whole. */
const CLOSED = 0.6;
const EXACT = 0.9;

/** The longest run of neighbouring share columns whose rows add up to 100. */
function closedWindow({ columns, rows }: FigureTable): ClosedWindow | null {
  const shares = columns.filter((column) => column.shares || column.pairs).map(({ column }) => column);
  for (let length = Math.min(shares.length, 10); length >= 2; length -= 1) {
    for (let start = 0; start + length <= shares.length; start += 1) {
      const window = shares.slice(start, start + length);
      const filled = rows.map((row) => sharesOf(row, window)).filter((row) => row.length >= 2);
      if (filled.length < MIN_ROWS) continue;
      const closed = filled.filter((row) => Math.abs(sumOf(row) - 100) <= mostRounding(row) + 1e-9);
      if (closed.length < filled.length * CLOSED) continue;
      const exact = filled.filter((row) => Math.abs(sumOf(row) - 100) < 1e-6);
      return { columns: window, exact: exact.length >= filled.length * EXACT - 1 && exact.length >= 5 };
    }
  }
  return null;
}

function sharesOf(row: FigureRow, columns: readonly number[]): Share[] {
  return columns.flatMap((column) => {
    const pair = row.pairs.get(column);
    const figure = row.figures.get(column);
    if (pair) return [{ column, value: pair.share, decimals: pair.decimals, text: pair.text }];
    return figure ? [{ column, value: figure.value, decimals: figure.decimals, text: figure.text }] : [];
  });
}

function sumOf(shares: readonly Share[]): number {
  return shares.reduce((sum, { value }) => sum + value, 0);
}

/** The most that rounding of every share can move the sum. */
function mostRounding(shares: readonly Share[]): number {
  return shares.reduce((sum, { decimals }) => sum + 0.5 / 10 ** decimals, 0);
}

/** A tenth of a per cent is nobody's mistake. */
const NEGLIGIBLE = 0.15;

/**
 * More than rounding can explain; or, where all other rows were made to give exactly 100, anything beyond a
 * tenth. Three equal thirds give 99 by right.
 */
function isWrong(shares: readonly Share[], exact: boolean): boolean {
  if (shares.length < 2) return false;
  const gap = Math.abs(sumOf(shares) - 100);
  if (gap > mostRounding(shares) + 1e-9) return true;
  const equal = shares.every(({ value }) => value === shares[0]?.value);
  return exact && !equal && gap > NEGLIGIBLE;
}
