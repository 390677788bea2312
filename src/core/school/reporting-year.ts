import type { ResultsModel } from "../results";
import type { CellBook } from "./cells/build-cells";

/** Why a year is the reporting one: the rule set, the workbook's own words, or the last results. */
export interface ReportingYear {
  /** 0 where no row has a year. */
  readonly year: number;
  readonly reason: "ruleSet" | "workbook" | "lastResults";
}

/**
 * The year that «this year» means. A workbook that names one itself (minimum scores of 2022, list of schools as of
 * 2022) is believed while it has results of that year.
 */
export function reportingYear(model: ResultsModel, book: CellBook, wished: number | null): ReportingYear {
  if (wished !== null) return { year: wished, reason: "ruleSet" };
  const years = new Set(book.strata.map(({ year }) => year));
  if (model.statedYear !== null && years.has(model.statedYear)) {
    return { year: model.statedYear, reason: "workbook" };
  }
  return { year: Math.max(0, ...years), reason: "lastResults" };
}
