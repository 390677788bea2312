import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contractWorkbook } from "../../src/ports/contract/fixture";
import type { UnusableCode } from "../../src/ports/errors";
import { UnusableFile } from "../../src/ports/errors";
import { openWorkbook } from "../../src/xlsx";
import { openWorkbookFile, saveWorkbookFile } from "../../src/xlsx/node-file";
import { secondsOf } from "../support/work-seconds";
import { partsOf, zipOf } from "./support/zip";

const bytesOf = (...bytes: number[]): Uint8Array => new Uint8Array(bytes);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The head of an OLE2 file and a directory entry with a stream's name. */
function compoundFile(stream: string): Uint8Array {
  const name = [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return bytesOf(...head, ...new Array<number>(504).fill(0), ...name, 0, 0);
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    const port = await openWorkbook(bytes, "файл");
    await port.read();
    return "opened";
  } catch (error) {
    if (error instanceof UnusableFile) return error.code;
    throw error;
  }
}

describe("a file that is no workbook is told apart", () => {
  const cases: readonly [UnusableCode, Uint8Array][] = [
    ["empty", bytesOf()],
    ["encrypted", compoundFile("EncryptedPackage")],
    ["oldXls", compoundFile("Workbook")],
    ["word", compoundFile("WordDocument")],
    ["notWorkbook", compoundFile("Иное")],
    ["pdf", utf8("%PDF-1.7\n…")],
    ["word", utf8("{\\rtf1 текст}")],
    ["csv", utf8("№;Мероприятие;Срок\n1;Семинар;май")],
    ["notWorkbook", bytesOf(0x89, 0x50, 0x4e, 0x47, 0, 1, 2)],
    ["notWorkbook", utf8("<html></html>")],
    [
      "openDocument",
      zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "" }),
    ],
    ["word", zipOf({ mimetype: "application/vnd.oasis.opendocument.text" })],
    ["word", zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" })],
    ["binaryWorkbook", zipOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "" })],
    ["notWorkbook", zipOf({ "readme.txt": "да" })],
    ["notWorkbook", zipOf({ "[Content_Types].xml": "<Types/>" })],
  ];
  it.each(cases)("%s", async (code, bytes) => expect(await codeOf(bytes)).toBe(code));
});

describe("a damaged workbook", () => {
  const whole = contractWorkbook();

  it("cut off anywhere is refused", async () => {
    for (let length = 4; length < whole.length; length += 97) {
      expect([length, await codeOf(whole.slice(0, length))]).toEqual([length, "truncated"]);
    }
  });

  it("with any byte changed is refused or read, never a crash", async () => {
    for (let at = 4; at < whole.length; at += 13) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      const known: readonly string[] = [
        "opened",
        "truncated",
        "notWorkbook",
        "tooLarge",
        "encrypted",
        "word",
      ];
      expect(known).toContain(await codeOf(damaged));
    }
  });

  it("whose relationships lead nowhere is refused", async () => {
    const parts = { ...partsOf(whole) };
    delete parts["xl/workbook.xml"];
    expect(await codeOf(zipOf(parts))).toBe("truncated");
  });
});

describe("a file that would blow up", () => {
  /** Declares another size of its largest member in both headers. */
  function declareSize(bytes: Uint8Array, size: number): Uint8Array {
    const lying = bytes.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 46 < lying.length; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      if (view.getUint32(at + 24, true) > 100_000) view.setUint32(at + 24, size, true);
    }
    return lying;
  }
  const rows = "<row><c><v>1</v></c></row>".repeat(20_000);
  const book = zipOf({
    ...partsOf(contractWorkbook()),
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });

  it("by its declared size is not unpacked", async () =>
    expect(await codeOf(declareSize(book, 2_000_000_000))).toBe("tooLarge"));

  it("by lying about its size is stopped at the size it declares", async () =>
    expect(await codeOf(declareSize(book, 1_000))).toBe("truncated"));

  it("by a cell in the last corner of a sheet is refused with the sheet's name", async () => {
    const corner =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const port = await openWorkbook(
      zipOf({ ...partsOf(contractWorkbook()), "xl/worksheets/sheet1.xml": corner }),
      "к",
    );
    expect((await port.describe()).sheets[0]?.usedRange).toBe("A1:XFD1048576");
    await expect(port.read()).rejects.toMatchObject({
      code: "sheetTooLarge",
      args: { sheet: "План", area: "A1:XFD1048576" },
    });
  });

  it("by formats down to the last row is read as what it holds", async () => {
    const blank = Array.from(
      { length: 1_048_576 },
      (_, i) => `<row r="${i + 1}"><c r="B${i + 1}" s="1"/></row>`,
    );
    blank[2] = '<row r="3"><c r="B3" s="1"><v>5</v></c></row>';
    const xml = `<worksheet><sheetData>${blank.join("")}</sheetData></worksheet>`;
    const bytes = zipOf({ ...partsOf(contractWorkbook()), "xl/worksheets/sheet1.xml": xml });
    let grid: unknown = null;
    const seconds = await secondsOf(async () => {
      [grid] = await (await openWorkbook(bytes, "к")).read();
    });
    expect(grid).toMatchObject({ origin: { row: 2, column: 1 }, rowCount: 1, columnCount: 1, values: [[5]] });
    expect(seconds).toBeLessThan(5);
  }, 60_000);
});

