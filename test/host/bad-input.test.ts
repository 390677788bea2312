import { isMessageKey, translatorFor } from "../../src/i18n/messages";
import { ExcelPort } from "../../src/excel/excel-port";
import { cellEdit, gridOfSheet, groupOf } from "../../src/ports/contract/carrier";
import { contractWorkbook } from "../../src/ports/contract/fixture";
import { explain } from "../../src/taskpane/app/explain";
import { bootNodeHost, type NodeHost } from "../../src/workbench/node/boot-node-host";
import { secondsOf } from "../support/work-seconds";
import { partsOf, zipOf } from "../xlsx/support/zip";

jest.setTimeout(120_000);

const t = translatorFor("ru");

/** The contract's workbook with other rows on «План». */
function bookWith(rows: string): Uint8Array {
  const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  return zipOf({ ...partsOf(contractWorkbook()), "xl/worksheets/sheet1.xml": xml });
}

describe("sheets that are too large, in live Excel", () => {
  let node: NodeHost | null = null;
  afterEach(() => {
    node?.dispose();
    node = null;
  });

  const CORNERS: readonly (readonly [string, string, string])[] = [
    ["in the very corner", "XFD1048576", "A1:XFD1048576"],
    ["far to the right and far below", "ZZ200000", "A1:ZZ200000"],
  ];
  test.each(CORNERS)("a cell %s: a Russian sentence with the sheet at once", async (_, corner, area) => {
    const row = /\d+/u.exec(corner)?.[0] ?? "";
    const cells = `<row r="1"><c r="A1"><v>1</v></c></row><row r="${row}"><c r="${corner}"><v>1</v></c></row>`;
    node = await bootNodeHost({ bytes: bookWith(cells), name: "Проба.xlsx" });
    const port = new ExcelPort();
    let error: unknown = null;
    const seconds = await secondsOf(() => port.read().catch((thrown: unknown) => (error = thrown)));
    expect(explain(error, t).sentence).toBe(
      `Лист «План» слишком большой: занята область ${area}. Удалите всё лишнее правее и ниже таблицы и повторите.`,
    );
    expect(seconds).toBeLessThan(5);
  });

  test("another sheet of such a workbook can be read, corrected and taken back", async () => {
    const cells = `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row><row r="1"/>`;
    node = await bootNodeHost({ bytes: bookWith(cells), name: "Проба.xlsx" });
    const port = new ExcelPort();
    const form = await gridOfSheet(port, "Форма");
    const report = await port.apply(groupOf(cellEdit(form, 1, "B", "наше")));
    expect(report).toMatchObject({ applied: 1, skipped: [] });
    expect(await port.takeBack(report.groupId ?? "")).toMatchObject({ applied: 1, skipped: [] });
    expect((await gridOfSheet(port, "Форма")).values[0]?.[1]).toBe("поле");
  });

  test("a cell in the last row of a narrow table is read, and progress is told on the way", async () => {
    const cells = `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="B1048576"><v>5</v></c></row>`;
    node = await bootNodeHost({ bytes: bookWith(cells), name: "Проба.xlsx" });
    const steps: number[] = [];
    const options = { onProgress: ({ done }: { done: number }) => void steps.push(done) };
    const [grid] = await new ExcelPort().read({ detail: "values" }, options);
    expect([grid?.rowCount, grid?.values[1_048_575]?.[1]]).toEqual([1_048_576, 5]);
    expect(steps.length).toBeGreaterThan(2);
  });

  test("formats down to the last row do not count", async () => {
    const rows = Array.from({ length: 65_536 }, (_, i) => (i + 1) * 16);
    const blank = rows.map((row) => `<row r="${row}"><c r="B${row}" s="1"/></row>`);
    blank.unshift('<row r="3"><c r="B3" s="1"><v>5</v></c></row>');
    node = await bootNodeHost({ bytes: bookWith(blank.join("")), name: "Проба.xlsx" });
    const port = new ExcelPort();
    let size: unknown[] = [];
    const seconds = await secondsOf(async () => {
      const [grid] = await port.read();
      size = [grid?.origin, grid?.rowCount, grid?.columnCount];
    });
    expect(size).toEqual([{ row: 2, column: 1 }, 1, 1]);
    expect(seconds).toBeLessThan(5);
  });

  test.each(["RangeExceedsLimit", "OperationCellsExceedLimit", "ResponsePayloadSizeLimitExceeded"])(
    "%s of Excel itself is told in Russian",
    async (code) => {
      node = await bootNodeHost({ bytes: contractWorkbook(), name: "Проба.xlsx" });
      node.host.faults = [{ code: code as "RangeExceedsLimit", repeat: "always" }];
      const error: unknown = await new ExcelPort().read().catch((thrown: unknown) => thrown);
      expect(isMessageKey(`error.${code}`)).toBe(true);
      expect(explain(error, t).sentence).toMatch(/^\p{Script=Cyrillic}.*\.$/u);
    },
  );
});
