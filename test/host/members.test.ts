import { emptySnapshot } from "../../src/workbench/engine/snapshot";
import { bootNodeHost, type NodeHost } from "../../src/workbench/node/boot-node-host";

jest.setTimeout(60_000);

let node: NodeHost;
beforeEach(async () => {
  node = await bootNodeHost({ snapshot: emptySnapshot("Проба.xlsx", ["План", "Данные"]) });
});
afterEach(() => node.dispose());

/** Runs a batch on the sheet «Данные», which is not the active one, and gives what it returns after a sync. */
function run<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> {
  return node.Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getItem("Данные"), context);
    await context.sync();
    return result;
  });
}

async function valuesOf(address: string): Promise<unknown[][]> {
  return (await run((sheet) => sheet.getRange(address).load("values"))).values;
}

describe("cells", () => {
  test("a text that Excel would convert is converted, unless an apostrophe or «@» keeps it", async () => {
    await run((sheet) => {
      sheet.getRange("B1:B9").numberFormat = "@" as never;
      sheet.getRange("A1:B9").values = [
        "007",
        "1,5",
        "50%",
        "1.10",
        "15.01.2026",
        "ИСТИНА",
        "-3",
        "1e3",
        "'=1+1",
      ].map((text) => [text, text]);
    });
    const read = await run((sheet) => sheet.getRange("A1:B9").load("values,numberFormat"));
    const [october] = [
      Math.round((Date.UTC(new Date().getFullYear(), 9, 1) - Date.UTC(1899, 11, 30)) / 86_400_000),
    ];
    expect(read.values.map(([left]) => left)).toEqual([7, 1.5, 0.5, october, 46037, true, -3, 1000, "=1+1"]);
    expect(read.values.map(([, right]) => right)).toEqual([
      "007",
      "1,5",
      "50%",
      "1.10",
      "15.01.2026",
      "ИСТИНА",
      "-3",
      "1e3",
      "=1+1",
    ]);
    expect(read.numberFormat.map(([left]) => left).slice(2, 5)).toEqual(["0%", "d-mmm", "m/d/yyyy"]);
  });

  test("merging keeps the first content and moves it to the corner", async () => {
    await run((sheet) => {
      sheet.getRange("B2:C3").values = [
        ["", "первое"],
        ["второе", ""],
      ];
      sheet.getRange("B2:C3").merge();
    });
    expect(await valuesOf("B2:C3")).toEqual([
      ["первое", ""],
      ["", ""],
    ]);
  });

  test("null leaves a cell, an empty text clears it, clear() takes formats only where it is asked to", async () => {
    await run((sheet) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      sheet.getRange("A1:C1").format.fill.color = "#FF0000";
      sheet.getRange("A1:C1").values = [[null, "", 4]] as never;
      sheet.getRange("C1").clear("Formats");
    });
    const range = await run((sheet) => {
      sheet.getRange("C1").load("format/fill/color");
      return sheet.getRange("A1:C1").load("values,format/fill/color");
    });
    expect(range.values).toEqual([[1, "", 4]]);
    // Mixed fills answer null, which the client turns into an empty text.
    expect(range.format.fill.color).toBeFalsy();
  });

  test("sorting moves whole rows of the range", async () => {
    await run((sheet) => {
      sheet.getRange("A1:B4").values = [
        ["Имя", "Балл"],
        ["в", 3],
        ["а", 9],
        ["б", 5],
      ];
      sheet.getRange("A1:B4").sort.apply([{ key: 1, ascending: false }], false, true);
    });
    expect(await valuesOf("A2:B4")).toEqual([
      ["а", 9],
      ["б", 5],
      ["в", 3],
    ]);
  });

  test("a link shows its text", async () => {
    await run((sheet) => {
      sheet.getRange("A1").hyperlink = { documentReference: "План!B2", textToDisplay: "К плану" };
    });
    const cell = await run((sheet) => sheet.getRange("A1").load("values,hyperlink"));
    expect([cell.values, cell.hyperlink]).toMatchObject([[["К плану"]], { documentReference: "План!B2" }]);
  });
});

