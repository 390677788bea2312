import { openWorkbook } from "../../src/xlsx";
import { CORPUS, corpusWorkbook, describeWithCorpus } from "./support/corpus";
import { SHEETS, richWorkbook } from "./support/rich-workbook";
import { expectSurgery } from "./support/surgery";
import { partsOf, textOfPart } from "./support/zip";

describe("one changed cell on every sheet of a workbook with everything", () => {
  it("touches nothing else", async () => {
    const { bytes: saved } = await expectSurgery(richWorkbook());
    const after = partsOf(saved);
    expect(textOfPart(after, "xl/worksheets/sheet3.xml")).toContain('<sheetProtection sheet="true"');
    expect(textOfPart(after, "xl/workbook.xml")).toContain("<pivotCaches><pivotCache");
    expect(textOfPart(after, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    expect(textOfPart(after, "xl/styles.xml")).toContain("<gradientFill");
  });

  it("reads everything that a grid tells", async () => {
    const port = await openWorkbook(richWorkbook(), "к");
    const info = await port.describe();
    expect(info.sheets.map(({ name }) => name)).toEqual([...SHEETS]);
    expect(info.sheets.map(({ visibility }) => visibility).slice(3)).toEqual([
      "visible",
      "hidden",
      "veryHidden",
    ]);
    expect(info.sheets.map((sheet) => sheet.protected)).toEqual([false, true, true, false, false, false]);
    const [data] = await port.read();
    expect(data?.values[1]).toEqual(["Жирный и нет", 4.5, 13.5, 46143]);
    expect(data?.values[2]?.[0]).toBe("Строка\nвторая\r");
    expect(data?.text?.[1]?.[3]).toBe("01.05.2026");
    expect(data?.formulas?.slice(1, 4).map((cells) => cells[2])).toEqual([
      "=B2*2+$B$2",
      "=B3*2+$B$2",
      "=B4*2+$B$2",
    ]);
    expect(data).toMatchObject({
      hiddenRows: [3],
      hiddenColumns: [],
      filtered: true,
      rowCount: 7,
      columnCount: 4,
    });
    expect(data?.text?.[6]).toEqual(["4,5", "13,5", "#ДЕЛ/0!", "ЛОЖЬ"]);
  });

  it("spells shared formulas out when their first cell is overwritten", async () => {
    const port = await openWorkbook(richWorkbook(), "к");
    const [data] = await port.read();
    const target = { kind: "address", sheet: data!.sheet, row: 1, column: 2 } as const;
    const after = { kind: "number", value: 1 } as const;
    const edit = { kind: "cell", target, before: "=B2*2+$B$2", after, rule: "TEST" } as const;
    expect(await port.apply({ title: "", edits: [edit] })).toMatchObject({ applied: 1 });
    const [now] = await (await openWorkbook(await port.save(), "к")).read();
    expect(now?.formulas?.slice(1, 4).map((cells) => cells[2])).toEqual([1, "=B3*2+$B$2", "=B4*2+$B$2"]);
    expect(Object.keys(partsOf(await port.save()))).not.toContain("xl/calcChain.xml");
  });

  it.each([
    ["a part of an array formula", 0, 6, 1, "arrayPart"],
    ["a table's header", 0, 0, 0, "tableEdge"],
    ["a table's totals", 0, 4, 0, "tableEdge"],
    ["a pivot table", 3, 2, 0, "pivot"],
  ])("refuses %s", async (_, sheet, row, column, reason) => {
    const port = await openWorkbook(richWorkbook(), "к");
    const grid = (await port.read())[sheet]!;
    const before = formulaOrValue(grid.formulas, grid.values, row, column);
    const target = { kind: "address", sheet: grid.sheet, row, column } as const;
    const edit = { kind: "cell", target, before, after: { kind: "text", text: "x" }, rule: "TEST" } as const;
    expect(await port.probe({ title: "", edits: [edit] })).toMatchObject([{ reason }]);
  });
});

type Cells = readonly (readonly (string | number | boolean)[])[];

function formulaOrValue(
  formulas: Cells | null,
  values: Cells,
  row: number,
  column: number,
): string | number | boolean {
  return formulas?.[row]?.[column] ?? values[row]?.[column] ?? "";
}

describeWithCorpus("one changed cell on every sheet of the corpus", () => {
  it.each(CORPUS)(
    "touches nothing else in %s",
    async (name) => {
      await expectSurgery(corpusWorkbook(name));
    },
    60_000,
  );
});
