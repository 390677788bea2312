import { bootNodeHost, type NodeHost } from "../../src/workbench/node/boot-node-host";
import { emptySnapshot } from "../../src/workbench/engine/snapshot";

jest.setTimeout(60_000);

describe("office.js over the live workbook", () => {
  let node: NodeHost;
  beforeEach(async () => {
    node = await bootNodeHost({ snapshot: emptySnapshot("Проба.xlsx", ["План", "Данные 2"]) });
  });
  afterEach(() => node.dispose());

  test("Office.onReady and the requirement sets answer like Excel's", async () => {
    expect(await node.Office.onReady()).toMatchObject({ host: "Excel", platform: "PC" });
    expect(node.Office.context.displayLanguage).toBe("ru-RU");
    expect(node.Office.context.requirements.isSetSupported("ExcelApi", "1.17")).toBe(true);
    expect(node.Office.context.requirements.isSetSupported("ExcelApi", "1.18")).toBe(false);
  });

  test("what is written is calculated and read back with its text and formats", async () => {
    const read = await node.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("План");
      sheet.getRange("A1:B2").numberFormat = [
        ["mmmm yyyy", "0.0%"],
        ["@", "General"],
      ];
      sheet.getRange("A1:B3").values = [
        [45291, 0.5],
        ["007", "1,5"],
        [true, "=B2*2"],
      ];
      sheet.getRange("A3:B3").merge();
      await context.sync();
      const used = sheet.getUsedRange();
      used.load("address,values,formulas,text,valueTypes,numberFormat");
      await context.sync();
      return used.toJSON();
    });
    expect(read).toMatchObject({
      address: "План!A1:B3",
      values: [
        [45291, 0.5],
        ["007", 1.5],
        [true, ""],
      ],
      text: [
        ["Декабрь 2023", "50,0%"],
        ["007", "1,5"],
        ["ИСТИНА", ""],
      ],
    });
  });

  test("hidden rows, bold rows and merged areas are read in one batch", async () => {
    await node.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("План");
      const range = sheet.getRange("A1:C4");
      range.values = [1, 2, 3, 4].map((row) => [row, "текст", "=A1"]);
      sheet.getRange("A2:C2").format.font.bold = true;
      sheet.getRange("3:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      sheet.getRange("B4:C4").merge();
      await context.sync();
      const rows = range.getRowProperties({ rowHidden: true, format: { font: { bold: true } } });
      const columns = range.getColumnProperties({ columnHidden: true });
      const merged = range.getMergedAreasOrNullObject();
      merged.load("address,areaCount");
      await context.sync();
      expect(rows.value.map((row) => [row.rowHidden, row.format?.font?.bold])).toEqual([
        [false, false],
        [false, true],
        [true, false],
        [false, false],
      ]);
      expect(columns.value.map((column) => column.columnHidden)).toEqual([false, true, false]);
      expect([merged.isNullObject, merged.address, merged.areaCount]).toEqual([false, "План!B4:C4", 1]);
    });
  });

  test("an added sheet and a custom XML part stay", async () => {
    await node.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Отчёт");
      sheet.getRange("A1").values = [["готово"]];
      context.workbook.customXmlParts.add('<qp xmlns="urn:quality-plan"><a>1</a></qp>');
      await context.sync();
    });
    const read = await node.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name,items/visibility");
      const part = context.workbook.customXmlParts
        .getByNamespace("urn:quality-plan")
        .getOnlyItemOrNullObject();
      await context.sync();
      const xml = part.getXml();
      await context.sync();
      // eslint-disable-next-line office-addins/load-object-before-read -- a ClientResult needs no load
      return { names: sheets.items.map((sheet) => sheet.name), xml: xml.value };
    });
    expect(read.names).toEqual(["План", "Данные 2", "Отчёт"]);
    expect(read.xml).toContain("<a>1</a>");
  });

  test("errors carry Excel's codes, and nothing is lost of what came before them", async () => {
    const code = await node.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("План").getRange("A1").values = [[1]];
      context.workbook.worksheets.getItem("Нет такого").load("name");
      await context.sync();
    }).catch((error: OfficeExtension.Error) => error.code);
    expect(code).toBe("ItemNotFound");
    expect(node.workbook.sheets[0]?.cells.value(0, 0)).toBe(1);
  });
});
