import type { CellEdit } from "../../src/core/sheet/edit";
import { valueAt } from "../../src/core/sheet/grid";
import { ExcelPort } from "../../src/excel/excel-port";
import { emptySnapshot } from "../../src/workbench/engine/snapshot";
import { bootNodeHost, type NodeHost } from "../../src/workbench/node/boot-node-host";

describe("the port to live Excel, behind the real office.js", () => {
  let node: NodeHost;
  let port: ExcelPort;
  beforeEach(async () => {
    node = await bootNodeHost({ snapshot: emptySnapshot("Проба.xlsx", ["План", "Данные"]) });
    port = new ExcelPort(() => new Date(Date.UTC(2026, 0, 15, 9, 30)));
    await node.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("План");
      sheet.getRange("A1:C4").values = [
        ["№", "Мероприятие", "Срок"],
        ["1", "Анализ итогов", "Март 2026"],
        ["2", "Семинар", "Апрель 2026"],
        ["3", "Отчёт", "Май 2026"],
      ];
      await context.sync();
    });
    node.trace.reset();
  });
  afterEach(() => node.dispose());

  const editOf = async (text: string): Promise<CellEdit> => {
    const [grid] = await port.read();
    if (!grid) throw new Error("no grid");
    return {
      kind: "cell",
      target: { kind: "address", sheet: grid.sheet, row: 2, column: 2 },
      before: valueAt(grid, 2, 2),
      after: { kind: "text", text },
      numberFormat: "@",
      rule: "TEST",
    };
  };

  test("a read takes two syncs and brings grids of the user's sheets", async () => {
    const grids = await port.read();
    expect(node.trace.summary.syncs).toBe(2);
    expect(grids.map(({ sheet }) => sheet.name)).toEqual(["План", "Данные"]);
    expect(grids[0]?.values[2]).toEqual(
      ["2", "Семинар", "Апрель 2026"].map((cell, i) => (i === 0 ? 2 : cell)),
    );
  });

  test.each([
    { sheets: 1, rows: 3_000, syncs: 2, why: "the first rows and the size come with the list of sheets" },
    { sheets: 4, rows: 1_500, syncs: 2, why: "so do those of every sheet of an ordinary workbook" },
    { sheets: 10, rows: 900, syncs: 3, why: "sheets after the eighth are looked at when they are known" },
  ])("$sheets sheets of $rows rows take $syncs syncs: $why", async ({ sheets, rows, syncs }) => {
    const names = Array.from({ length: sheets }, (_, index) => `Лист ${index + 1}`);
    const book = await bootNodeHost({ snapshot: emptySnapshot("Большая.xlsx", names) });
    try {
      await book.Excel.run(async (context) => {
        for (const name of names) {
          const sheet = context.workbook.worksheets.getItem(name);
          sheet.getRange(`B2:C${rows + 1}`).values = Array.from({ length: rows }, (_, row) => [name, row]);
          for (const address of ["2:2", "700:700"]) sheet.getRange(address).rowHidden = true;
          sheet.getRange("C:C").columnHidden = true;
          sheet.getRange("B3:C3").format.font.bold = true;
        }
        await context.sync();
      });
      book.trace.reset();
      const grids = await port.read();
      expect(book.trace.summary.syncs).toBe(syncs);
      expect(grids.map(({ sheet }) => sheet.name)).toEqual(names);
      for (const { sheet, values, hiddenRows, hiddenColumns, boldRows } of grids) {
        expect([values.length, values[0], values[rows - 1]]).toEqual([
          rows,
          [sheet.name, 0],
          [sheet.name, rows - 1],
        ]);
        expect({ hiddenRows, hiddenColumns }).toEqual({ hiddenRows: [1, 699], hiddenColumns: [2] });
        expect(boldRows?.flatMap((isBold, row) => (isBold ? [row] : []))).toEqual([1]);
      }
    } finally {
      book.dispose();
    }
  });

  test("limits in a scatter chart are lines without marks, the outer ones dashed", async () => {
    const header = ["Участников", "Школа", "−95", "+95", "−99,8", "+99,8"];
    const cells = [header, [10, 0.2, -0.6, 0.6, -1, 1], [40, 0.1, -0.3, 0.3, -0.5, 0.5]].map((row) =>
      row.map((cell) =>
        typeof cell === "number"
          ? { kind: "number" as const, value: cell }
          : { kind: "text" as const, text: cell },
      ),
    );
    const source = { top: 0, left: 0, bottom: 2, right: 5 };
    const place = { top: 4, left: 0, bottom: 20, right: 8 };
    const charts = [{ type: "scatter" as const, title: "Воронка", source, place }];
    const sheet = { name: "Воронка", role: "test:funnel", cells, charts };
    await port.apply({ title: "Воронка", edits: [{ kind: "addSheet", sheet, rule: "TEST" }] });
    await node.Excel.run(async (context) => {
      const { series } = context.workbook.worksheets.getItem("Воронка").charts.getItemAt(0);
      series.load("items/chartType,items/format/line/color,items/format/line/lineStyle");
      await context.sync();
      const drawn = series.items.map(({ chartType, format }) => [chartType, format.line.lineStyle]);
      expect(drawn).toEqual([
        ["XYScatter", "Automatic"],
        ["XYScatterLinesNoMarkers", "Continuous"],
        ["XYScatterLinesNoMarkers", "Continuous"],
        ["XYScatterLinesNoMarkers", "Dash"],
        ["XYScatterLinesNoMarkers", "Dash"],
      ]);
    });
  });

  test("an edit is applied, journalled on a hidden sheet and taken back", async () => {
    const edit = await editOf("Апрель 2026 г.");
    const report = await port.apply({ title: "Проверка", edits: [edit] });
    expect(report).toMatchObject({ applied: 1, skipped: [] });
    const after = await port.read();
    expect(after.map(({ sheet }) => sheet.name)).toEqual(["План", "Данные"]);
    expect(after[0]?.values[2]?.[2]).toBe("Апрель 2026 г.");
    expect((await port.journal()).map(({ status, title }) => [status, title])).toEqual([
      ["applied", "Проверка"],
    ]);
    const back = await port.takeBack(report.groupId ?? "");
    expect(back).toMatchObject({ applied: 1, skipped: [] });
    expect((await port.read())[0]?.values[2]?.[2]).toBe("Апрель 2026");
    expect((await port.journal())[0]?.status).toBe("takenBack");
  });

  test("a text that looks like a formula stays text", async () => {
    const edit = await editOf("=1+1");
    await port.apply({ title: "Проверка", edits: [edit] });
    const grid = (await port.read())[0];
    expect(grid?.values[2]?.[2]).toBe("=1+1");
    expect(grid?.text?.[2]?.[2]).toBe("=1+1");
  });

  test("settings survive a second port", async () => {
    await port.writeSetting("schema", { name: "Своя" });
    await port.writeSetting("other", [1]);
    expect(await new ExcelPort().readSettings(["schema", "other", "none"])).toEqual([
      { name: "Своя" },
      [1],
      undefined,
    ]);
  });
});
