export {
  analyseSchools,
  analyseSteps,
  type AnalysisOptions,
  type AnalysisStep,
  type SchoolReport,
  type SchoolsReport,
} from "./analyse";
export { agreementShares } from "./cells/agreement-shares";
export { sourceRows, sourceRuns, type SourceRows, type SourceRun } from "./cells/source-rows";
export { MARKER_CODES, type MarkerCode, type MarkerVerdict, type Verdict } from "./objectivity";
export { compareWithOfficial, STATUS_WORDS, type ListDifference } from "./official-list/compare";
export { matchOfficialList, readOfficialList, type ListedSchool } from "./official-list/read-list";
export type { Cause, MeasureCode, Recommendation } from "./recommendations";
export { PARAMETERS, valueOf, type Parameter } from "./rules/parameters";
export { ruleSetFromJson, ruleSetFromSheet } from "./rules/read-rule-set";
export { RuleSetError } from "./rules/rule-set-error";
export { DEFAULT_RULE_SET, type RuleSet } from "./rules/rule-set";
export { schoolsJson, type SchoolsJson } from "./schools-json";
export { schoolSheets, type SheetOptions } from "./sheets";
export { describeVerdict, MARKER_RULES, MARKER_TITLES, placeOf, SIGN_NOTE } from "./texts/marker-texts";
export {
  describeCause,
  FIRST_STEPS,
  firstStep,
  PLAN_MEASURES,
  type PlanMeasure,
} from "./texts/measure-texts";
