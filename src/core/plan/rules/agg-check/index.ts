import { romanToNumber } from "../../../russian";
import { textAt } from "../../../sheet/grid";
import type { TableRow } from "../../../table/model";
import type { PlanTable, RuleReport } from "../../rule";
import { defineRule } from "../../rule";
import type { FigureTable } from "../shared/figure-table";
import { figureTableOf } from "../shared/figure-table";
import type { Figure } from "../shared/figures";
import { figureAt, shownFigure } from "../shared/figures";
import { atCell } from "../shared/report-at";

export const aggCheck = defineRule({
  code: "AGG-CHECK",
  severity: "info",
  scope: "table",
  kinds: ["results", "other", "scale", "indicators"],
  source: "METHODOLOGY 3.4 (indices of mechanisms), 6 (agreeing figures must not fire)",
  fixable: false,
  enabled: true,
  *check(_context, table) {
    yield* parents(table);
    const figures = figureTableOf(table);
    if (figures) {
      yield* means(figures);
      yield* listedCounts(figures);
    }
  },
});

interface Numbered {
  readonly row: TableRow;
  readonly label: string;
  /** [1] of «I.», [1, 2] of «1.2.». */
  readonly number: readonly number[];
}

const NUMBER = /^\s*(?:(\d+(?:\.\d+)+)|(\d+)|([IVXХ]+))[.)]?\s+\p{L}/u;

/** «I.» above «1.1.», «1.2.»: where one parent is the mean or sum of its children, the others must be as well. */
function* parents(table: PlanTable): Generator<RuleReport> {
  const numbered = numberedRows(table);
  const tops = numbered.filter(({ number }) => number.length === 1);
  if (tops.length < 2) return;
  for (const { column } of table.table.columns) {
    const families = tops.flatMap((top) => {
      const own = figureAt(table.grid, top.row.row, column);
      const children = numbered
        .filter(({ number }) => number.length === 2 && number[0] === top.number[0])
        .flatMap(({ row }) => figureAt(table.grid, row.row, column) ?? []);
      return own && children.length >= 2 ? [{ top, own, children }] : [];
    });
    for (const aggregate of [meanOf, sumOf]) {
      const wrong = families.filter(({ own, children }) => !agrees(own, aggregate(children)));
      if (families.length < 2 || wrong.length === 0 || wrong.length * 2 > families.length) continue;
      for (const { top, own, children } of wrong) {
        yield atCell(table, own.row, column, {
          item: top.row,
          found: own.text,
          variant: aggregate === meanOf ? "mean" : "sum",
          args: { label: top.label, computed: shownFigure(aggregate(children), own.decimals) },
        });
      }
      break;
    }
  }
}

function numberedRows(table: PlanTable): Numbered[] {
  const left = table.table.columns[0]?.column ?? table.table.range.left;
  return table.table.rows.flatMap((row) => {
    if (row.type !== "item" && row.type !== "section") return [];
    const label = textAt(table.grid, row.row, left);
    const match = NUMBER.exec(label);
    if (!match) return [];
    const [, dotted, plain, roman] = match;
    const top = plain === undefined ? romanToNumber(roman ?? "") : Number(plain);
    const number = dotted ? dotted.split(".").map(Number) : top === null ? [] : [top];
    return number.length === 0 ? [] : [{ row, label: label.trim(), number }];
  });
}

function meanOf(figures: readonly Figure[]): number {
  return sumOf(figures) / figures.length;
}

function sumOf(figures: readonly Figure[]): number {
  return figures.reduce((sum, { value }) => sum + value, 0);
}

/** Equal to within one unit of the last printed digit: the parts are rounded as well. */
function agrees(printed: Figure, computed: number): boolean {
  return Math.abs(printed.value - computed) <= 1 / 10 ** printed.decimals + 1e-9;
}

/** A row «В среднем»: the plain mean of the rows above, or the mean weighted by a column of counts. */
function* means({ table, columns, rows, summaries }: FigureTable): Generator<RuleReport> {
  const weights = columns.filter(({ counts }) => counts);
  for (const mean of summaries.filter(({ summary }) => summary === "mean")) {
    const above = rows.filter(({ row }) => row < mean.row);
    for (const { column } of columns) {
      const printed = mean.figures.get(column);
      const parts = above.flatMap((row) => row.figures.get(column) ?? []);
      if (!printed || parts.length < 2) continue;
      const plain = meanOf(parts);
      const weighted = weights.flatMap((weight) => weightedMean(above, column, weight.column) ?? []);
      if ([plain, ...weighted].some((value) => agrees(printed, value))) continue;
      yield atCell(table, mean.row, column, {
        item: mean.item,
        found: printed.text,
        variant: "mean",
        args: { label: mean.label, computed: shownFigure(plain, printed.decimals) },
      });
    }
  }
}

export function weightedMean(rows: FigureTable["rows"], column: number, weight: number): number | null {
  let sum = 0;
  let total = 0;
  for (const row of rows) {
    const value = row.figures.get(column)?.value;
    const count = row.figures.get(weight)?.value;
    if (value === undefined || count === undefined || column === weight) continue;
    sum += value * count;
    total += count;
  }
  return total > 0 ? sum / total : null;
}

const COUNT_HEADER = /(?:кол-во|количество|число)\s+(?:школ|ОО|ОУ|организаций|учреждений)/iu;
const SCHOOL_LIST = /№\s*\d+(?:\s*,\s*№?\s*\d+)*/gu;

/** «СОШ №3, 9» beside a count of schools: two. */
function* listedCounts({ table, columns, rows }: FigureTable): Generator<RuleReport> {
  const count = columns.find(({ header, counts }) => counts && COUNT_HEADER.test(header));
  if (!count) return;
  for (const { column } of table.table.columns.filter((candidate) => candidate.column !== count.column)) {
    const lists = rows.flatMap((row) => {
      const printed = row.figures.get(count.column);
      const listed = schoolsIn(textAt(table.grid, row.row, column));
      return printed && listed > 0 ? [{ row, printed, listed }] : [];
    });
    const right = lists.filter(({ printed, listed }) => printed.value === listed);
    if (lists.length < 3 || right.length * 2 < lists.length) continue;
    for (const { row, printed, listed } of lists.filter((entry) => entry.printed.value !== entry.listed)) {
      const args = { label: row.label, computed: String(listed) };
      yield atCell(table, row.row, count.column, {
        item: row.item,
        found: printed.text,
        variant: "listed",
        args,
      });
    }
  }
}

function schoolsIn(text: string): number {
  return [...text.matchAll(SCHOOL_LIST)].reduce(
    (sum, match) => sum + (match[0].match(/\d+/gu)?.length ?? 0),
    0,
  );
}
