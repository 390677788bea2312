import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Edit } from "../../core/sheet/edit";
import { distinctNames, makeTemplates } from "../../jobs/make-templates";
import type { TemplateChoice, TemplateResult } from "../../jobs/make-templates";
import type { WorkbookPort } from "../../ports/workbook-port";
import type { Carrier } from "../carrier-model";
import { openCarrier } from "../carrier";
import type { Console, ExitCode } from "../output";
import { EXIT, Refusal } from "../output";
import { dayOf, periodOf } from "../days";
import { readBytes, saveFile } from "../workbook-file";
import { addAnnual, planOutput, saveAnnual, writeCopy } from "./annual";
import { isWorkbookName, orRefusal } from "./plan-job";
import { REMOVE_PLACEHOLDER, blankWorkbook } from "./blank-workbook";

export interface TemplateOptions {
  readonly municipality?: readonly string[];
  readonly list?: string;
  readonly period?: string;
  readonly annual?: string;
  readonly cyclogram?: boolean;
  readonly update?: boolean;
  readonly protect?: boolean;
  readonly offers?: boolean;
  readonly calendar?: string;
  readonly today?: string;
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
  const today = dayOf(options.today, out);
  out.progress(out.t("cli.reading", { file: path.basename(file) }));
  const carrier = await openCarrier(file, options.trace === true, out);
  const make = (names: readonly string[]): Promise<TemplateResult> =>
    madeFor(carrier.port, { municipalities: names, today, ...(period && { period }) }, options, file, out);
  if (forPlan) {
    const report = await addAnnual(carrier.port, { period, today }, options, file, out);
    const target = planOutput(options.output, file);
    if (municipalities.length === 0) {
      await saveAnnual(carrier, report, file, target, out);
      return EXIT.clean;
    }
    if (!isWorkbookName(options.output)) await writeCopy(carrier, file, target, out);
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
  chosen: Pick<TemplateChoice, "municipalities" | "period" | "today">,
  options: TemplateOptions,
  file: string,
  out: Console,
): Promise<TemplateResult> {
  const choice = { ...chosen, protect: options.protect === true, offers: options.offers === true };
  return orRefusal(makeTemplates(port, choice), file, out);
}

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
