import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Edit } from "../../core/sheet/edit";
import type { Period } from "../../core/table/model";
import { calendarText, yearPeriod } from "../../core/template";
import { distinctNames, makeTemplates } from "../../jobs/make-templates";
import { makeAnnual } from "../../jobs/make-templates/annual";
import type { TemplateResult } from "../../jobs/make-templates";
import type { WorkbookPort } from "../../ports/workbook-port";
import type { Carrier } from "../carrier-model";
import { openCarrier } from "../carrier";
import type { Console, ExitCode } from "../output";
import { EXIT, Refusal } from "../output";
import { periodOf, today } from "../days";
import { readBytes, saveFile } from "../workbook-file";
import { orRefusal } from "./plan-job";
import { REMOVE_PLACEHOLDER, blankWorkbook } from "./blank-workbook";

export interface TemplateOptions {
  readonly municipality?: readonly string[];
  readonly list?: string;
  readonly period?: string;
  readonly annual?: string;
  readonly cyclogram?: boolean;
  readonly update?: boolean;
  readonly protect?: boolean;
  readonly calendar?: string;
  readonly output?: string;
  readonly trace?: boolean;
}

/** Makes municipal plans: sheets in a copy of the workbook (-o FILE.xlsx) or a workbook each (-o FOLDER). */
export async function templateCommand(
  file: string,
  options: TemplateOptions,
  out: Console,
): Promise<ExitCode> {
  const municipalities = await municipalitiesOf(options, out);
  const forPlan =
    options.annual !== undefined || options.cyclogram === true || options.calendar !== undefined;
  if (municipalities.length === 0 && !forPlan) throw new Refusal(out.t("cli.noMunicipality"));
  if (options.output === undefined) throw new Refusal(out.t("cli.noOutput"));
  const period = options.period === undefined ? null : periodOf(options.period, out);
  out.progress(out.t("cli.reading", { file: path.basename(file) }));
  const carrier = await openCarrier(file, options.trace === true, out);
  const make = (names: readonly string[]): Promise<TemplateResult> =>
    madeFor(carrier.port, names, period, options, file, out);
  if (forPlan) await addAnnual(carrier, period, options, file, out);
  if (municipalities.length === 0) {
    await savePlanOnly(carrier, file, options.output, out);
    return EXIT.clean;
  }
  const written = isWorkbookName(options.output)
    ? await writeOne(carrier, await make(municipalities), file, options.output, out)
    : await writeEach(
        await Promise.all(municipalities.map((name) => make([name]))),
        options.output,
        file,
        out,
      );
  const host = carrier.trace();
  await carrier.close();
  if (out.json)
    out.print(JSON.stringify({ file: path.basename(file), ...written, ...(host ? { host } : {}) }));
  else
    for (const { municipality, output, sheet } of written.sheets)
      out.print(`${municipality}: ${output}, ${sheet}`);
  return EXIT.clean;
}

/** The plan of a year, its cyclogram and its calendar, made from the regional plan. */
async function addAnnual(
  { port }: Carrier,
  period: Period | null,
  options: TemplateOptions,
  file: string,
  out: Console,
): Promise<void> {
  const { annual, cyclogram = false, update = false, calendar } = options;
  const year = annual === undefined ? period : yearPeriod(annual);
  if (annual !== undefined && !year) throw new Refusal(out.t("cli.badYear", { text: annual }));
  const choice = { period: year, annual: annual !== undefined, cyclogram, update, today: today() };
  const made = await orRefusal(makeAnnual(port, choice), file, out);
  if (made.edits.length > 0) await port.apply({ title: out.t("group.annual"), edits: made.edits });
  if (calendar === undefined) return;
  const text = calendarText(made.report.plan, choice.today);
  await saveFile(new TextEncoder().encode(text), calendar, [file], out.t);
  out.progress(out.t("cli.saved", { file: calendar }));
}

async function savePlanOnly(carrier: Carrier, file: string, output: string, out: Console): Promise<void> {
  await saveFile(await carrier.save(), output, [file], out.t);
  out.progress(out.t("cli.saved", { file: output }));
  const host = carrier.trace();
  await carrier.close();
  const document = { file: path.basename(file), output: path.basename(output), ...(host ? { host } : {}) };
  if (out.json) out.print(JSON.stringify(document));
}

interface Written {
  readonly plan: Omit<TemplateResult["report"], "sheets">;
  readonly sheets: readonly {
    readonly municipality: string;
    readonly sheet: string;
    readonly output: string;
  }[];
}

async function municipalitiesOf(options: TemplateOptions, out: Console): Promise<string[]> {
  const bytes = options.list === undefined ? null : await readBytes(options.list, out.t);
  const listed = bytes === null ? [] : new TextDecoder().decode(bytes).split(/\r?\n/u);
  return distinctNames([...(options.municipality ?? []), ...listed]);
}

async function madeFor(
  port: WorkbookPort,
  municipalities: readonly string[],
  period: Period | null,
  options: TemplateOptions,
  file: string,
  out: Console,
): Promise<TemplateResult> {
  const choice = {
    municipalities,
    today: today(),
    protect: options.protect === true,
    ...(period && { period }),
  };
  return orRefusal(makeTemplates(port, choice), file, out);
}

const isWorkbookName = (output: string): boolean => /\.xls[xm]$/iu.test(output);

async function writeOne(
  carrier: Carrier,
  made: TemplateResult,
  input: string,
  output: string,
  out: Console,
): Promise<Written> {
  const applied = await carrier.port.apply({ title: out.t("group.templates"), edits: made.edits });
  await saveFile(await carrier.save(), output, [input], out.t);
  out.progress(out.t("cli.saved", { file: output }));
  const { sheets, ...plan } = made.report;
  return {
    plan,
    sheets: sheets.map(({ municipality, role, wished }) => ({
      municipality,
      sheet: applied.sheets[role] ?? wished,
      output: path.basename(output),
    })),
  };
}

async function writeEach(
  made: readonly TemplateResult[],
  folder: string,
  input: string,
  out: Console,
): Promise<Written> {
  await mkdir(folder, { recursive: true });
  const sheets: Written["sheets"][number][] = [];
  for (const each of made) {
    for (const { municipality, wished } of each.report.sheets) {
      const output = `${municipality.replace(/[\\/:*?"<>|]/gu, " ").trim()}.xlsx`;
      const target = path.join(folder, output);
      await saveFile(await ownWorkbook(each.edits, output, out), target, [input], out.t);
      out.progress(out.t("cli.saved", { file: target }));
      sheets.push({ municipality, sheet: wished, output });
    }
  }
  const [first] = made;
  if (!first) throw new Refusal(out.t("cli.noMunicipality"));
  const { sheets: _sheets, ...plan } = first.report;
  return { plan, sheets };
}

/** A workbook with the municipality's plan first: what it is sent to be filled in. */
async function ownWorkbook(edits: readonly Edit[], name: string, out: Console): Promise<Uint8Array> {
  const port = await blankWorkbook(name);
  await port.apply({ title: out.t("group.templates"), edits: [...edits, REMOVE_PLACEHOLDER] });
  return port.save();
}
