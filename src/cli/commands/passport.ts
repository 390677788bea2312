import path from "node:path";
import { makePassport } from "../../jobs/make-passport";
import type { Console, ExitCode } from "../output";
import { EXIT } from "../output";
import { runPlanJob, type PlanJobOptions } from "./plan-job";

/** The programme's passport from its plan; exit code 1 where a task has no block. */
export async function passportCommand(
  file: string,
  options: PlanJobOptions,
  out: Console,
): Promise<ExitCode> {
  const { result, host } = await runPlanJob(file, options, out.t("group.passport"), out, (port) =>
    makePassport(port),
  );
  const { lines, tasks } = result.report;
  const unmapped = tasks.filter(({ block }) => block === null).map(({ task }) => task);
  if (out.json) {
    const document = {
      file: path.basename(file),
      lines,
      tasks: tasks.map(({ block, ...task }) => ({ ...task, block: block?.title ?? null })),
    };
    out.print(JSON.stringify({ ...document, ...(host ? { host } : {}) }));
  } else {
    const empty = lines.filter(({ text }) => text === "").length;
    out.print(out.t("passport.summary", { lines: lines.length, empty, tasks: tasks.length }));
    if (unmapped.length > 0) out.print([out.t("passport.unmapped"), ...unmapped].join("\n"));
  }
  return unmapped.length > 0 ? EXIT.findings : EXIT.clean;
}
