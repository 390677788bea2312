import path from "node:path";
import { roundHalfUp } from "../../core/indicator/rounding";
import type { Grid } from "../../core/sheet/grid";
import type { Edit, SheetSpec } from "../../core/sheet/edit";
import { contentOf } from "../../core/sheet/content";
import type { IndicatorChoice, IndicatorResult } from "../../jobs/fill-indicators";
import { fillIndicators } from "../../jobs/fill-indicators";
import { indicatorsJson } from "../../jobs/fill-indicators/json";
import { openCarrier } from "../carrier";
import type { Console, ExitCode } from "../output";
import { EXIT, Refusal } from "../output";
import { defaultOutput, openFile, saveFile } from "../workbook-file";

export interface IndicatorOptions {
  readonly data?: string;
  readonly output?: string;
  readonly replace?: boolean;
  readonly municipalities?: boolean;
  readonly motivating?: boolean;
  readonly inputs?: boolean;
  readonly assessment?: boolean;
  readonly charts?: boolean;
  readonly settings?: boolean;
  readonly trace?: boolean;
}

/** Writes indicator formulas into a copy of the workbook; typed numbers stay unless --replace is given. */
export async function indicatorsCommand(
  file: string,
  options: IndicatorOptions,
  out: Console,
): Promise<ExitCode> {
  out.progress(out.t("cli.reading", { file: path.basename(file) }));
  const carrier = await openCarrier(file, options.trace === true, out);
  if (options.data) {
    const edits = await dataSheets(options.data, out);
    await carrier.port.apply({ title: out.t("cli.option.data"), edits });
  }
  const result = await fillIndicators(carrier.port, choiceOf(options));
  refuseUnusable(result, file, out);
  const report = await carrier.port.apply({ title: out.t("screen.indicators"), edits: result.edits });
  const target = options.output ?? defaultOutput(file);
  await saveFile(await carrier.save(), target, [file, ...(options.data ? [options.data] : [])], out.t);
  const host = carrier.trace();
  await carrier.close();
  out.progress(out.t("cli.saved", { file: target }));
  if (out.json) {
    const document = indicatorsJson(path.basename(file), result, report);
    out.print(JSON.stringify({ ...document, output: path.basename(target), ...(host ? { host } : {}) }));
  } else {
    printReport(result, out);
    out.print(out.t("indicators.filled", { count: result.report.filled }));
  }
  return result.report.questions.length > 0 || report.skipped.length > 0 ? EXIT.findings : EXIT.clean;
}

function choiceOf(options: IndicatorOptions): IndicatorChoice {
  const { replace, municipalities, motivating, inputs, assessment, charts, settings } = options;
  return {
    ...(replace ? { replace: "all" } : {}),
    // Points are given to municipalities in comparison, so their sheet is needed too.
    byMunicipality: municipalities === true || motivating === true,
    motivating: motivating === true,
    inputs: inputs === true,
    assessment: assessment === true,
    charts: charts === true,
    settings: settings === true,
  };
}

function refuseUnusable({ reading, report }: IndicatorResult, file: string, out: Console): void {
  if (!reading.tables.some(({ table }) => table.kind === "indicators")) {
    throw new Refusal(out.t("indicators.noTable", { file: path.basename(file) }));
  }
  if (report.earlier.length > 0) {
    throw new Refusal(out.t("indicators.earlier", { sheets: report.earlier.join(", ") }));
  }
}

/** Warnings first, then what became of each row, then typed numbers that differ. */
function printReport({ report }: IndicatorResult, out: Console): void {
  for (const { code, ...place } of report.warnings) out.print(out.t(`indicators.warning.${code}`, place));
  for (const { name, status } of report.rows) out.print(`${out.t(`indicators.status.${status}`)}: ${name}`);
  for (const { address, typed, computed, agrees } of report.differences) {
    if (agrees) continue;
    const shown =
      computed === null ? out.t("indicators.none") : roundHalfUp(computed, 1).toLocaleString("ru");
    out.print(out.t("indicators.difference", { address, typed, computed: shown }));
  }
}

/** Sheets of the data workbook as sheets of the output: formulas can only read what lies in their own workbook. */
async function dataSheets(file: string, out: Console): Promise<Edit[]> {
  const port = await openFile(file, out.t);
  const grids = await port.read({ detail: "values" });
  return grids
    .filter(({ rowCount }) => rowCount > 1)
    .map((grid) => ({ kind: "addSheet", sheet: copyOf(grid), rule: "data" }));
}

function copyOf(grid: Grid): SheetSpec {
  const left = new Array<null>(grid.origin.column).fill(null);
  const above = new Array<readonly null[]>(grid.origin.row).fill([]);
  const cells = grid.values.map((row) => [...left, ...row.map((value) => contentOf(value, null))]);
  return { name: grid.sheet.name, role: `data:${grid.sheet.name}`, cells: [...above, ...cells] };
}
