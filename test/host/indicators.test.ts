import { openTraced } from "../../src/cli/traced";
import { valueAt, type CellValue } from "../../src/core/sheet/grid";
import { fillIndicators } from "../../src/jobs/fill-indicators";
import { takeBackEarlier } from "../../src/jobs/fill-indicators/earlier";
import { indicatorsJson } from "../../src/jobs/fill-indicators/json";
import { openWorkbook } from "../../src/xlsx";
import { blankWorkbook } from "../../src/cli/commands/blank-workbook";
import type { CellContent, Edit } from "../../src/core/sheet/edit";

jest.setTimeout(180_000);

const content = (value: CellValue): CellContent | null =>
  value === ""
    ? null
    : typeof value === "number"
      ? { kind: "number", value }
      : { kind: "text", text: String(value) };

/** A workbook with results of so many pupils and an indicator table with one typed number. */
async function workbook(rows: number): Promise<Uint8Array> {
  const port = await blankWorkbook("Книга.xlsx");
  const results = [
    ["Год", "Код ОО", "Код участника", "Русский язык", "Математика"],
    ...Array.from({ length: rows }, (_, i): CellValue[] => [
      2024,
      `33010${i % 5}`,
      10_000 + i,
      2 + (i % 4),
      3,
    ]),
  ];
  const table = [
    ["№ п/п", "Показатель", "Ед. изм.", 2023, 2024],
    ["1", "Качество знаний по русскому языку (ОГЭ)", "%", "", ""],
    ["2", "Успеваемость по математике (ОГЭ)", "%", "", 95],
  ];
  const edits = Object.entries({ ОГЭ: results, Показатели: table }).map(([name, cells]): Edit => {
    const sheet = { name, role: `data:${name}`, cells: cells.map((row) => row.map(content)) };
    return { kind: "addSheet", sheet, rule: "test" };
  });
  await port.apply({ title: "Данные", edits });
  return port.save();
}

/** docs/architecture.md: in a phase one sync and one more for every 2 MB. */
const allowed = (bytes: number): number => 1 + Math.ceil(bytes / (2 * 1024 * 1024));

describe("filling indicators in the host", () => {
  it("writes formulas whose values the host itself calculates, like a file, and takes all back", async () => {
    const bytes = await workbook(40);
    const file = await openWorkbook(bytes, "Книга.xlsx");
    const expected = await fillIndicators(file);
    const carrier = await openTraced(bytes, "Книга.xlsx");
    try {
      const result = await fillIndicators(carrier.port);
      const applied = await carrier.port.apply({ title: "Показатели", edits: result.edits });
      const json = indicatorsJson("Книга.xlsx", result, applied);
      const fileApplied = await file.apply({ title: "Показатели", edits: expected.edits });
      expect(json).toEqual(indicatorsJson("Книга.xlsx", expected, fileApplied));
      const { sheets } = await carrier.port.describe();
      const table = sheets.find(({ name }) => name === "Показатели");
      const [grid] = await carrier.port.read({ sheetIds: [table?.id ?? ""] });
      // The typed 95 stays; nobody took part in 2023.
      expect(grid && [1, 2].map((row) => [3, 4].map((column) => valueAt(grid, row, column)))).toEqual([
        ["н/д", 50],
        ["н/д", 95],
      ]);
      await takeBackEarlier(carrier.port);
      const names = (await carrier.port.describe()).sheets.map(({ name }) => name);
      expect(names.filter((name) => /свод/iu.test(name))).toEqual([]);
    } finally {
      await carrier.close();
    }
  });

  it("reads within the bound of syncs", async () => {
    const carrier = await openTraced(await workbook(40), "Книга.xlsx");
    try {
      const { report } = await fillIndicators(carrier.port);
      expect(report.filled).toBe(4);
      const { syncs, bytesDown } = carrier.trace() ?? { syncs: Infinity, bytesDown: 0 };
      expect(syncs).toBeLessThanOrEqual(allowed(bytesDown));
    } finally {
      await carrier.close();
    }
  });
});
