import path from "node:path";
import { readJson } from "../../core/plan/read-json";
import { planAbsences } from "../../jobs/check-plan/absence";
import { absenceInWords } from "../../jobs/check-plan/absence-words";
import { readWorkbook } from "../../jobs/workbook/read";
import { openCarrier } from "../carrier";
import type { Console, ExitCode } from "../output";
import { EXIT, Refusal } from "../output";

export interface ReadOptions {
  readonly sheet?: string;
  readonly trace?: boolean;
}

/** What the reader sees in a workbook, as the JSON of DESIGN.md or in a few lines. */
export async function readCommand(file: string, options: ReadOptions, out: Console): Promise<ExitCode> {
  out.progress(out.t("cli.reading", { file: path.basename(file) }));
  const carrier = await openCarrier(file, options.trace === true, out);
  const reading = await readWorkbook(carrier.port);
  const host = carrier.trace();
  await carrier.close();
  const { sheet } = options;
  const names = reading.grids.map((grid) => grid.sheet.name);
  if (sheet !== undefined && !names.includes(sheet)) {
    throw new Refusal(out.t("file.noSheet", { sheet, sheets: names.join(", ") }));
  }
  const document = readJson(path.basename(file), reading.grids, reading.tables);
  const sheets = document.sheets.filter(({ name }) => sheet === undefined || name === sheet);
  const absent = planAbsences(reading).filter((each) => sheet === undefined || each.sheet === sheet);
  if (out.json) out.print(JSON.stringify({ ...document, sheets, noPlan: absent, ...(host ? { host } : {}) }));
  else {
    printTables(sheets, out);
    for (const absence of absent) out.print(absenceInWords(absence, out.t));
  }
  return EXIT.clean;
}

function printTables(sheets: ReturnType<typeof readJson>["sheets"], out: Console): void {
  for (const { name, tables } of sheets) {
    out.print(name);
    for (const table of tables) {
      const items = table.rows.filter(({ type }) => type === "item").length;
      const sections = table.rows.filter(({ type }) => type === "section").length;
      out.print(`  ${table.range}  ${out.t(`home.table.${table.kind}`, { items, sections })}`);
    }
  }
}
