import path from "node:path";
import { lastQuarter, partPeriod, reportPeriod, reportPhrase } from "../../core/template";
import type { Period } from "../../core/table/model";
import { makeExecutionReport } from "../../jobs/execution-report";
import { executionJson } from "../../jobs/execution-report/json";
import { dayOf, periodOf } from "../days";
import type { Console, ExitCode } from "../output";
import { EXIT } from "../output";
import { runPlanJob, type PlanJobOptions } from "./plan-job";

export interface ReportOptions extends PlanJobOptions {
  readonly period?: string;
  readonly today?: string;
}

/** The report on the execution of a plan; exit code 1 where something is overdue or not done. */
export async function reportCommand(file: string, options: ReportOptions, out: Console): Promise<ExitCode> {
  const today = dayOf(options.today, out);
  const period = periodFor(options.period, today, out);
  const { result, host } = await runPlanJob(file, options, out.t("group.execution"), out, (port) =>
    makeExecutionReport(port, { period, today }),
  );
  const { report } = result;
  const { counts, due } = report.total;
  if (out.json) {
    const document = executionJson(path.basename(file), report) as Record<string, unknown>;
    out.print(JSON.stringify({ ...document, ...(host ? { host } : {}) }));
  } else {
    out.print(`${report.title}, ${reportPhrase(period)}`);
    out.print(
      out.t("execution.summary", {
        due,
        done: counts.done + counts.unconfirmed,
        unconfirmed: counts.unconfirmed,
        failed: counts.failed + counts.overdue,
      }),
    );
  }
  return counts.failed + counts.overdue > 0 ? EXIT.findings : EXIT.clean;
}

/** «2026-Q1», «2026-H1», «2026», «2025/2026», two dates; the last quarter where nothing is said. */
function periodFor(text: string | undefined, today: string, out: Console): Period {
  if (text !== undefined) return reportPeriod(text) ?? periodOf(text, out);
  const { year, part } = lastQuarter(today);
  return partPeriod(year, part);
}
