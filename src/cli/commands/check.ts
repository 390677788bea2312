import path from "node:path";
import type { Finding } from "../../core/plan/finding";
import { checkPlan } from "../../jobs/check-plan";
import type { CheckResult } from "../../jobs/check-plan";
import { checkJson } from "../../jobs/check-plan/json";
import { reportEdits } from "../../jobs/check-plan/report-sheet";
import { sarif } from "../../jobs/check-plan/sarif";
import type { WorkbookPort } from "../../ports/workbook-port";
import { openCarrier } from "../carrier";
import type { Console, ExitCode } from "../output";
import { EXIT } from "../output";
import { defaultOutput, saveFile } from "../workbook-file";
import { cellAddress } from "../../core/sheet/address";
import { describeFinding } from "../../i18n/rules";

export interface CheckOptions {
  readonly fix?: boolean;
  readonly output?: string;
  readonly trace?: boolean;
  readonly sarif?: string;
}

/** Rounds of safe fixes: one fix may uncover another (a number as text may then stand in a gap). */
const MAX_ROUNDS = 5;

/** Checks a workbook; with --fix or -o writes a copy with the safe fixes and the report sheet. */
export async function checkCommand(file: string, options: CheckOptions, out: Console): Promise<ExitCode> {
  out.progress(out.t("cli.reading", { file: path.basename(file) }));
  const carrier = await openCarrier(file, options.trace === true, out);
  const first = await checkPlan(carrier.port);
  const writes = options.fix === true || options.output !== undefined;
  const last = options.fix ? await applySafeFixes(carrier.port, first, out) : first;
  let saved: string | null = null;
  if (writes) {
    const edits = reportEdits(last, options.fix ? first : null, { t: out.t, locale: "ru" });
    await carrier.port.apply({ title: out.t("group.report"), edits });
    saved = options.output ?? defaultOutput(file);
    await saveFile(await carrier.save(), saved, [file], out.t);
    out.progress(out.t("cli.saved", { file: saved }));
  }
  const host = carrier.trace();
  await carrier.close();
  if (options.sarif) {
    const log = JSON.stringify(sarif(path.basename(file), last, "ru"), null, 2);
    await saveFile(new TextEncoder().encode(log), options.sarif, [file], out.t);
  }
  if (out.json) {
    const document = checkJson(path.basename(file), last, options.fix ? first : null, "ru");
    out.print(
      JSON.stringify({ ...document, output: saved ? path.basename(saved) : null, ...(host ? { host } : {}) }),
    );
  } else {
    printFindings(last, out);
  }
  return last.report.counts.error > 0 ? EXIT.findings : EXIT.clean;
}

async function applySafeFixes(port: WorkbookPort, first: CheckResult, out: Console): Promise<CheckResult> {
  let result = first;
  for (let round = 0; round < MAX_ROUNDS && result.edits.length > 0; round++) {
    const { applied } = await port.apply({ title: out.t("cli.option.fix"), edits: result.edits });
    result = await checkPlan(port);
    if (applied === 0) break;
  }
  return result;
}

function printFindings(result: CheckResult, out: Console): void {
  const { counts } = result.report;
  for (const finding of result.findings)
    if (finding.accepted === null) out.print(lineOf(finding, result, out));
  out.print(out.t("check.summary", { errors: counts.error, warnings: counts.warning, infos: counts.info }));
}

function lineOf(finding: Finding, result: CheckResult, out: Console): string {
  const words = describeFinding(finding, "ru", result.reading.settings.schema.act);
  const { sheet } = finding.location;
  const place = `${sheet.name}!${cellAddress(finding.location)}`;
  return `${place}: ${out.t(`severity.${finding.severity}`)}: ${words.message} ${words.action} [${finding.rule}]`;
}
