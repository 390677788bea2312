import { checkPlanSteps } from "../../core/plan/check";
import type { Finding, Severity } from "../../core/plan/finding";
import { safeEdits } from "../../core/plan/fixes";
import type { CheckContext } from "../../core/plan/rule";
import type { PlanSchema } from "../../core/plan/schema";
import type { RunOptions, WorkbookPort } from "../../ports/workbook-port";
import { planAbsences, type SheetAbsence } from "./absence";
import type { JobResult } from "../job";
import { Pace, runSteps } from "../job";
import type { WorkbookReading } from "../workbook/read";
import { readWorkbook } from "../workbook/read";

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** What a check says besides its findings. */
export interface CheckReport {
  readonly schema: { readonly name: string; readonly version: string };
  /** Findings that stand, by severity; accepted deviations are counted apart. */
  readonly counts: SeverityCounts;
  readonly accepted: number;
  /** Measures read in all plan tables. */
  readonly measures: number;
  /** Plan tables. */
  readonly plans: number;
  /** Why the sheets have no plan table; [] where the workbook has one. */
  readonly absent: readonly SheetAbsence[];
}

export interface CheckResult extends JobResult<CheckReport> {
  readonly reading: WorkbookReading;
}

export interface CheckOptions extends RunOptions {
  /** Parts of a schema that go before those kept in the workbook. */
  readonly schema?: Partial<PlanSchema>;
}

/** Reads the workbook and checks every recognised table against the schema kept in it. */
export async function checkPlan(port: WorkbookPort, options: CheckOptions = {}): Promise<CheckResult> {
  const reading = withSchema(await readWorkbook(port, options), options.schema ?? {});
  const pace = new Pace(options.signal);
  await pace.breathe();
  options.onProgress?.({ phase: "check", done: 0, total: 1, sheet: "" });
  const findings = await runSteps(checkPlanSteps(contextOf(reading), reading.settings.accepted), pace);
  options.onProgress?.({ phase: "check", done: 1, total: 1, sheet: "" });
  return resultOf(reading, findings);
}

function withSchema(reading: WorkbookReading, schema: Partial<PlanSchema>): WorkbookReading {
  const { settings } = reading;
  return { ...reading, settings: { ...settings, schema: { ...settings.schema, ...schema } } };
}

export function contextOf({ tables, grids, settings }: WorkbookReading): CheckContext {
  return { tables, grids, schema: settings.schema };
}

/** Puts findings and the reading they came from into the job's result. */
export function resultOf(reading: WorkbookReading, findings: readonly Finding[]): CheckResult {
  const standing = findings.filter(({ accepted }) => accepted === null);
  const plans = reading.tables.filter(({ table }) => table.kind === "plan");
  const { name, version } = reading.settings.schema;
  return {
    reading,
    findings,
    edits: safeEdits(standing),
    report: {
      schema: { name, version },
      counts: countBySeverity(standing),
      accepted: findings.length - standing.length,
      measures: plans.reduce((sum, plan) => sum + plan.items.length, 0),
      plans: plans.length,
      absent: planAbsences(reading),
    },
  };
}

export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
