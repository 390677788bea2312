import type { ResultsModel } from "../../results";
import { EXAMS } from "../../results";
import type { Cell } from "./cell";

/** Rows of one sheet, 0-based and absolute, from the top. */
export interface SourceRows {
  readonly sheet: string;
  readonly rows: readonly number[];
}

/** The rows that a cell was counted from: where a click on it leads. One pass over the results. */
export function sourceRows({ records, aggregates, sheets }: ResultsModel, cell: Cell): SourceRows[] {
  const { stratum, school } = cell;
  const exam = EXAMS.indexOf(stratum.exam);
  const bySheet = new Map<number, Set<number>>();
  const add = (sheet: number, row: number): void => {
    const rows = bySheet.get(sheet) ?? new Set<number>();
    bySheet.set(sheet, rows.add(row));
  };
  for (let index = 0; index < records.length; index++) {
    if (
      records.school[index] === school &&
      records.subject[index] === stratum.subject &&
      records.exam[index] === exam &&
      records.year[index] === stratum.year &&
      records.grade[index] === stratum.grade
    ) {
      add(records.sheet[index] ?? 0, records.row[index] ?? 0);
    }
  }
  for (const row of cell.aggregated ? aggregates : []) {
    const isOwn = row.school === school && row.subject === stratum.subject && row.exam === stratum.exam;
    if (isOwn && row.year === stratum.year && row.grade === stratum.grade) add(row.sheet, row.row);
  }
  return [...bySheet].map(([sheet, rows]) => ({
    sheet: sheets[sheet] ?? "",
    rows: [...rows].sort((a, b) => a - b),
  }));
}
