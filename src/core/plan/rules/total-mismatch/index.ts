import type { PlanTable, RuleReport } from "../../rule";
import { defineWorkbookRule } from "../../rule";
import type { FigureRow, FigureTable } from "../shared/figure-table";
import { figureTableOf, labelKey } from "../shared/figure-table";
import { atCell } from "../shared/report-at";

export const totalMismatch = defineWorkbookRule({
  code: "TOTAL-MISMATCH",
  severity: "error",
  source: "METHODOLOGY 6, case 7",
  fixable: false,
  enabled: true,
  *check(context) {
    const bySheet = new Map<string, FigureTable[]>();
    for (const table of context.tables) {
      const figures = figureTableOf(table);
      if (!figures) continue;
      yield* totalRows(figures);
      yield* totalColumns(figures);
      yield* compulsorySubjects(figures);
      bySheet.set(table.table.sheet.id, [...(bySheet.get(table.table.sheet.id) ?? []), figures]);
    }
    for (const tables of bySheet.values()) yield* printedAgainstParts(tables);
  },
});

/** «Итого» under counts: the sum of the rows above. */
function* totalRows({ table, columns, rows, summaries }: FigureTable): Generator<RuleReport> {
  const counts = columns.filter((column) => column.counts);
  for (const total of summaries.filter(({ summary }) => summary === "total")) {
    const above = rows.filter(({ row }) => row < total.row);
    const compared = counts.flatMap(({ column }) => {
      const printed = total.figures.get(column);
      const parts = above.flatMap((row) => row.figures.get(column)?.value ?? []);
      if (!printed || parts.length < 2) return [];
      return [{ column, printed, sum: parts.reduce((sum, value) => sum + value, 0) }];
    });
    const right = compared.filter(({ printed, sum }) => printed.value === sum);
    if (right.length === 0 && compared.length !== 1) continue;
    for (const { column, printed, sum } of compared) {
      if (printed.value === sum) continue;
      yield figure(table, total, column, printed.text, "sum", { printed: printed.value, sum });
    }
  }
}

const TOTAL_HEADER = /^\s*(?:всего|итого|общее\s+(?:количество|число))(?!\p{L})/iu;
const MIN_ROWS = 3;
const AGREE = 0.6;

/** A column «Всего» beside its parts: the sum of the other counts of the row. */
function* totalColumns({ table, columns, rows }: FigureTable): Generator<RuleReport> {
  const counts = columns.filter((column) => column.counts || column.pairs);
  for (const total of counts.filter(({ header }) => TOTAL_HEADER.test(lastHeader(header)))) {
    const parts = counts.filter((column) => column !== total);
    if (parts.length < 2) continue;
    const compared = rows.flatMap((row) => {
      const printed = row.figures.get(total.column);
      const values = parts.flatMap(
        ({ column }) => row.figures.get(column)?.value ?? row.pairs.get(column)?.count ?? [],
      );
      if (!printed || values.length === 0) return [];
      return [{ row, printed, sum: values.reduce((sum, value) => sum + value, 0) }];
    });
    const right = compared.filter(({ printed, sum }) => printed.value === sum);
    if (compared.length < MIN_ROWS || right.length < compared.length * AGREE) continue;
    for (const { row, printed, sum } of compared) {
      if (printed.value === sum) continue;
      yield figure(table, row, total.column, printed.text, "sum", { printed: printed.value, sum });
    }
  }
}

function lastHeader(header: string): string {
  return header.split(" / ").pop() ?? header;
}

/** A printed number of participants and the marks of the same participants in another table of the sheet. */
function* printedAgainstParts(tables: readonly FigureTable[]): Generator<RuleReport> {
  for (const parts of tables) {
    const sums = partSums(parts);
    if (sums.size < MIN_SHARED) continue;
    for (const printed of tables) {
      if (printed === parts) continue;
      for (const { column } of printed.columns.filter((candidate) => candidate.counts)) {
        yield* differing(printed, column, sums);
      }
    }
  }
}

const MIN_SHARED = 4;
const AGREE_ACROSS = 0.7;

/** Sum of the counts of a distribution («4/1%», «89/21,8%», …) by label. */
function partSums({ columns, rows }: FigureTable): ReadonlyMap<string, { row: FigureRow; sum: number }> {
  const paired = columns.filter((column) => column.pairs).map(({ column }) => column);
  const sums = new Map<string, { row: FigureRow; sum: number }>();
  if (paired.length < 2) return sums;
  for (const row of rows) {
    const counts = paired.flatMap((column) => row.pairs.get(column)?.count ?? []);
    if (counts.length >= 2) sums.set(labelKey(row.label), { row, sum: counts.reduce((a, b) => a + b, 0) });
  }
  return sums;
}

function* differing(
  printed: FigureTable,
  column: number,
  sums: ReadonlyMap<string, { row: FigureRow; sum: number }>,
): Generator<RuleReport> {
  const shared = printed.rows.flatMap((row) => {
    const value = row.figures.get(column);
    const other = sums.get(labelKey(row.label));
    return value && other ? [{ row, value, other }] : [];
  });
  const equal = shared.filter(({ value, other }) => value.value === other.sum);
  if (shared.length < MIN_SHARED || equal.length < shared.length * AGREE_ACROSS) return;
  for (const { row, value, other } of shared) {
    if (value.value === other.sum) continue;
    yield figure(printed.table, row, column, value.text, "parts", {
      printed: value.value,
      sum: other.sum,
      otherRow: other.row.row + 1,
    });
  }
}

const COMPULSORY = ["русский язык", "математика"];

/** Everybody who finishes class 9 sits both compulsory subjects: their numbers are looked at side by side. */
function* compulsorySubjects(figures: FigureTable): Generator<RuleReport> {
  const sums = partSums(figures);
  const [first, second] = COMPULSORY.map((label) => sums.get(label));
  if (!first || !second || first.sum === second.sum) return;
  const [column] = [...second.row.pairs.keys()];
  if (column === undefined) return;
  const text = second.row.pairs.get(column)?.text ?? "";
  yield {
    ...figure(figures.table, second.row, column, text, "compulsory", {
      printed: second.sum,
      sum: first.sum,
      otherRow: first.row.row + 1,
    }),
    severity: "info",
  };
}

function figure(
  table: PlanTable,
  row: FigureRow,
  column: number,
  found: string,
  variant: string,
  args: Readonly<Record<string, string | number>>,
): RuleReport {
  return atCell(table, row.row, column, {
    item: row.item,
    found,
    variant,
    args: { label: row.label, ...args },
  });
}
