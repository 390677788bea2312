import { PROJECT_INDICATORS } from "../../src/core/indicator/catalogue";
import { fillIndicators } from "../../src/core/indicator/fill/fill";
import type { FillResult, FillSettings } from "../../src/core/indicator/fill/model";
import { roundHalfUp } from "../../src/core/indicator/rounding";
import { parseRange } from "../../src/core/sheet/address";
import type { CellContent, CellEdit, Edit, SheetSpec } from "../../src/core/sheet/edit";
import type { CellValue, Grid } from "../../src/core/sheet/grid";
import { recogniseWorkbook } from "../../src/core/table";
import { openWorkbook, type FilePort } from "../../src/xlsx";

import {
  corpusWorkbook,
  disagreements,
  forgetOfficeProfile,
  gridNamed,
  indicatorSheet,
  recalculated,
  sameValue,
} from "./indicators.support";

const TABLE = "Показатели";
const ROWS = [
  ...PROJECT_INDICATORS.map(({ code, name, unit }) => [code.slice(4), name, unit] as const),
  ["4.1", "Качество знаний по математике (ОГЭ)", "%"],
  ["4.2", "Успеваемость, ОГЭ, все предметы", "%"],
  ["4.3", "СОУ по русскому языку (ОГЭ)", "%"],
  ["4.4", "Средний балл ЕГЭ по физике", "балл"],
  ["4.5", "Средний балл ЕГЭ по русскому языку", "балл"],
  ["4.6", "Доля школ с низкими результатами (ШНОР)", "%"],
  ["4.7", "Доля не справившихся с ВПР по математике, 8 класс", "%"],
  ["4.8", "Количество участников ЕГЭ по русскому языку", "чел."],
] as const;

async function allGrids(port: FilePort, detail: "values" | "full" = "full"): Promise<readonly Grid[]> {
  const { sheets } = await port.describe();
  return port.read({ sheetIds: sheets.map(({ id }) => id), detail });
}

function fill(grids: readonly Grid[], settings: FillSettings): FillResult {
  return fillIndicators(
    recogniseWorkbook(grids.filter(({ sheet }) => sheet.name === TABLE)),
    grids,
    settings,
  );
}

/** The workbook with an indicator table of the given years, opened. */
async function withTable(bytes: Uint8Array, years: readonly number[]): Promise<FilePort> {
  const port = await openWorkbook(bytes, "results.xlsx");
  const sheet = indicatorSheet(TABLE, ROWS, years);
  await port.apply({ title: "table", edits: [{ kind: "addSheet", sheet, rule: "test" }] });
  return port;
}

/** Cells of the table whose recalculated value is not the one in memory. */
function wrongCells({ report }: FillResult, grids: readonly Grid[]): string[] {
  const grid = gridNamed(grids, TABLE);
  return report.rows.flatMap(({ values }) =>
    values.flatMap(({ address, value }) => {
      const range = parseRange(address);
      const found =
        grid.values[(range?.top ?? 0) - grid.origin.row]?.[(range?.left ?? 0) - grid.origin.column] ?? "";
      return sameValue(value ?? "н/д", found, 1e-9) ? [] : [`${address}: ${value} / ${found}`];
    }),
  );
}

function addedSheets(edits: readonly Edit[]): SheetSpec[] {
  return edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : []));
}

/** Values by the indicator's number and the year, rounded to three digits. */
function valuesOf({ report }: FillResult): Record<string, number | null> {
  return Object.fromEntries(
    report.rows.flatMap(({ values, bound }) =>
      values.map(({ year, value }) => [
        `${bound?.indicator.code} ${year}`,
        value === null ? null : Math.round(value * 1000) / 1000,
      ]),
    ),
  );
}

