import type { SchoolsReport } from "../../core/school/analyse";
import type { Edit } from "../../core/sheet/edit";

/** The sheets of an analysis as edits; those of an earlier one go first. */
export function schoolSheets(_report: SchoolsReport): Edit[] {
  return [];
}
