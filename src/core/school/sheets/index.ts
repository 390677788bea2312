import type { StructureEdit } from "../../sheet/edit";
import { finishSteps } from "../../steps";
import type { SchoolReport, SchoolsReport } from "../analyse";
import { constantsSheets } from "./constants-sheets";
import { differencesSheet } from "./differences-sheet";
import { evidenceSheet } from "./evidence-sheet";
import { funnelSheet } from "./funnel-sheet";
import { rulesSheet } from "./rules-sheet";
import { schoolsSheet } from "./schools-sheet";

export interface SheetOptions {
  /** Sheets of evidence at most; a region with more flagged schools is looked at in parts. */
  readonly maxEvidence?: number;
}

const MOST_EVIDENCE = 60;
const RULE = "SCHOOLS";

/**
 * All sheets of a run as edits, in slices: the list, evidence of flagged schools, differences from
 * the region's list, funnel, rules, constants.
 */
export function* sheetSteps(
  report: SchoolsReport,
  options: SheetOptions = {},
): Generator<void, StructureEdit[]> {
  const { shown, left } = withEvidence(report, options.maxEvidence ?? MOST_EVIDENCE);
  const sheets = [yield* schoolsSheet(report, left)];
  for (const school of shown) {
    yield;
    sheets.push(evidenceSheet(report, school));
  }
  yield;
  const differences = differencesSheet(report);
  if (differences) sheets.push(differences);
  const funnel = yield* funnelSheet(report);
  if (funnel) sheets.push(funnel);
  yield;
  sheets.push(rulesSheet(report));
  yield;
  sheets.push(...constantsSheets(report.model.constants));
  return sheets.map((sheet) => ({ kind: "addSheet", sheet, rule: RULE }));
}

/** Schools that get a sheet of evidence, in the order of the source; flagged ones come before those with one sign. */
function withEvidence({ schools }: SchoolsReport, most: number): { shown: SchoolReport[]; left: number } {
  const signed = schools.filter(({ objectivity }) => objectivity.markers.length > 0);
  const flagged = signed.filter(({ objectivity }) => objectivity.flagged);
  const single = signed.filter(({ objectivity }) => !objectivity.flagged);
  const chosen = new Set([...flagged, ...single].slice(0, most));
  return { shown: signed.filter((school) => chosen.has(school)), left: signed.length - chosen.size };
}

/** The same in one go. */
export function schoolSheets(report: SchoolsReport, options: SheetOptions = {}): StructureEdit[] {
  return finishSteps(sheetSteps(report, options));
}

export { constantsSheets, rulesSheet };