describe("unusual but valid workbooks", () => {
  const withSheet = (xml: string | Uint8Array, more: Record<string, string> = {}): Uint8Array =>
    zipOf({ ...partsOf(contractWorkbook()), "xl/worksheets/sheet1.xml": xml, ...more });
  const first = async (bytes: Uint8Array): Promise<unknown> =>
    (await (await openWorkbook(bytes, "к")).read())[0];

  it("with prefixed names", async () =>
    expect(
      await first(
        withSheet(
          '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>да</x:t></x:is></x:c></x:row></x:sheetData><x:sheetProtection sheet="true"/></x:worksheet>',
        ),
      ),
    ).toMatchObject({ origin: { row: 1, column: 1 }, values: [["да"]], protected: true }));

  it("in UTF-16", async () => {
    const text =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>да</v></c></row></sheetData></worksheet>';
    const bytes = new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer);
    expect(await first(withSheet(bytes))).toMatchObject({ values: [["да"]] });
  });

  it("with dates from 1904", async () => {
    const parts = partsOf(contractWorkbook());
    const workbook = new TextDecoder()
      .decode(parts["xl/workbook.xml"])
      .replace("<bookViews>", '<workbookPr date1904="true"/><bookViews>');
    const xml =
      '<worksheet><sheetData><row r="1"><c r="A1" s="2"><v>43434</v></c></row></sheetData></worksheet>';
    expect(await first(withSheet(xml, { "xl/workbook.xml": workbook }))).toMatchObject({
      date1904: true,
      values: [[43434]],
      text: [["Декабрь 2022"]],
    });
  });

  it("with rows hidden by default", async () =>
    expect(
      await first(
        withSheet(
          '<worksheet><sheetFormatPr zeroHeight="1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="4"><c r="A4"><v>1</v></c></row></sheetData></worksheet>',
        ),
      ),
    ).toMatchObject({ hiddenRows: [1, 2] }));

  it("without cells at all", async () =>
    expect(await first(withSheet("<worksheet/>"))).toMatchObject({
      rowCount: 0,
      columnCount: 0,
      values: [],
    }));

  it("with a locked structure keep the journal in the settings and get no sheets", async () => {
    const workbook = new TextDecoder()
      .decode(partsOf(contractWorkbook())["xl/workbook.xml"])
      .replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>');
    const parts = { ...partsOf(contractWorkbook()), "xl/workbook.xml": workbook };
    const port = await openWorkbook(zipOf(parts), "к");
    const [plan] = await port.read();
    const target = { kind: "address", sheet: plan!.sheet, row: 3, column: 3 } as const;
    const edit = {
      kind: "cell",
      target,
      before: "Институт",
      after: { kind: "text", text: "ИРО" },
      rule: "T",
    } as const;
    const sheet = { name: "Отчёт", role: "report", cells: [] };
    const report = await port.apply({ title: "Т", edits: [{ kind: "addSheet", sheet, rule: "T" }, edit] });
    expect(report).toMatchObject({ applied: 1, skipped: [{ index: 0, reason: "locked", address: "Отчёт" }] });
    const reopened = await openWorkbook(await port.save(), "к");
    expect((await reopened.describe()).sheets).toHaveLength(3);
    expect(await reopened.takeBack(report.groupId ?? "")).toMatchObject({ applied: 1, skipped: [] });
    expect(await reopened.journal()).toMatchObject([{ status: "takenBack" }]);
  });
});

describe("files on disk", () => {
  it("are replaced at once and leave no draft behind", async () => {
    const folder = await mkdtemp(join(tmpdir(), "quality-plan-"));
    try {
      const path = join(folder, "План.xlsx");
      await writeFile(path, contractWorkbook());
      const port = await openWorkbookFile(path);
      await port.writeSetting("ключ", "значение");
      await saveWorkbookFile(port, path);
      expect(await (await openWorkbookFile(path)).readSettings(["ключ"])).toEqual(["значение"]);
      expect(await readdir(folder)).toEqual(["План.xlsx"]);
      const before = await readFile(path);
      await expect(saveWorkbookFile(port, join(folder, "нет", "План.xlsx"))).rejects.toMatchObject({
        code: "ENOENT",
      });
      expect(await readFile(path)).toEqual(before);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
