import type { Reason, RecognisedTable } from "./model";

/** Reasons against a plan, the most telling first. */
const AGAINST = ["persons", "prices", "timetable", "register", "marks", "noMeasures", "noDeadlines"];

/**
 * Why a sheet (or a workbook) has no plan table: the reasons of its tables, the most telling first; the single
 * reason «noTables» where there is no table at all; null where there is a plan.
 */
export function planAbsence(tables: readonly RecognisedTable[]): readonly Reason[] | null {
  if (tables.some(({ kind }) => kind === "plan")) return null;
  if (tables.length === 0) return [{ code: "noTables" }];
  const codes = new Set(tables.flatMap(({ reasons }) => reasons.map(({ code }) => code)));
  return AGAINST.filter((code) => codes.has(code)).map((code) => ({ code }));
}
