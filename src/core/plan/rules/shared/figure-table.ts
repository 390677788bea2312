import { foldText } from "../../../russian";
import { textAt } from "../../../sheet/grid";
import type { TableRow } from "../../../table/model";
import type { PlanTable } from "../../rule";
import { isBlank } from "./blank";
import type { CountAndShare, Figure } from "./figures";
import { countAndShareAt, figureAt } from "./figures";
import { memoize } from "./memoize";

/** A row of a table of figures. */
export interface FigureRow {
  readonly item: TableRow;
  readonly row: number;
  /** The key as printed («Русский язык»). */
  readonly label: string;
  /** «Итого», «Всего», «Среднее»: speaks of the rows above. */
  readonly summary: "total" | "mean" | null;
  readonly figures: ReadonlyMap<number, Figure>;
  readonly pairs: ReadonlyMap<number, CountAndShare>;
}

export interface FigureColumn {
  readonly column: number;
  readonly header: string;
  /** Most filled cells are whole numbers without a percent sign. */
  readonly counts: boolean;
  /** Most filled cells are percentages, by sign, format or header. */
  readonly shares: boolean;
  readonly pairs: boolean;
}

/** A table of figures over named rows: marks by subject, results by school. */
export interface FigureTable {
  readonly table: PlanTable;
  readonly labelColumn: number;
  readonly columns: readonly FigureColumn[];
  /** Rows of data, without summaries. */
  readonly rows: readonly FigureRow[];
  readonly summaries: readonly FigureRow[];
}

/** More rows than this are single pupils or raw results, not figures that somebody compared by eye. */
const MOST_ROWS = 600;
const TOTAL = /^(?:итого|всего|в\s*с\s*е\s*г\s*о|общий\s+итог)(?![\p{L}])/iu;
const MEAN = /^(?:в\s+среднем|средн(?:ее|ий|яя|ие))(?![\p{L}])/iu;
/** The header itself, or the last line of a header of several rows, names a percentage. */
const PERCENT_HEADER =
  /^(?:%|процент|дол[яию](?!\p{L}))|(?:%|процент\p{L}*)\s*\)?$|\/ (?:%|процент|дол[яию](?!\p{L}))[^/]*$/iu;
const PUPIL_HEADER = /код\s+(?:участник|обучающ|ученик)|ф\.?\s?и\.?\s?о|участник\s*№/iu;

/** The figures of a recognised table; null where it is a plan, a list, a passport or raw results. */
export const figureTableOf = memoize((table: PlanTable): FigureTable | null => {
  const { kind, columns } = table.table;
  if (kind === "plan" || kind === "abbreviations" || kind === "passport") return null;
  if (table.items.length < 2 || table.items.length > MOST_ROWS) return null;
  if (columns.some(({ header }) => PUPIL_HEADER.test(header))) return null;
  const labelColumn = labelColumnOf(table);
  if (labelColumn === null) return null;
  const all = table.items.map(({ row }) => figureRow(table, row, labelColumn));
  const rows = all.filter(({ summary }) => summary === null);
  const described = columns.flatMap(({ column, header, role }) =>
    column === labelColumn || role === "number" ? [] : describe(column, header, rows),
  );
  if (described.length === 0) return null;
  const summaries = all.filter(({ summary }) => summary !== null);
  return { table, labelColumn, columns: described, rows, summaries };
});

/** The first column whose cells are mostly words. */
function labelColumnOf(table: PlanTable): number | null {
  for (const { column, role } of table.table.columns) {
    if (role === "number") continue;
    const filled = table.items.filter(({ row }) => !isBlank(textAt(table.grid, row.row, column)));
    const words = filled.filter(({ row }) => /\p{L}{2}/u.test(textAt(table.grid, row.row, column)));
    if (filled.length * 2 >= table.items.length && words.length * 5 >= filled.length * 4) return column;
  }
  return null;
}

function figureRow(table: PlanTable, item: TableRow, labelColumn: number): FigureRow {
  const figures = new Map<number, Figure>();
  const pairs = new Map<number, CountAndShare>();
  for (const { column } of table.table.columns) {
    const figure = figureAt(table.grid, item.row, column);
    if (figure) figures.set(column, figure);
    const pair = figure ? null : countAndShareAt(table.grid, item.row, column);
    if (pair) pairs.set(column, pair);
  }
  const label = textAt(table.grid, item.row, labelColumn).trim();
  const summary = TOTAL.test(label) ? "total" : MEAN.test(label) ? "mean" : null;
  return { item, row: item.row, label, summary, figures, pairs };
}

function describe(column: number, header: string, rows: readonly FigureRow[]): FigureColumn[] {
  const figures = rows.flatMap((row) => row.figures.get(column) ?? []);
  const pairs = rows.filter((row) => row.pairs.has(column)).length;
  if (figures.length + pairs === 0) return [];
  const percent = figures.filter((figure) => figure.percent).length;
  const shares = percent * 2 > figures.length || (figures.length > 0 && PERCENT_HEADER.test(header));
  const whole = figures.filter((figure) => Number.isInteger(figure.value)).length;
  const counts = !shares && whole === figures.length && figures.length > 0 && !isYears(figures);
  return [{ column, header, counts, shares, pairs: pairs > figures.length }];
}

function isYears(figures: readonly Figure[]): boolean {
  return figures.every(({ value }) => value >= 1990 && value <= 2100);
}

/** Labels as keys: letter case, ё, spaces and bracketed remarks aside. */
export function labelKey(label: string): string {
  return foldText(label.replace(/\([^)]*\)/gu, ""));
}
