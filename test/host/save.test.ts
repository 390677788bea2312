import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { valueAt } from "../../src/core/sheet/grid";
import { ExcelPort } from "../../src/excel/excel-port";
import { bootNodeHost, type NodeHost } from "../../src/workbench/node/boot-node-host";
import { openWorkbook } from "../../src/xlsx";
import { contractWorkbook } from "../../src/ports/contract/fixture";
import { partsOf, textOfPart, zipOf } from "../xlsx/support/zip";

jest.setTimeout(60_000);

const SAMPLE = join(__dirname, "../../assets/samples/municipal-plan.xlsx");

describe("saving the live workbook", () => {
  const bytes = new Uint8Array(readFileSync(SAMPLE));
  let node: NodeHost;
  beforeEach(async () => {
    node = await bootNodeHost({ bytes, name: "План.xlsx" });
  });
  afterEach(() => node.dispose());

  test("nothing changed: every part is equal, byte by byte", async () => {
    const [before, after] = [unzipSync(bytes), unzipSync(await node.save())];
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    for (const name of Object.keys(before)) {
      if (/worksheets|styles|sharedStrings|theme|drawings|tables/u.test(name)) {
        expect(Buffer.from(after[name] ?? []).equals(Buffer.from(before[name] ?? []))).toBe(true);
      }
    }
  });

  test("a changed cell, a formula, a new sheet, a name and the settings are in the file", async () => {
    await node.Excel.run(async (context) => {
      const first = context.workbook.worksheets.getFirst();
      first.getRange("B2").values = [["Новое название"]];
      first.getRange("K1:K3").formulas = [[1], [2], ["=K1+K2"]];
      first.getRange("K3").numberFormat = [["0.00"]];
      const sheet = context.workbook.worksheets.add("Отчёт");
      const range = sheet.getRange("A1:B2");
      range.values = [
        ["Правило", "Сколько"],
        ["NUM-GAP", 3],
      ];
      sheet.getRange("A1:B1").format.font.bold = true;
      sheet.getRange("A1:B1").format.fill.color = "#DDEBF7";
      sheet.getRange("A1:B2").format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("A:A").format.columnWidth = 120;
      sheet.freezePanes.freezeRows(1);
      const format = sheet.getRange("B2:B9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$B2>1";
      format.custom.format.fill.color = "#FFC7CE";
      context.workbook.names.add("Итог", sheet.getRange("B2"), "сколько всего");
      await context.sync();
    });
    await new ExcelPort().writeSetting("schema", { a: 1 });
    const saved = await openWorkbook(await node.save(), "План.xlsx");
    const grids = await saved.read();
    const first = grids[0];
    const report = grids.at(-1);
    if (!first || !report) throw new Error("no grids");
    expect([valueAt(first, 1, 1), valueAt(first, 2, 10)]).toEqual(["Новое название", 3]);
    expect(first.formulas?.[2 - first.origin.row]?.[10 - first.origin.column]).toBe("=K1+K2");
    expect(report.sheet.name).toBe("Отчёт");
    expect(report.values).toEqual([
      ["Правило", "Сколько"],
      ["NUM-GAP", 3],
    ]);
    expect(report.boldRows).toEqual([true, false]);
    expect(await saved.readSettings(["schema"])).toEqual([{ a: 1 }]);
    const again = await bootNodeHost({ bytes: await saved.save(), name: "План.xlsx", installGlobals: false });
    expect(again.workbook.names.find("Итог", null)?.formula).toContain("$B$2");
    expect(again.workbook.sheets.at(-1)?.conditionalFormats.ids()).toHaveLength(1);
    expect(again.workbook.sheets.at(-1)?.layout.frozen()).toEqual({ rows: 1, columns: 0 });
    again.dispose();
  });

  test("a cell that was painted keeps its paint and its content; its neighbours keep theirs", async () => {
    const look = (host: NodeHost, row: number, column: number) =>
      host.workbook.sheets[0]?.cells.look(row, column);
    const neighbour = look(node, 9, 2);
    await node.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange("B10");
      cell.format.fill.color = "#FFFF00";
      cell.format.font.bold = true;
      await context.sync();
    });
    const saved = await node.save();
    const again = await bootNodeHost({ bytes: saved, name: "План.xlsx", installGlobals: false });
    expect(look(again, 9, 1)).toEqual(look(node, 9, 1));
    expect(look(again, 9, 1)).toMatchObject({ bold: true, fill: "#FFFF00" });
    expect(look(again, 9, 2)).toEqual(neighbour);
    expect(again.workbook.sheets[0]?.cells.value(9, 1)).toBe(node.workbook.sheets[0]?.cells.value(9, 1));
    again.dispose();
  });

  test("a removed sheet, a renamed one and unmerged cells stay so", async () => {
    const count = node.workbook.sheets.length;
    await node.Excel.run(async (context) => {
      context.workbook.worksheets.add("Лишний");
      await context.sync();
      context.workbook.worksheets.getItem("Лишний").delete();
      const first = context.workbook.worksheets.getFirst();
      first.name = "Переименован";
      first.getRange("A1:Z200").unmerge();
      await context.sync();
    });
    const grids = await (await openWorkbook(await node.save(), "План.xlsx")).read();
    expect(grids).toHaveLength(count);
    expect([grids[0]?.sheet.name, grids[0]?.merges]).toEqual(["Переименован", []]);
  });
});

/** The contract's workbook with array formulas beside its table: one of a single cell (G4), one of three (H4:H6). */
function bookWithArrays(): Uint8Array {
  const parts = partsOf(contractWorkbook());
  const name = "xl/worksheets/sheet1.xml";
  const cells =
    '<c r="F4"><f>SUM(A5)*2</f><v>2.4</v></c>' +
    '<c r="G4" cm="1"><f t="array" ref="G4">SUM(LEN(B4:B7)*1)</f><v>99</v></c>' +
    '<c r="H4"><f t="array" ref="H4:H6">LEN(B4:B6)</f><v>99</v></c></row>';
  const sheet = textOfPart(parts, name)
    .replace("<f>LEN(B4)</f><v>7</v></c></row>", `<f>LEN(B4)</f><v>7</v></c>${cells}`)
    .replace('<c r="E5"><v>7</v></c>', '<c r="E5"><v>7</v></c><c r="H5"><v>99</v></c>');
  return zipOf({ ...parts, [name]: sheet });
}

describe("array formulas of the opened file", () => {
  test("stay array formulas when their results or their neighbours change", async () => {
    const bytes = bookWithArrays();
    const node = await bootNodeHost({ bytes, name: "План.xlsx" });
    node.workbook.sheets[0]?.cells.write({ top: 4, left: 1, bottom: 4, right: 1 }, () => "Вебинар для всех");
    const xml = textOfPart(partsOf(await node.save()), "xl/worksheets/sheet1.xml");
    node.dispose();
    expect(xml).toContain('<c r="G4" cm="1"><f t="array" ref="G4">SUM(LEN(B4:B7)*1)</f><v>42</v></c>');
    expect(xml).toContain('<f t="array" ref="H4:H6">LEN(B4:B6)</f><v>7</v>');
  });
});
