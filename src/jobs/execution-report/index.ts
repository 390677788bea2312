import { executionReport, executionSheet, type ExecutionReport } from "../../core/template";
import type { PlanTable } from "../../core/plan/rule";
import type { Period } from "../../core/table/model";
import type { RunOptions, WorkbookPort } from "../../ports/workbook-port";
import type { JobResult } from "../job";
import { chooseMarkedTable } from "../make-templates/choose-table";
import { NoRegionalPlan } from "../make-templates/no-plan";
import { readWorkbook } from "../workbook/read";

export interface ExecutionChoice {
  /** Id of the plan table; absent = the largest plan that has marks of completion. */
  readonly table?: string;
  readonly period: Period;
  /** ISO; the day of the report. */
  readonly today: string;
}

export type ExecutionResult = JobResult<ExecutionReport>;

/**
 * The report on the execution of a plan for a period, as a sheet.
 * @throws NoRegionalPlan where the workbook has no plan table
 */
export async function makeExecutionReport(
  port: WorkbookPort,
  choice: ExecutionChoice,
  options: RunOptions = {},
): Promise<ExecutionResult> {
  const { tables } = await readWorkbook(port, options);
  return executionOf(tables, choice);
}

/** The same from tables that were read before. */
export function executionOf(tables: readonly PlanTable[], choice: ExecutionChoice): ExecutionResult {
  const source = chooseMarkedTable(tables, choice.table);
  if (!source) throw new NoRegionalPlan();
  const report = executionReport(source, choice.period, choice.today, tables);
  const sheet = executionSheet(report);
  return { findings: [], edits: [{ kind: "addSheet", sheet, rule: "execution" }], report };
}
