import path from "node:path";
import type { JobResult } from "../../jobs/job";
import { NoRegionalPlan } from "../../jobs/make-templates/no-plan";
import type { Carrier } from "../carrier-model";
import { openCarrier } from "../carrier";
import type { HostTrace } from "../host-trace";
import type { Console } from "../output";
import { Refusal } from "../output";
import { saveFile } from "../workbook-file";

export interface PlanJobOptions {
  readonly output?: string;
  readonly trace?: boolean;
}

export interface PlanJobRun<Result> {
  readonly result: Result;
  readonly host: HostTrace | null;
}

/** `-o` names one workbook; else it names a folder. */
export const isWorkbookName = (output: string): boolean => /\.xls[xm]$/iu.test(output);

/** The job's result, or a refusal where the workbook has no plan. */
export async function orRefusal<Result>(job: Promise<Result>, file: string, out: Console): Promise<Result> {
  try {
    return await job;
  } catch (error) {
    if (error instanceof NoRegionalPlan) {
      throw new Refusal(out.t("cli.noPlan", { file: path.basename(file) }));
    }
    throw error;
  }
}

/** Opens a workbook, runs a job on its plan and, with `-o`, writes the job's sheets into a copy. */
export async function runPlanJob<Result extends JobResult<unknown>>(
  file: string,
  options: PlanJobOptions,
  title: string,
  out: Console,
  job: (port: Carrier["port"]) => Promise<Result>,
): Promise<PlanJobRun<Result>> {
  out.progress(out.t("cli.reading", { file: path.basename(file) }));
  const carrier = await openCarrier(file, options.trace === true, out);
  const result = await orRefusal(job(carrier.port), file, out);
  if (options.output !== undefined) {
    await carrier.port.apply({ title, edits: result.edits });
    await saveFile(await carrier.save(), options.output, [file], out.t);
    out.progress(out.t("cli.saved", { file: options.output }));
  }
  const host = carrier.trace();
  await carrier.close();
  return { result, host };
}
