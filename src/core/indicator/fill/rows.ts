import { numberFormatAt, textAt, valueAt, type Grid } from "../../sheet/grid";
import type { Field, RecognisedTable, TableRow } from "../../table/model";
import type { RowRef } from "../../sheet/row-ref";
import type { SaidResults } from "../sources/availability";
import type { ResultsQuery } from "../model";
import type { BoundIndicator, Candidate, IndicatorMatcher, RowWords } from "../matching/match";

/** A row of an indicator table with what it was taken for. */
export interface BoundRow {
  readonly table: RecognisedTable;
  readonly row: TableRow;
  readonly name: string;
  readonly key: string;
  /** null: unknown, doubtful, or said to be none. */
  readonly bound: BoundIndicator | null;
  readonly candidate: Candidate | null;
  /** The two best where the row must be asked about; [] otherwise. */
  readonly asked: readonly Candidate[];
  /** What the row's words say of exam, subject and class. */
  readonly said: SaidResults;
  /** The user said which indicator the row is. */
  readonly corrected: boolean;
}

/** What the user said about rows, by correctionKey. */
export interface RowAnswers {
  /** Code of an indicator, «none» = no indicator. */
  readonly corrections: ReadonlyMap<string, string>;
  readonly queries: ReadonlyMap<string, ResultsQuery>;
}

/** What a correction is kept under: the row's own words, so that it follows the row to the next year's table. */
export function correctionKey(ref: RowRef): string {
  return `${ref.key}#${ref.ordinal}`;
}

/** Matches the rows of indicator tables, in slices; the user's corrections go before everything. */
export function* bindSteps(
  tables: readonly RecognisedTable[],
  grids: ReadonlyMap<string, Grid>,
  matcher: IndicatorMatcher,
  answers: RowAnswers,
): Generator<void, BoundRow[]> {
  const bound: BoundRow[] = [];
  for (const table of tables) {
    if (table.kind !== "indicators") continue;
    const grid = grids.get(table.sheet.id);
    for (const row of table.rows) {
      if (row.type === "item") bound.push(bindRow(table, row, matcher, answers));
      else if (row.type === "section" && grid) bound.push(...bindSection(table, row, grid, matcher, answers));
      yield;
    }
  }
  return bound;
}

/** A mechanism stands as the title of a section over its directions: the title's row has value cells all the same. */
function bindSection(
  table: RecognisedTable,
  row: TableRow,
  grid: Grid,
  matcher: IndicatorMatcher,
  answers: RowAnswers,
): BoundRow[] {
  const title = table.sections.find((section) => section.row === row.row)?.title ?? "";
  const fieldAt = (column: number): Field => ({
    row: row.row,
    column,
    text: textAt(grid, row.row, column),
    value: valueAt(grid, row.row, column),
    numberFormat: numberFormatAt(grid, row.row, column),
  });
  const values = table.columns.filter(({ role }) => role.startsWith("value:"));
  const fields = Object.fromEntries(values.map(({ role, column }) => [role, fieldAt(column)]));
  const [first] = table.columns;
  const indicator = { ...fieldAt(first?.column ?? 0), text: title };
  const line = bindRow(
    table,
    { ...row, ref: row.ref, fields: { ...row.fields, ...fields, indicator } },
    matcher,
    answers,
  );
  return line.bound?.indicator.recipe.kind === "mechanism" ? [line] : [];
}

function bindRow(
  table: RecognisedTable,
  row: TableRow,
  matcher: IndicatorMatcher,
  answers: RowAnswers,
): BoundRow {
  const words = wordsOf(table, row);
  const key = correctionKey(row.ref);
  const code = answers.corrections.get(key);
  const line = {
    table,
    row,
    name: words.name,
    key,
    said: matcher.said(words),
    corrected: code !== undefined,
  };
  const answered = (bound: BoundIndicator | null): BoundIndicator | null => {
    const query = answers.queries.get(key);
    const open = bound?.indicator.recipe.kind === "results" && bound.query === null;
    return open && query ? { ...bound, query } : bound;
  };
  if (code !== undefined) {
    const bound = answered(code === "none" ? null : matcher.bind(code, words));
    return { ...line, bound, candidate: null, asked: [] };
  }
  const { chosen, candidates } = matcher.match(words);
  const likely = candidates.filter(({ confidence }) => confidence >= LIKELY);
  const candidate = chosen ?? likely[0] ?? null;
  return { ...line, bound: answered(chosen), candidate, asked: chosen ? [] : likely };
}

/** Less than this is no candidate to ask about. */
const LIKELY = 0.4;

function wordsOf(table: RecognisedTable, row: TableRow): RowWords {
  const { fields } = row;
  return {
    name: fields.indicator?.text ?? fields.measure?.text ?? "",
    method: fields.method?.text ?? "",
    unit: fields.unit?.text ?? "",
    section: [row.section ?? "", table.title].join(" "),
  };
}