/** The same numbers on every machine (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What another program does to the result sheets: 100 marks changed, rows added with repeats and dirt among them. */
function disturb(
  grid: Grid,
  columns: readonly number[],
  participant: number,
  values: readonly CellValue[],
): Edit[] {
  const random = generator(7);
  const edits: CellEdit[] = [];
  const put = (row: number, column: number, value: CellValue): void => {
    const before = grid.values[row - grid.origin.row]?.[column - grid.origin.column] ?? "";
    edits.push({
      kind: "cell",
      target: { kind: "address", sheet: grid.sheet, row, column },
      before,
      after: typeof value === "number" ? { kind: "number", value } : { kind: "text", text: String(value) },
      rule: "test",
    });
  };
  const first = 10;
  const last = lastFilledRow(grid, participant);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const changed = new Set<string>();
  while (changed.size < 50) {
    const [row, column] = [first + Math.floor(random() * (last - first)), any(columns)];
    if (changed.has(`${row}:${column}`)) continue;
    changed.add(`${row}:${column}`);
    put(row, column, any(values));
  }
  for (let index = 0; index < 500; index++) {
    const model = grid.values[first + Math.floor(random() * (last - first)) - grid.origin.row] ?? [];
    model.forEach((value, offset) => {
      const column = offset + grid.origin.column;
      if (value === "" || typeof value === "boolean") return;
      const isCode = column === participant && index % 10 !== 0;
      const code = typeof value === "number" ? 900_000 + index : `99-${String(10_000 + index)}`;
      put(last + 1 + index, column, isCode ? code : columns.includes(column) ? any(values) : value);
    });
  }
  return edits;
}

function lastFilledRow(grid: Grid, column: number): number {
  let row = grid.origin.row + grid.rowCount - 1;
  while (row > 0 && (grid.values[row - grid.origin.row]?.[column - grid.origin.column] ?? "") === "") row--;
  return row;
}

const district = corpusWorkbook("district-results.xlsx");
const programme = corpusWorkbook("starominsky-programme.xlsx");
const region = corpusWorkbook("region-results.xlsx");