describe("rows, columns and cells that are inserted or deleted on a sheet that is not shown", () => {
  const start = (sheet: Excel.Worksheet): void => {
    sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
    sheet.getRange("B1").formulas = [["=SUM(A1:A4)"]];
  };

  test("formulas follow", async () => {
    await run(start);
    await run((sheet) => {
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("A1").getEntireColumn().insert("Right");
    });
    const read = await run((sheet) => sheet.getRange("C1").load("formulas,values"));
    expect([read.formulas, read.values]).toEqual([[["=SUM(B1:B6)"]], [[10]]]);
    expect(node.workbook.active.name).toBe("План");
  });

  test("single cells move down and up", async () => {
    await run(start);
    await run((sheet) => void sheet.getRange("A2").insert("Down"));
    expect(await valuesOf("A1:A5")).toEqual([[1], [""], [2], [3], [4]]);
    await run((sheet) => sheet.getRange("A2").delete("Up"));
    expect(await valuesOf("A1:A5")).toEqual([[1], [2], [3], [4], [""]]);
  });

  test("a range that the add-in holds moves along", async () => {
    await run(start);
    const address = await node.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Данные");
      const held = sheet.getRange("A3:A4").load("address");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      held.load("address");
      await context.sync();
      return held.address;
    });
    expect(address).toBe("Данные!A5:A6");
  });
});

describe("looks", () => {
  test("what is set is read; what differs is null", async () => {
    await run((sheet) => {
      const range = sheet.getRange("A1:B2");
      range.set({
        format: {
          font: { bold: true, italic: true, size: 14, name: "Arial", color: "#112233" },
          horizontalAlignment: "Center",
          verticalAlignment: "Top",
          wrapText: true,
          indentLevel: 2,
          textOrientation: 45,
        },
      });
      range.format.borders.getItem("EdgeBottom").style = "Double";
      sheet.getRange("B2").format.font.bold = false;
      sheet.getRange("A:A").format.columnWidth = 90;
      sheet.getRange("1:1").format.rowHeight = 30;
    });
    const read = await run((sheet) =>
      sheet
        .getRange("A1:B2")
        .load(
          "format/font,format/wrapText,format/horizontalAlignment,format/verticalAlignment,format/indentLevel,format/textOrientation",
        ),
    );
    expect(read.format.font.toJSON()).toMatchObject({
      bold: null,
      italic: true,
      size: 14,
      name: "Arial",
      color: "#112233",
    });
    expect(read.format.toJSON()).toMatchObject({
      wrapText: true,
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      indentLevel: 2,
      textOrientation: 45,
    });
    const cell = await run((sheet) => sheet.getRange("A1").load("format/columnWidth,format/rowHeight"));
    expect([cell.format.columnWidth, cell.format.rowHeight]).toEqual([90, 30]);
    const borders = await run((sheet) => [
      sheet.getRange("A2:B2").format.borders.getItem("EdgeBottom").load("style"),
      sheet.getRange("A2:B2").format.borders.getItem("EdgeTop").load("style"),
    ]);
    expect(borders.map(({ style }) => style)).toEqual(["Double", "None"]);
  });

  test("properties are written and read cell by cell, row by row and column by column", async () => {
    await run((sheet) => {
      const range = sheet.getRange("A1:B2");
      range.setCellProperties([
        [{ format: { fill: { color: "#FFC7CE" } } }, {}],
        [{}, { format: { font: { bold: true }, protection: { locked: false } } }],
      ]);
      range.setRowProperties([{}, { rowHidden: true, format: { rowHeight: 33 } }]);
      range.setColumnProperties([{ format: { columnWidth: 70 } }, {}]);
    });
    const read = await run((sheet) => {
      const range = sheet.getRange("A1:B2");
      return {
        cells: range.getCellProperties({
          address: true,
          format: { fill: { color: true }, font: { bold: true }, protection: true },
        }),
        rows: range.getRowProperties({ rowHidden: true }),
      };
    });
    expect(read.cells.value[0]?.[0]).toMatchObject({
      address: "Данные!A1",
      format: { fill: { color: "#FFC7CE" }, protection: { locked: true } },
    });
    expect(read.cells.value[1]?.[1]).toMatchObject({
      format: { font: { bold: true }, protection: { locked: false } },
    });
    expect(read.rows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, true]);
  });

  test("columns fit their texts", async () => {
    await run((sheet) => {
      sheet.getRange("A1:B1").values = [["очень длинный заголовок столбца", "к"]];
      sheet.getRange("A:B").format.autofitColumns();
    });
    const widths = await run((sheet) =>
      ["A1", "B1"].map((cell) => sheet.getRange(cell).load("format/columnWidth")),
    );
    expect(widths[0]?.format.columnWidth).toBeGreaterThan(widths[1]?.format.columnWidth ?? 0);
  });
});

