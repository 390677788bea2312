import type { CellValue } from "../../core/sheet/grid";
import { ERROR_NAMES } from "../../xlsx/display/russian";

/** One rule for what a cell shows, in files and in the live workbook: both carriers must give the same grids. */
export { cellText } from "../../xlsx/display/cell-text";

/** Errors of dynamic arrays, which files of the add-in do not hold. */
const FURTHER_ERRORS = new Set(["#SPILL!", "#CALC!", "#GETTING_DATA"]);

/** True for the codes that a cell in error holds ("#DIV/0!"). */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === "string" && (value in ERROR_NAMES || FURTHER_ERRORS.has(value));
}
