import type { StructureEdit } from "../../sheet/edit";
import type { SchoolsReport } from "../analyse";
import { constantsSheets } from "./constants-sheets";
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

/** All sheets of a run as edits: the list, evidence of flagged schools, funnel, rules, constants. */
export function schoolSheets(report: SchoolsReport, options: SheetOptions = {}): StructureEdit[] {
  const flagged = report.schools
    .filter(({ objectivity }) => objectivity.markers.length > 0)
    .slice(0, options.maxEvidence ?? MOST_EVIDENCE);
  const funnel = funnelSheet(report);
  const sheets = [
    schoolsSheet(report),
    ...flagged.map((school) => evidenceSheet(report, school)),
    ...(funnel ? [funnel] : []),
    rulesSheet(report),
    ...constantsSheets(report.model.constants),
  ];
  return sheets.map((sheet) => ({ kind: "addSheet", sheet, rule: RULE }));
}

export { constantsSheets, evidenceSheet, funnelSheet, rulesSheet, schoolsSheet };
