import { passportOf, passportSheets, type Passport } from "../../core/template";
import type { Edit } from "../../core/sheet/edit";
import type { RunOptions, WorkbookPort } from "../../ports/workbook-port";
import type { JobResult } from "../job";
import { chooseSourceTable } from "../make-templates/choose-table";
import { NoRegionalPlan } from "../make-templates/no-plan";
import { readWorkbook } from "../workbook/read";

export interface PassportChoice {
  /** Id of the plan table; absent = the plan with most measures. */
  readonly table?: string;
}

export type PassportResult = JobResult<Passport>;

/**
 * The programme's passport from its plan, as a sheet.
 * @throws NoRegionalPlan where the workbook has no plan table
 */
export async function makePassport(
  port: WorkbookPort,
  choice: PassportChoice = {},
  options: RunOptions = {},
): Promise<PassportResult> {
  const reading = await readWorkbook(port, options);
  const source = chooseSourceTable(reading, choice.table);
  if (!source) throw new NoRegionalPlan();
  const report = passportOf(source, reading.tables);
  const edits = passportSheets(report).map((sheet): Edit => ({ kind: "addSheet", sheet, rule: "passport" }));
  return { findings: [], edits, report };
}
