import type { CellValue, Grid } from "../../sheet/grid";
import { EXAMS } from "../exam";
import type { ResultsModel } from "../model";
import { readResults } from "../read";
import { gridOf } from "./grid";

export type Rows = readonly (readonly (CellValue | null)[])[];

/** Every record as one line: school, exam, year, class, subject, results. */
export function lines(model: ResultsModel): string[] {
  const { records: r, schools, subjects } = model;
  return Array.from({ length: r.length }, (_, i) => {
    const values = [
      Number.isNaN(r.score[i]) ? "" : `балл ${r.score[i]}`,
      Number.isNaN(r.primary[i]) ? "" : `пб ${r.primary[i]}`,
      r.mark[i] ? `отметка ${r.mark[i]}` : "",
      r.journal[i] ? `журнал ${r.journal[i]}` : "",
    ].filter((text) => text !== "");
    const exam = `${EXAMS[r.exam[i] ?? 0]}${r.gve[i] ? " ГВЭ" : ""}`;
    const school = schools[r.school[i] ?? 0]?.name;
    return [school, exam, r.year[i], r.grade[i], subjects[r.subject[i] ?? 0]?.label, ...values].join("|");
  });
}

export const read = (name: string, rows: Rows, merges: Grid["merges"] = []): ResultsModel =>
  readResults([gridOf(name, rows, { merges })]);

/** Fills a sheet to a length at which contents can be profiled. */
export const repeat = (rows: Rows, times: number): Rows => Array.from({ length: times }, () => rows).flat();
