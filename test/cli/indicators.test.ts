import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { indicatorsCommand, type IndicatorOptions } from "../../src/cli/commands/indicators";
import { EXIT, type Console } from "../../src/cli/output";
import { valueAt } from "../../src/core/sheet/grid";
import { translatorFor } from "../../src/i18n/messages";
import { openWorkbook } from "../../src/xlsx";
import { partsOf, textOfPart } from "../xlsx/support/zip";

type Row = readonly (string | number)[];

const TABLE: readonly Row[] = [
  ["№ п/п", "Показатель", "Ед. изм.", 2023, 2024],
  ["1", "Качество знаний по русскому языку (ОГЭ)", "%", "", ""],
];
const RESULTS: readonly Row[] = [
  ["Год", "Код ОО", "Код участника", "Русский язык"],
  ...Array.from({ length: 40 }, (_, i): Row => [2024, `33010${i % 5}`, 10_000 + i, 2 + (i % 4)]),
];

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "quality-plan-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function fileOf(name: string, sheets: Readonly<Record<string, readonly Row[]>>): Promise<string> {
  const workbook = new Workbook();
  for (const [sheetName, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(sheetName);
    for (const row of rows) sheet.addRow([...row]);
  }
  const file = path.join(folder, name);
  writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return file;
}

async function run(file: string, options: IndicatorOptions) {
  const lines: string[] = [];
  const print = (text: string) => void lines.push(text);
  const out: Console = { t: translatorFor("ru"), json: true, print, progress: () => undefined };
  const output = path.join(folder, "out.xlsx");
  const code = await indicatorsCommand(file, { ...options, output }, out);
  const saved = await openWorkbook(readFileSync(output), "out.xlsx");
  const { sheets } = await saved.describe();
  const grids = await saved.read({ sheetIds: sheets.map(({ id }) => id) });
  const sheet = (name: string) => grids.find((grid) => grid.sheet.name === name);
  const book = textOfPart(partsOf(readFileSync(output)), "xl/workbook.xml");
  const names = [...book.matchAll(/<definedName[^>]*>([^<]*)</gu)].map(([, refersTo = ""]) => refersTo);
  return { code, json: JSON.parse(lines.join("")) as { filled: number }, names, sheet };
}

describe("indicators --data", () => {
  it("copies the sheets of results into the output, and the formulas count there", async () => {
    const file = await fileOf("показатели.xlsx", { Показатели: TABLE });
    const data = await fileOf("результаты.xlsx", { ОГЭ: RESULTS });
    const before = [file, data].map((name) => readFileSync(name));
    const { code, json, names, sheet } = await run(file, { data });
    expect(code).toBe(EXIT.clean);
    expect(json.filled).toBe(2);
    const copy = sheet("ОГЭ");
    expect(copy?.values).toEqual(RESULTS);
    const table = sheet("Показатели");
    expect(table && [3, 4].map((column) => valueAt(table, 1, column))).toEqual(["н/д", 50]);
    expect(table?.formulas?.[1]?.slice(3).map((formula) => formula !== null)).toEqual([true, true]);
    expect(names.filter((name) => name.includes("ОГЭ!") || name.includes("'ОГЭ'!")).length).toBeGreaterThan(
      0,
    );
    expect(names.filter((name) => name.includes("["))).toEqual([]);
    expect([file, data].map((name) => readFileSync(name))).toEqual(before);
  });

  it("finds no results where the data are not given", async () => {
    const file = await fileOf("показатели.xlsx", { Показатели: TABLE });
    const { json, sheet } = await run(file, {});
    expect(json.filled).toBe(0);
    expect(sheet("ОГЭ")).toBeUndefined();
  });

  it("leaves a sheet of the same name in the workbook as it was", async () => {
    const file = await fileOf("показатели.xlsx", { Показатели: TABLE, ОГЭ: [["Заметки"], ["своё"]] });
    const data = await fileOf("результаты.xlsx", { ОГЭ: RESULTS });
    const { json, sheet } = await run(file, { data });
    expect(sheet("ОГЭ")?.values).toEqual([["Заметки"], ["своё"]]);
    expect(json.filled).toBe(2);
  });
});
