import type { ResultsModel, ResultTableInfo } from "../../results";
import { EXAMS } from "../../results";
import { parseRange, type CellRange } from "../../sheet/address";
import type { Cell } from "./cell";

/** Rows of one sheet, 0-based and absolute, from the top. */
export interface SourceRows {
  readonly sheet: string;
  readonly rows: readonly number[];
}

/** The rows that cells were counted from: where a click on a finding leads. One pass over the results. */
export function sourceRows(
  { records, aggregates, sheets }: ResultsModel,
  cells: readonly Cell[],
): SourceRows[] {
  const wanted = new Set(
    cells.map(({ school, stratum }) => keyOf(school, { ...stratum, exam: EXAMS.indexOf(stratum.exam) })),
  );
  const bySheet = new Map<number, Set<number>>();
  const add = (sheet: number, row: number): void => {
    const rows = bySheet.get(sheet) ?? new Set<number>();
    bySheet.set(sheet, rows.add(row));
  };
  const schools = new Set(cells.map(({ school }) => school));
  for (let index = 0; index < records.length; index++) {
    const school = records.school[index] ?? 0;
    if (!schools.has(school)) continue;
    const [exam = 0, subject = 0] = [records.exam[index], records.subject[index]];
    const [grade = 0, year = 0] = [records.grade[index], records.year[index]];
    if (wanted.has(keyOf(school, { exam, subject, grade, year }))) {
      add(records.sheet[index] ?? 0, records.row[index] ?? 0);
    }
  }
  for (const row of cells.some(({ aggregated }) => aggregated) ? aggregates : []) {
    if (wanted.has(keyOf(row.school, { ...row, exam: EXAMS.indexOf(row.exam) }))) add(row.sheet, row.row);
  }
  return [...bySheet].map(([sheet, rows]) => ({
    sheet: sheets[sheet] ?? "",
    rows: [...rows].sort((a, b) => a - b),
  }));
}

interface Place {
  readonly exam: number;
  readonly subject: number;
  readonly grade: number;
  readonly year: number;
}

function keyOf(school: number, { exam, subject, grade, year }: Place): string {
  return `${school}|${exam}|${subject}|${grade}|${year}`;
}

/** Rows that stand one below another, with the columns of their table: what can be selected at once. */
export interface SourceRun {
  readonly sheet: string;
  readonly range: CellRange;
}

/** The rows of cells as ranges, from the top of each sheet. */
export function sourceRuns(model: ResultsModel, cells: readonly Cell[]): SourceRun[] {
  return sourceRows(model, cells).flatMap(({ sheet, rows }) =>
    runsOf(rows).map(([top, bottom]) => {
      const { left, right } = columnsAt(model.tables, sheet, top);
      return { sheet, range: { top, bottom, left, right } };
    }),
  );
}

function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

function columnsAt(
  tables: readonly ResultTableInfo[],
  sheet: string,
  row: number,
): Pick<CellRange, "left" | "right"> {
  const ranges = tables.filter((table) => table.sheet === sheet).map(({ range }) => parseRange(range));
  const own = ranges.find((range) => range !== null && range.top <= row && row <= range.bottom);
  return own ?? { left: 0, right: 0 };
}
