import { calendarText, annualPlan, dueList, dueSheet, regionalPlan, type DueRow } from "../../core/template";
import type { PlanTable } from "../../core/plan/rule";
import type { Edit } from "../../core/sheet/edit";
import type { Period } from "../../core/table/model";
import type { RunOptions, WorkbookPort } from "../../ports/workbook-port";
import type { JobResult } from "../job";
import { chooseMarkedTable } from "../make-templates/choose-table";
import { NoRegionalPlan } from "../make-templates/no-plan";
import { readWorkbook } from "../workbook/read";

export interface DeadlineChoice {
  /** Id of the plan table; absent = the largest plan that has marks of completion. */
  readonly table?: string;
  /** Absent = the period of the plan, else the calendar year of `today`. */
  readonly period?: Period;
  /** ISO. */
  readonly today: string;
  /** How many days ahead. */
  readonly days: number;
}

export interface DeadlineReport {
  readonly title: string;
  readonly rows: readonly DueRow[];
  /** All dated occurrences of the period as iCalendar (RFC 5545). */
  readonly calendar: string;
}

export type DeadlineResult = JobResult<DeadlineReport>;

/**
 * Deadline control of a plan: overdue, due within the days, done without a confirmation; as a list and a sheet.
 * @throws NoRegionalPlan where the workbook has no plan table
 */
export async function controlDeadlines(
  port: WorkbookPort,
  choice: DeadlineChoice,
  options: RunOptions = {},
): Promise<DeadlineResult> {
  const { tables } = await readWorkbook(port, options);
  return deadlinesOf(tables, choice);
}

/** The same from tables that were read before. The sheet of an earlier run is replaced unless it was edited. */
export function deadlinesOf(tables: readonly PlanTable[], choice: DeadlineChoice): DeadlineResult {
  const source = chooseMarkedTable(tables, choice.table);
  if (!source) throw new NoRegionalPlan();
  const { today, days } = choice;
  const plan = regionalPlan(source);
  const year = today.slice(0, 4);
  const period = choice.period ?? plan.period ?? { start: `${year}-01-01`, end: `${year}-12-31` };
  const rows = dueList(source, period, today, days);
  const sheet = dueSheet(rows, plan.title, today);
  const edits: Edit[] = [
    { kind: "removeOwnSheet", role: sheet.role, rule: "deadlines" },
    { kind: "addSheet", sheet, rule: "deadlines" },
  ];
  const calendar = calendarText(annualPlan(plan, period), today);
  return { findings: [], edits, report: { title: plan.title, rows, calendar } };
}
