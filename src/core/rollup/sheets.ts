import type { SheetSpec } from "../sheet/edit";
import { gapsSheet } from "./gaps-sheet";
import { indicatorsSheet } from "./indicators-sheet";
import { matrixSheet } from "./matrix-sheet";
import type { ExplainedFile, RollUp } from "./model";
import { summarySheet } from "./summary-sheet";

/** The sheets of a roll-up in the order people read them. */
export function rollUpSheets(result: RollUp, failed: readonly ExplainedFile[]): SheetSpec[] {
  const sheets = [summarySheet(result), matrixSheet(result), gapsSheet(result, failed)];
  return result.indicators.length > 0 ? [...sheets, indicatorsSheet(result)] : sheets;
}
