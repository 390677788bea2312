import path from "node:path";
import type { FailedFile } from "../../core/rollup";
import { NoRegionalPlan } from "../../jobs/make-templates/no-plan";
import { rollUp, type PickedFile, type RollUpResult } from "../../jobs/roll-up";
import { rollUpJson } from "../../jobs/roll-up/json";
import { sectionLine } from "../../jobs/check-plan/copied";
import { explainFile } from "../../jobs/roll-up/explain";
import { openWorkbook } from "../../xlsx";
import type { Carrier } from "../carrier-model";
import { openCarrier } from "../carrier";
import type { Console, ExitCode } from "../output";
import { EXIT, Refusal } from "../output";
import { readBytes, saveFile } from "../workbook-file";

export interface RollUpOptions {
  readonly output?: string;
  readonly trace?: boolean;
}

/** Rolls municipal workbooks up against the regional plan; exit code 1 where something is missing, late or unread. */
export async function rollUpCommand(
  file: string,
  municipal: readonly string[],
  options: RollUpOptions,
  out: Console,
): Promise<ExitCode> {
  out.progress(out.t("cli.reading", { file: path.basename(file) }));
  const carrier = await openCarrier(file, options.trace === true, out);
  const result = await rolledUp(carrier, municipal, file, out);
  if (options.output !== undefined) {
    await carrier.port.apply({ title: out.t("group.rollup"), edits: result.edits });
    await saveFile(await carrier.save(), options.output, [file, ...municipal], out.t);
    out.progress(out.t("cli.saved", { file: options.output }));
  }
  const host = carrier.trace();
  await carrier.close();
  const document = rollUpJson(path.basename(file), result, (failed) => explainFile(failed, out.t));
  if (out.json) out.print(JSON.stringify({ ...document, ...(host ? { host } : {}) }));
  else printSummary(result, out);
  const { result: found, failed } = result.report;
  return found.missing.length + found.late.length + failed.length > 0 ? EXIT.findings : EXIT.clean;
}

async function rolledUp(
  carrier: Carrier,
  municipal: readonly string[],
  file: string,
  out: Console,
): Promise<RollUpResult> {
  const files = municipal.map((each): PickedFile => ({
    name: path.basename(each),
    bytes: () => readBytes(each, out.t),
  }));
  const explain = (failed: FailedFile): string => explainFile(failed, out.t);
  const onProgress = ({ sheet }: { sheet: string }): void =>
    out.progress(out.t("cli.reading", { file: sheet }));
  try {
    return await rollUp(carrier.port, { files, open: openWorkbook, explain }, { onProgress });
  } catch (error) {
    if (error instanceof NoRegionalPlan)
      throw new Refusal(out.t("cli.noPlan", { file: path.basename(file) }));
    throw error;
  }
}

function printSummary({ report }: RollUpResult, out: Console): void {
  const { result, failed } = report;
  result.plans.forEach(({ plan }, index) => {
    const cells = result.coverage[index] ?? [];
    const covered = cells.reduce((sum, cell) => sum + cell.covered, 0);
    const duties = cells.reduce((sum, cell) => sum + cell.duties, 0);
    out.print(out.t("rollup.coverage", { municipality: plan.municipality, covered, duties }));
  });
  for (const each of failed) {
    out.print(out.t("rollup.failedFile", { file: each.file, reason: explainFile(each, out.t) }));
  }
  for (const section of result.copiedSections) out.print(sectionLine(section, out.t));
  out.print(
    out.t("rollup.summary", {
      plans: result.plans.length,
      missing: result.missing.length,
      late: result.late.length,
      foreign: result.foreign.length,
      copied: result.copied.length,
    }),
  );
}
