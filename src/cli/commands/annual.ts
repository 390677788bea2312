import { mkdir } from "node:fs/promises";
import path from "node:path";
import { calendarText, yearPeriod } from "../../core/template";
import type { Period } from "../../core/table/model";
import { makeAnnual, type AnnualReport } from "../../jobs/make-templates/annual";
import type { Carrier } from "../carrier-model";
import type { Console } from "../output";
import { Refusal } from "../output";
import { saveFile } from "../workbook-file";
import { isWorkbookName, orRefusal } from "./plan-job";

export interface AnnualOptions {
  readonly annual?: string;
  readonly cyclogram?: boolean;
  readonly update?: boolean;
  readonly calendar?: string;
}

/** Where the workbook with the plan itself goes: the named file, or its own name in the named folder. */
export const planOutput = (output: string, file: string): string =>
  isWorkbookName(output) ? output : path.join(output, path.basename(file));

/** Adds the plan of a year and its cyclogram to the open workbook, and writes its calendar. */
export async function addAnnual(
  port: Carrier["port"],
  { period, today }: { readonly period: Period | null; readonly today: string },
  { annual, cyclogram = false, update = false, calendar }: AnnualOptions,
  file: string,
  out: Console,
): Promise<AnnualReport> {
  const year = annual === undefined ? period : yearPeriod(annual);
  if (annual !== undefined && !year) throw new Refusal(out.t("cli.badYear", { text: annual }));
  const choice = { period: year, annual: annual !== undefined, cyclogram, update, today };
  const { edits, report } = await orRefusal(makeAnnual(port, choice), file, out);
  if (edits.length > 0) await port.apply({ title: out.t("group.annual"), edits });
  if (calendar !== undefined) {
    const text = calendarText(report.plan, choice.today);
    await saveFile(new TextEncoder().encode(text), calendar, [file], out.t);
    out.progress(out.t("cli.saved", { file: calendar }));
  }
  return report;
}

/** Writes the open workbook into a copy. */
export async function writeCopy(carrier: Carrier, file: string, target: string, out: Console): Promise<void> {
  if (!isWorkbookName(path.basename(target))) throw new Refusal(out.t("cli.noOutput"));
  await mkdir(path.dirname(target), { recursive: true });
  await saveFile(await carrier.save(), target, [file], out.t);
  out.progress(out.t("cli.saved", { file: target }));
}

/** Writes the copy and tells what the year holds and what was brought up to date. */
export async function saveAnnual(
  carrier: Carrier,
  report: AnnualReport,
  file: string,
  target: string,
  out: Console,
): Promise<void> {
  await writeCopy(carrier, file, target, out);
  const host = carrier.trace();
  await carrier.close();
  const document = { file: path.basename(file), output: path.basename(target), ...annualJson(report) };
  if (out.json) out.print(JSON.stringify({ ...document, ...(host ? { host } : {}) }));
  else tell(report, out);
}

function tell({ plan, merge }: AnnualReport, out: Console): void {
  const undated = plan.rows.filter(({ span }) => span === null).length;
  out.print(out.t("annual.rows", { count: plan.rows.length, undated }));
  if (!merge) return;
  const { updates, added, conflicts, gone, own } = merge;
  const counts = { updates: updates.length, added: added.length, conflicts: conflicts.length };
  out.print(out.t("annual.updated", { ...counts, gone: gone.length, own }));
  for (const { measure, field, mine, theirs } of conflicts) {
    const name = out.t(`annual.field.${field}`);
    out.print(out.t("annual.conflict", { measure, field: name, mine, theirs }));
  }
}

function annualJson({ plan, existing, merge, baseMissing }: AnnualReport): object {
  const rows = plan.rows.map(({ source, deadlineText, span }) => ({
    number: source.number,
    measure: source.text,
    deadline: deadlineText,
    start: span?.start ?? null,
    end: span?.end ?? null,
    responsible: source.responsibleText,
  }));
  if (!merge) return { period: plan.period, rows, existing };
  const { updates, conflicts, added, gone, own } = merge;
  return {
    period: plan.period,
    rows,
    existing,
    baseMissing,
    updates,
    conflicts,
    added: added.map(({ source }) => source.text),
    gone: gone.map(({ text }) => text),
    own,
  };
}
