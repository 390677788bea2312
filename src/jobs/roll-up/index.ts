import { Matcher, matchPlan, municipalPlans, rollUpPlans, rollUpSheets } from "../../core/rollup";
import type { FailedFile, MatchedPlan, RollUp } from "../../core/rollup";
import { regionalPlanSteps, type RegionalPlan } from "../../core/template";
import type { PlanTable } from "../../core/plan/rule";
import { readPlanTablesSteps } from "../../core/plan/reading";
import type { Edit } from "../../core/sheet/edit";
import { UnusableFile } from "../../ports/errors";
import type { RunOptions, WorkbookPort } from "../../ports/workbook-port";
import { Pace, runSteps, type JobResult } from "../job";
import { chooseSourceTable } from "../make-templates/choose-table";
import { NoRegionalPlan } from "../make-templates/no-plan";
import { readWorkbook } from "../workbook/read";

/** A municipal workbook that was picked; its bytes are read when its turn comes. */
export interface PickedFile {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

/** Opens a file of another workbook; throws UnusableFile where it is none. */
export type OpenWorkbook = (bytes: Uint8Array, name: string) => Promise<WorkbookPort>;

export interface RollUpChoice {
  /** Id of the regional plan table; absent = the plan with most measures. */
  readonly table?: string;
  readonly files: readonly PickedFile[];
  readonly open: OpenWorkbook;
  /** The reason why a file was not used, in words. */
  readonly explain: (failed: FailedFile) => string;
}

export interface RollUpReport {
  readonly regional: RegionalPlan;
  readonly result: RollUp;
  readonly failed: readonly FailedFile[];
}

export type RollUpResult = JobResult<RollUpReport>;

/**
 * Compares municipal workbooks with the regional plan of this workbook. A broken or foreign file is listed with
 * its reason and the others go on.
 * @throws NoRegionalPlan where the workbook has no plan table
 */
export async function rollUp(
  port: WorkbookPort,
  choice: RollUpChoice,
  options: RunOptions = {},
): Promise<RollUpResult> {
  const reading = await readWorkbook(port, { ...(options.signal && { signal: options.signal }) });
  const source = chooseSourceTable(reading, choice.table);
  if (!source) throw new NoRegionalPlan();
  const pace = new Pace(options.signal);
  const regional = await runSteps(regionalPlanSteps(source), pace);
  const { plans, failed } = await readPlans(regional, choice, pace, options);
  const result = await runSteps(rollUpPlans(regional, plans), pace);
  await pace.breathe();
  return { findings: [], edits: rollUpEdits(result, failed, choice), report: { regional, result, failed } };
}

async function readPlans(
  regional: RegionalPlan,
  { files, open }: RollUpChoice,
  pace: Pace,
  options: RunOptions,
): Promise<{ plans: MatchedPlan[]; failed: FailedFile[] }> {
  const matcher = await runSteps(Matcher.of(regional), pace);
  const plans: MatchedPlan[] = [];
  const failed: FailedFile[] = [];
  for (const [done, file] of files.entries()) {
    await pace.breathe();
    options.onProgress?.({ phase: "read", done, total: files.length, sheet: file.name });
    try {
      const found = await plansOf(file, open, regional, pace);
      for (const plan of found) plans.push(await runSteps(matchPlan(matcher, plan), pace));
      if (found.length === 0) failed.push({ file: file.name, code: "noPlan", args: {} });
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
      failed.push({ file: file.name, code: error.code, args: error.args });
    }
  }
  return { plans, failed };
}

/**
 * The plans that a municipality sent: hidden sheets are drafts and sources of lists, and the regional plan itself,
 * which stands beside the template where one workbook holds both, is nobody's plan.
 */
async function plansOf(
  file: PickedFile,
  open: OpenWorkbook,
  { version }: RegionalPlan,
  pace: Pace,
): Promise<ReturnType<typeof municipalPlans>> {
  const port = await open(await file.bytes(), file.name);
  const grids = await port.read({ detail: "full" });
  const visible = grids.filter(({ visibility }) => visibility === "visible");
  const tables = await runSteps(readPlanTablesSteps(visible), pace);
  const sent: PlanTable[] = [];
  for (const table of tables) {
    const isPlan = table.table.kind === "plan";
    if (isPlan && (await runSteps(regionalPlanSteps(table), pace)).version === version) continue;
    sent.push(table);
  }
  return municipalPlans(sent, file.name);
}

function rollUpEdits(result: RollUp, failed: readonly FailedFile[], choice: RollUpChoice): Edit[] {
  const explained = failed.map((each) => ({ file: each.file, reason: choice.explain(each) }));
  return rollUpSheets(result, explained).map((sheet): Edit => ({ kind: "addSheet", sheet, rule: "rollup" }));
}
