import path from "node:path";
import { controlDeadlines } from "../../jobs/deadline-control";
import { deadlinesJson } from "../../jobs/deadline-control/json";
import { dayOf, periodOf } from "../days";
import type { Console, ExitCode } from "../output";
import { EXIT, Refusal } from "../output";
import { saveFile } from "../workbook-file";
import { runPlanJob, type PlanJobOptions } from "./plan-job";

export interface DeadlinesOptions extends PlanJobOptions {
  readonly days?: string;
  readonly period?: string;
  readonly today?: string;
  readonly calendar?: string;
}

const USUAL_DAYS = 30;

/** Deadline control of a plan; exit code 1 where something is overdue. */
export async function deadlinesCommand(
  file: string,
  options: DeadlinesOptions,
  out: Console,
): Promise<ExitCode> {
  const today = dayOf(options.today, out);
  const days = options.days === undefined ? USUAL_DAYS : Number(options.days);
  if (!Number.isInteger(days) || days < 0)
    throw new Refusal(out.t("cli.badDays", { text: options.days ?? "" }));
  const choice = {
    today,
    days,
    ...(options.period !== undefined && { period: periodOf(options.period, out) }),
  };
  const { result, host } = await runPlanJob(file, options, out.t("group.deadlines"), out, (port) =>
    controlDeadlines(port, choice),
  );
  const { report } = result;
  if (options.calendar !== undefined) {
    await saveFile(new TextEncoder().encode(report.calendar), options.calendar, [file], out.t);
    out.progress(out.t("cli.saved", { file: options.calendar }));
  }
  if (out.json) {
    const document = deadlinesJson(path.basename(file), today, report) as Record<string, unknown>;
    out.print(JSON.stringify({ ...document, ...(host ? { host } : {}) }));
  } else {
    for (const { row, end, state } of report.rows) {
      const number = row.measure.number === null ? "" : `${row.measure.number}. `;
      out.print(`${end}\t${out.t(`deadlines.state.${state}`)}\t${number}${row.measure.text}`);
    }
    out.print(out.t("deadlines.summary", countsOf(report.rows.map(({ state }) => state))));
  }
  return report.rows.some(({ state }) => state === "overdue") ? EXIT.findings : EXIT.clean;
}

function countsOf(states: readonly string[]): Record<"overdue" | "due" | "unconfirmed", number> {
  const count = (state: string): number => states.filter((each) => each === state).length;
  return { overdue: count("overdue"), due: count("due"), unconfirmed: count("unconfirmed") };
}