describe("indicator formulas against memory and LibreOffice", () => {
  jest.setTimeout(300_000);
  afterAll(forgetOfficeProfile);

  it("agree to 1e-9 on the district's results", async () => {
    const port = await withTable(district!, [2020, 2021, 2022, 2023]);
    const result = fill(await allGrids(port), { assessment: true, charts: true, inputs: true });
    expect(valuesOf(result)).toMatchObject({
      "001-1.2 2022": 3.297,
      "001-1.4 2022": 25.183,
      "001-1.5 2022": 0.98,
      "001-1.1 2021": null,
      // The footnote: 2020 shows the results of 2019.
      "001-1.1 2020": 4.688,
      "001-1.4 2020": 27.632,
      "quality 2022": 34.963,
      "sou 2022": 69.775,
      "meanScore 2022": 61.43,
      "failed 2022": 7.368,
    });
    const { skipped } = await port.apply({ title: "fill", edits: result.edits });
    expect(skipped).toEqual([]);
    const grids = await allGrids(await recalculated(await port.save()), "values");
    expect(disagreements(addedSheets(result.edits), grids)).toEqual([]);
    expect(wrongCells(result, grids)).toEqual([]);
  });

  it("read numbers of marks printed with their shares", async () => {
    const port = await openWorkbook(programme!, "programme.xlsx");
    const rows = [
      ["1", "Качество знаний по русскому языку (ОГЭ)", "%"],
      ["2", "Качество знаний по математике (ОГЭ)", "%"],
      ["3", "СОУ по математике (ОГЭ)", "%"],
      ["4", "Успеваемость по обществознанию (ОГЭ)", "%"],
      ["5", "Средняя отметка по литературе (ОГЭ)", "балл"],
    ] as const;
    const sheet = indicatorSheet(TABLE, rows, [2022]);
    await port.apply({ title: "table", edits: [{ kind: "addSheet", sheet, rule: "test" }] });
    const result = fill(await allGrids(port), {});
    const shown = result.report.rows.map(({ values }, index) =>
      roundHalfUp(values[0]?.value ?? NaN, index === 4 ? 2 : 1),
    );
    expect(shown).toEqual([77.2, 35.0, 43.1, 99.6, 3.2]);
    await port.apply({ title: "fill", edits: result.edits });
    const grids = await allGrids(await recalculated(await port.save()), "values");
    expect(disagreements(addedSheets(result.edits), grids)).toEqual([]);
    expect(wrongCells(result, grids)).toEqual([]);
  });

  it("know repeated participants by codes of letters", async () => {
    const letters = "АБВГДЕЖЗИК";
    const rows = Array.from({ length: 400 }, (_, index): CellValue[] => {
      const pupil = index % 390;
      const code = `${letters[pupil % 10]}${letters[Math.floor(pupil / 10) % 10]}-${1 + Math.floor(pupil / 100)}`;
      return [2022, `33010${pupil % 4}`, code, 2 + (pupil % 4), 2 + (pupil % 3)];
    });
    const header = ["Год", "Код ОО", "Код участника", "Русский язык", "Математика"];
    const cells = [header, ...rows].map((row) =>
      row.map((value): CellContent =>
        typeof value === "number" ? { kind: "number", value } : { kind: "text", text: String(value) },
      ),
    );
    const port = await withTable(district!, [2022]);
    const ege = (await port.describe()).sheets.find(({ name }) => name === "ОГЭ");
    const keep = (grid: Grid): boolean => grid.sheet.id !== ege?.id;
    await port.apply({
      title: "data",
      edits: [{ kind: "addSheet", sheet: { name: "ОГЭ 9 класс", role: "test2", cells }, rule: "test" }],
    });
    const result = fill((await allGrids(port)).filter(keep), {});
    expect(result.report.notes).toContainEqual(expect.objectContaining({ code: "repeats", count: 10 }));
    await port.apply({ title: "fill", edits: result.edits });
    const grids = await allGrids(await recalculated(await port.save()), "values");
    expect(disagreements(addedSheets(result.edits), grids)).toEqual([]);
    expect(wrongCells(result, grids)).toEqual([]);
  });

  it("follow edited marks, added rows, repeats and dirt in the district's results", async () => {
    const port = await withTable(district!, [2020, 2021, 2022, 2023]);
    const before = await allGrids(port);
    const filled = fill(before, {});
    await port.apply({ title: "fill", edits: filled.edits });
    const edits = [
      ...disturb(gridNamed(before, "ЕГЭ"), [5], 3, [20, 55, "н/я", "61,43", "72", 91]),
      ...disturb(gridNamed(before, "ОГЭ"), [6, 7], 4, [2, 3, 4, "5", "н/я", 2]),
    ];
    const { skipped } = await port.apply({ title: "disturb", edits });
    expect(skipped).toEqual([]);
    const changed = await recalculated(await port.save());
    const results = new Set(["ЕГЭ", "ОГЭ", "ВПР", "Минимальные баллы", TABLE]);
    const now = (await allGrids(port)).filter(({ sheet }) => results.has(sheet.name));
    const expected = fill(now, {});
    expect(valuesOf(expected)).not.toEqual(valuesOf(filled));
    expect(wrongCells(expected, await allGrids(changed, "values"))).toEqual([]);
  });

  it("agree for every municipality of the region, also after 100 edits and 1,000 added rows", async () => {
    const port = await withTable(region!, [2022, 2023]);
    const before = await allGrids(port);
    const filled = fill(before, { byMunicipality: true, motivating: true });
    expect(valuesOf(filled)).toMatchObject({
      "001-1.4 2022": 25.991,
      "001-1.5 2022": 4.491,
      "001-1.2 2022": 21.928,
    });
    await port.apply({ title: "fill", edits: filled.edits });
    const saved = await allGrids(await recalculated(await port.save()), "values");
    expect(disagreements(addedSheets(filled.edits), saved)).toEqual([]);
    expect(wrongCells(filled, saved)).toEqual([]);

    await port.apply({
      title: "disturb",
      edits: [
        ...disturb(gridNamed(before, "ОГЭ"), [5, 6], 4, [2, 3, 4, 5, "4", "н/я"]),
        ...disturb(gridNamed(before, "ЕГЭ"), [5], 4, [12, 55, "н/я", "61,5", "72", 100]),
      ],
    });
    const own = new Set(addedSheets(filled.edits).map(({ name }) => name));
    const now = (await allGrids(port)).filter(({ sheet }) => !own.has(sheet.name));
    const expected = fill(now, { byMunicipality: true });
    const changed = await allGrids(await recalculated(await port.save()), "values");
    expect(valuesOf(expected)).not.toEqual(valuesOf(filled));
    expect(wrongCells(expected, changed)).toEqual([]);
    const byMunicipality = addedSheets(expected.edits).filter(({ name }) =>
      name.includes("по муниципалитетам"),
    );
    expect(disagreements(byMunicipality, changed)).toEqual([]);
  });
});