describe("things of a sheet", () => {
  test("tables with their columns, and structured references", async () => {
    await run((sheet) => {
      sheet.getRange("A1:B3").values = [
        ["Школа", "Балл"],
        ["№ 1", 60],
        ["№ 2", 70],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "Школы";
      table.style = "TableStyleLight1";
      sheet.getRange("D1").formulas = [["=AVERAGE(Школы[Балл])"]];
      sheet.getRange("D2").formulas = [["=Школы[@Балл]/2"]];
    });
    const read = await run((sheet, { workbook }) => {
      const table = workbook.tables.getItem("Школы").load("name,style,showHeaders");
      table.columns.load("items/name,items/index");
      return {
        table,
        body: table.getDataBodyRange().load("address"),
        mean: sheet.getRange("D1:D2").load("values"),
      };
    });
    expect(read.table.columns.items.map(({ name }) => name)).toEqual(["Школа", "Балл"]);
    expect([read.table.style, read.body.address, read.mean.values]).toEqual([
      "TableStyleLight1",
      "Данные!A2:B3",
      [[65], [30]],
    ]);
  });

  test("names of the workbook and of a sheet", async () => {
    await run((sheet, { workbook }) => {
      workbook.names.add("Порог", "=40", "баллы");
      sheet.names.add("Зона", sheet.getRange("A1:A3"));
      sheet.getRange("C1").formulas = [["=Порог*2"]];
    });
    const read = await run((sheet, { workbook }) => ({
      threshold: workbook.names.getItem("порог").load("formula,comment,type"),
      missing: workbook.names.getItemOrNullObject("Нет"),
      zone: sheet.getRange("Зона").load("address"),
      cell: sheet.getRange("C1").load("values"),
    }));
    expect([read.threshold.formula, read.threshold.comment, read.missing.isNullObject]).toEqual([
      "=40",
      "баллы",
      true,
    ]);
    expect([read.zone.address, read.cell.values]).toEqual(["Данные!A1:A3", [[80]]]);
  });

  test("validation: rule, alert, prompt; part of it can be cleared", async () => {
    await run((sheet) => {
      const { dataValidation } = sheet.getRange("B2:B5");
      dataValidation.rule = { list: { inCellDropDown: true, source: "=План!$A$1:$A$3" } };
      dataValidation.errorAlert = { showAlert: true, style: "Information", title: "т", message: "с" };
      dataValidation.prompt = { showPrompt: true, title: "Подсказка", message: "Выберите" };
      sheet.getRange("B3").dataValidation.clear();
    });
    const read = await run((sheet) =>
      ["B2", "B3", "B2:B5"].map((address) =>
        sheet.getRange(address).dataValidation.load("rule,type,prompt,errorAlert"),
      ),
    );
    expect(read.map(({ type }) => type)).toEqual(["List", "None", "Inconsistent"]);
    expect([read[0]?.rule.list?.source, read[0]?.prompt.title, read[0]?.errorAlert.style]).toEqual([
      "=План!$A$1:$A$3",
      "Подсказка",
      "Information",
    ]);
  });

  test("page set-up, frozen panes, filter, comments and charts are kept", async () => {
    await run((sheet, { workbook }) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A3";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintArea("A1:F20");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P";
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B2"));
      sheet.getRange("A1:A3").values = [["Год"], [2025], [2026]];
      sheet.autoFilter.apply(sheet.getRange("A1:A3"), 0, { filterOn: "Values", values: ["2026"] });
      workbook.comments.add(sheet.getRange("C3"), "Проверьте");
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
      chart.title.text = "Динамика";
      chart.setPosition("H1", "N12");
    });
    const read = await run((sheet) => {
      sheet.load(
        "pageLayout/orientation,pageLayout/paperSize,pageLayout/zoom,autoFilter/isDataFiltered,autoFilter/enabled",
      );
      return {
        sheet,
        titles: sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address"),
        frozen: sheet.freezePanes.getLocationOrNullObject().load("address"),
        rows: sheet.getRange("A1:A3").getRowProperties({ rowHidden: true }),
        comments: sheet.comments.load("items/content"),
        charts: sheet.charts.load("items/title/text,items/chartType"),
      };
    });
    expect(read.sheet.pageLayout.toJSON()).toMatchObject({
      orientation: "Landscape",
      paperSize: "A3",
      zoom: { horizontalFitToPages: 1 },
    });
    expect([read.titles.address, read.frozen.address]).toEqual(["Данные!1:2", "Данные!A1:B2"]);
    expect([read.sheet.autoFilter.isDataFiltered, read.rows.value.map(({ rowHidden }) => rowHidden)]).toEqual(
      [true, [false, true, false]],
    );
    expect([read.comments.items[0]?.content, read.charts.items[0]?.title.text]).toEqual([
      "Проверьте",
      "Динамика",
    ]);
  });

  test("what comes from a null object is a null object", async () => {
    const range = await run((_sheet, { workbook }) =>
      workbook.worksheets.getItemOrNullObject("Нет").getRange("A1").load("values"),
    );
    expect(range.isNullObject).toBe(true);
  });
});
