/** Reading of tables: where they are, what their columns and rows are, which document they belong to. */
export * from "./model";
export {
  recogniseTables,
  recogniseWorkbook,
  recogniseWorkbookSteps,
  type RecogniseOptions,
} from "./recognise";
export { planAbsence } from "./plan-absence";
export { roleOfHeader } from "./role-of-header";
export { readAbbreviations } from "./abbreviations";
export { dateTokens } from "./date-format";
export { withMonth } from "./part-of-month";
export type { TableCorrection } from "./corrections";
export { rereadRows } from "./reread";
