import path from "node:path";
import type { CopiedPlans } from "../../core/copied-plans";
import type { Finding } from "../../core/plan/finding";
import type { PlanSchema } from "../../core/plan/schema";
import { checkPlan } from "../../jobs/check-plan";
import type { CheckResult } from "../../jobs/check-plan";
import { absenceInWords } from "../../jobs/check-plan/absence-words";
import { copiedJson, copiedLines, copiedPlans } from "../../jobs/check-plan/copied";
import { checkJson } from "../../jobs/check-plan/json";
import { reportEdits } from "../../jobs/check-plan/report-sheet";
import { sarif } from "../../jobs/check-plan/sarif";
import type { WorkbookPort } from "../../ports/workbook-port";
import { openCarrier } from "../carrier";
import type { Console, ExitCode } from "../output";
import { EXIT, Refusal } from "../output";
import { defaultOutput, saveFile } from "../workbook-file";
import { cellAddress } from "../../core/sheet/address";
import { describeFinding } from "../../i18n/rules";
import { schemaFromFile } from "../schema-file";

export interface CheckOptions {
  readonly fix?: boolean;
  readonly output?: string;
  readonly trace?: boolean;
  readonly sarif?: string;
  /** A regional plan (.xlsx) or a plan schema (.json). */
  readonly schema?: string;
}

/** Rounds of safe fixes: one fix may uncover another (a number as text may then stand in a gap). */
const MAX_ROUNDS = 5;

/**
 * Checks workbooks; with --fix or -o writes a copy with the safe fixes and the report sheet. Several workbooks are
 * also compared with each other.
 */
export async function checkCommand(
  files: readonly string[],
  options: CheckOptions,
  out: Console,
): Promise<ExitCode> {
  const [only] = files;
  if (files.length > 1 && (options.output !== undefined || options.sarif !== undefined))
    throw new Refusal(out.t("cli.oneOutput"));
  const schema = options.schema === undefined ? {} : await schemaFromFile(options.schema, out.t);
  const checked: Checked[] = [];
  for (const file of files) checked.push(await checkFile(file, options, schema, out));
  const [first] = checked;
  if (only === undefined || first === undefined) return EXIT.clean;
  if (files.length === 1) printOne(first, out);
  else printSeveral(checked, copiedIn(checked, schema), out);
  return checked.some(({ last }) => last.report.counts.error > 0) ? EXIT.findings : EXIT.clean;
}

/** One workbook after its check. */
export interface Checked {
  readonly file: string;
  readonly last: CheckResult;
  readonly document: object;
}

async function checkFile(
  file: string,
  options: CheckOptions,
  schema: Partial<PlanSchema>,
  out: Console,
): Promise<Checked> {
  out.progress(out.t("cli.reading", { file: path.basename(file) }));
  const carrier = await openCarrier(file, options.trace === true, out);
  const first = await checkPlan(carrier.port, { schema });
  const writes = options.fix === true || options.output !== undefined;
  const last = options.fix ? await applySafeFixes(carrier.port, first, schema, out) : first;
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
  const document = checkJson(path.basename(file), last, options.fix ? first : null, "ru");
  const output = saved ? path.basename(saved) : null;
  return { file: path.basename(file), last, document: { ...document, output, ...(host ? { host } : {}) } };
}

function copiedIn(checked: readonly Checked[], { blocks }: Partial<PlanSchema>): CopiedPlans {
  return copiedPlans(
    checked.map(({ file, last }) => ({ file, tables: last.reading.tables })),
    blocks ?? [],
  );
}

function printOne({ last, document }: Checked, out: Console): void {
  if (out.json) out.print(JSON.stringify(document));
  else printFindings(last, out);
}

function printSeveral(checked: readonly Checked[], copied: CopiedPlans, out: Console): void {
  if (out.json) {
    const files = checked.map(({ document }) => document);
    out.print(JSON.stringify({ files, copied: copiedJson(copied) }));
    return;
  }
  for (const { file, last } of checked) {
    out.print(file);
    printFindings(last, out);
  }
  for (const line of copiedLines(copied, checked.length, out.t)) out.print(line);
}

async function applySafeFixes(
  port: WorkbookPort,
  first: CheckResult,
  schema: Partial<PlanSchema>,
  out: Console,
): Promise<CheckResult> {
  let result = first;
  for (let round = 0; round < MAX_ROUNDS && result.edits.length > 0; round++) {
    const { applied } = await port.apply({ title: out.t("cli.option.fix"), edits: result.edits });
    result = await checkPlan(port, { schema });
    if (applied === 0) break;
  }
  return result;
}

function printFindings(result: CheckResult, out: Console): void {
  const { counts } = result.report;
  for (const finding of result.findings)
    if (finding.accepted === null) out.print(lineOf(finding, result, out));
  for (const absence of result.report.absent) out.print(absenceInWords(absence, out.t));
  out.print(out.t("check.summary", { errors: counts.error, warnings: counts.warning, infos: counts.info }));
}

function lineOf(finding: Finding, result: CheckResult, out: Console): string {
  const words = describeFinding(finding, "ru", result.reading.settings.schema.act);
  const { sheet } = finding.location;
  const place = `${sheet.name}!${cellAddress(finding.location)}`;
  return `${place}: ${out.t(`severity.${finding.severity}`)}: ${words.message} ${words.action} [${finding.rule}]`;
}
