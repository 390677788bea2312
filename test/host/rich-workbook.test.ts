import type { Grid } from "../../src/core/sheet/grid";
import { ExcelPort } from "../../src/excel/excel-port";
import { bootNodeHost, type NodeHost } from "../../src/workbench/node/boot-node-host";
import { openWorkbook } from "../../src/xlsx";
import { richWorkbook, SHEETS } from "../xlsx/support/rich-workbook";
import { changedParts, partsOf, textOfPart } from "../xlsx/support/zip";

jest.setTimeout(60_000);

/**
 * Ids are the carrier's own; a column hidden beside the grid is told by live Excel only, and so is the format of
 * an empty cell in a formatted row. B5 counts visible rows: its cached result in the file is of another time.
 */
function comparable(grid: Grid): object {
  const { origin, columnCount, sheet, values, formulas } = grid;
  const inside = (column: number) => column >= origin.column && column < origin.column + columnCount;
  const isB5 = (row: number, column: number) => sheet.name === "Данные" && row === 4 && column === 1;
  const without = <T>(rows: readonly (readonly T[])[] | null) =>
    rows?.map((cells, row) => cells.map((cell, column) => (isB5(row, column) ? null : cell)));
  const numberFormats = grid.numberFormats?.map((cells, row) =>
    cells.map((format, column) => (values[row]?.[column] === "" ? null : format)),
  );
  const hiddenColumns = grid.hiddenColumns.filter(inside);
  return {
    ...grid,
    sheet: sheet.name,
    hiddenColumns,
    numberFormats,
    values: without(values),
    text: without(grid.text),
    formulas,
  };
}

describe("a workbook with everything in it", () => {
  const bytes = richWorkbook();
  let node: NodeHost;
  beforeEach(async () => {
    node = await bootNodeHost({ bytes, name: "Всё.xlsx" });
  });
  afterEach(() => node.dispose());

  const sheet = (name: string) => {
    const found = node.workbook.find(name);
    if (!found) throw new Error(name);
    return found;
  };

  test("its grids are those of the file", async () => {
    const fromFile = await (await openWorkbook(bytes, "Всё.xlsx")).read();
    const live = await new ExcelPort().read();
    expect(live.map(comparable)).toEqual(fromFile.map(comparable));
    expect(live.map(({ sheet: { name }, visibility }) => [name, visibility]).slice(-2)).toEqual([
      ["Скрытый", "hidden"],
      ["Невидимый", "veryHidden"],
    ]);
  });

  test("cells look as they did", () => {
    const { cells, layout, tabColor } = sheet("Данные");
    expect(cells.look(0, 0)).toMatchObject({
      bold: true,
      italic: true,
      underline: "Single",
      fontName: "Arial",
      fontSize: 14,
      fontColor: "#FF0000",
      horizontalAlignment: "Center",
      wrapText: true,
      textOrientation: 45,
      numberFormat: '0.0" балла"',
    });
    expect(cells.hyperlink(2, 0)).toEqual({ documentReference: "Сводная!A1" });
    expect([
      tabColor,
      layout.frozen(),
      layout.columnHidden(4),
      layout.rowHidden(3),
      layout.rowHeight(0),
    ]).toEqual(["#92D050", { rows: 1, columns: 1 }, true, true, 30]);
  });

  test("rules, tables, names, charts and the page are there", () => {
    const data = sheet("Данные");
    expect(data.conditionalFormats.ids().map((id) => data.conditionalFormats.kindOf(id))).toEqual([
      "colorScale",
      "formula",
      "dataBar",
    ]);
    expect(data.validations.of({ top: 1, bottom: 3, left: 1, right: 1 })).toMatchObject({
      kind: "decimal",
      operator: "between",
      formula1: "0",
      formula2: "5",
      alert: { show: true, title: "Балл" },
    });
    expect(
      node.workbook.tables
        .list(data)
        .map(({ name, columnNames, showTotals }) => [name, columnNames, showTotals]),
    ).toEqual([["Баллы", ["Школа", "Балл", "Вдвое "], true]]);
    expect(node.workbook.names.find("Список", null)?.formula).toBe("=Данные!$A$2:$A$4");
    expect(data.state.charts).toMatchObject([
      { type: "ColumnClustered", inFile: true, place: { start: "A10", end: "C20" } },
    ]);
    expect(data.state.page).toMatchObject({
      orientation: "Landscape",
      zoom: { scale: null, horizontalFitToPages: 1, verticalFitToPages: null },
      centerHorizontally: true,
      titleRows: { first: 0, last: 0 },
      headersFooters: { centerFooter: "Стр. &P" },
    });
    expect(node.workbook.host.customXmlParts[0]?.xml).toContain("urn:чужое");
  });

  test("protection is read however it is spelt, with what it allows and the cells it leaves open", () => {
    const [first, second] = [sheet("Защита 1"), sheet("Защита true")];
    expect([first.state.protection?.hashed, second.state.protection?.hashed]).toEqual([true, false]);
    expect(second.state.protection?.options).toMatchObject({
      allowFormatCells: true,
      selectionMode: "Unlocked",
    });
    expect([first.cells.locked(0, 0), first.cells.locked(0, 1)]).toEqual([true, false]);
  });

  test("saved unchanged, the file is equal; one cell changes one sheet", async () => {
    const quiet = changedParts(bytes, await node.save());
    expect(quiet).toEqual([]);
    sheet("Сводная").cells.write({ top: 0, left: 0, bottom: 0, right: 0 }, () => "другое");
    const saved = await node.save();
    // Sheet 1 is written as well: its SUBTOTAL shows another result than the file says.
    expect(changedParts(bytes, saved).filter((part) => /sheet[^1]\.xml$/u.test(part))).toEqual([
      "xl/worksheets/sheet4.xml",
    ]);
    expect(textOfPart(partsOf(saved), "xl/worksheets/sheet4.xml")).toContain("другое");
    expect(SHEETS).toHaveLength(node.workbook.sheets.length);
  });
});
