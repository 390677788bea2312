import { annualPlan, annualSheet, cyclogramSheet, regionalPlan, type AnnualPlan } from "../../core/template";
import type { Edit } from "../../core/sheet/edit";
import type { Period } from "../../core/table/model";
import type { RunOptions, WorkbookPort } from "../../ports/workbook-port";
import type { JobResult } from "../job";
import { readWorkbook } from "../workbook/read";
import { chooseRegionalTable } from "./choose-table";
import { NoRegionalPlan } from "./index";

export interface AnnualChoice {
  readonly table?: string;
  /** The year; absent = the whole period of the plan (for a cyclogram). */
  readonly period: Period | null;
  readonly annual: boolean;
  readonly cyclogram: boolean;
  /** ISO; whose year is taken where neither the choice nor the plan names one. */
  readonly today: string;
}

/**
 * The plan of one year and its cyclogram, as sheets beside the plan.
 * @throws NoRegionalPlan where the workbook has no plan table
 */
export async function makeAnnual(
  port: WorkbookPort,
  choice: AnnualChoice,
  options: RunOptions = {},
): Promise<JobResult<AnnualPlan>> {
  const { tables } = await readWorkbook(port, options);
  const source = chooseRegionalTable(tables, choice.table);
  if (!source) throw new NoRegionalPlan();
  const plan = regionalPlan(source);
  const year = choice.today.slice(0, 4);
  const period = choice.period ?? plan.period ?? { start: `${year}-01-01`, end: `${year}-12-31` };
  const report = annualPlan(plan, period);
  const sheets = [
    ...(choice.annual ? [annualSheet(report)] : []),
    ...(choice.cyclogram ? [cyclogramSheet(report)] : []),
  ];
  const edits = sheets.map((sheet): Edit => ({ kind: "addSheet", sheet, rule: "annual" }));
  return { findings: [], edits, report };
}
