/** Municipal templates and what is made from a plan: annual plans, cyclograms, deadline control, reports. */
export {
  regionalPlan,
  regionalPlanSteps,
  type RegionalBlock,
  type RegionalMeasure,
  type RegionalPlan,
} from "./regional-plan";
export { isMunicipalDuty, isMunicipalParty } from "./municipal-duty";
export { municipalSheet, municipalRole, type MunicipalSheet } from "./municipal/municipal-sheet";
export { controlSheet, CONTROL_ROLE } from "./municipal/control-sheet";
export { listsSheet, LISTS_ROLE, type Lists } from "./municipal/lists-sheet";
export { offersFor, type Offer, type OwnData, type RecommendedSchool } from "./offers/offers";
export type { MunicipalChoice } from "./municipal/choice";
export { sheetNamesOf } from "./document-words";
export { annualPlan, spanText, yearPeriod, type AnnualPlan, type AnnualRow } from "./annual/annual-plan";
export { annualKey } from "./annual/annual-key";
export { annualName, annualRole, annualSheet } from "./annual/annual-sheet";
export { annualBaseRole, annualBaseSheet, readBaseSheet } from "./annual/base-sheet";
export { changesSheet } from "./annual/changes-sheet";
export type { AnnualField, AnnualLine, KeptRow } from "./annual/lines";
export { readAnnualSheet } from "./annual/read-sheet";
export { reapply, type FieldChange, type Reapplied } from "./annual/reapply";
export { keptRows, sourceLines } from "./annual/source-lines";
export { cyclogramSheet } from "./cyclogram/cyclogram-sheet";
export { passportOf, type Passport } from "./passport/passport";
export { passportSheets } from "./passport/passport-sheet";
export { calendarText } from "./execution/calendar";
export { dueSheet } from "./execution/control-sheet";
export { dueList, type DueRow, type DueState } from "./execution/due";
export { indicatorResults, type IndicatorResult } from "./execution/indicator-results";
export { executionReport, type ExecutionReport, type Tally } from "./execution/execution";
export { markColumns } from "./execution/marked-plan";
export { executionSheet } from "./execution/report-sheet";
export {
  REPORT_PARTS,
  lastQuarter,
  partPeriod,
  reportPeriod,
  reportPhrase,
  type ReportPart,
} from "./execution/report-period";
