import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { contractWorkbook } from "../../src/ports/contract/fixture";
import { partsOf, textOfPart, zipOf } from "../xlsx/support/zip";

jest.setTimeout(180_000);

const root = path.resolve(__dirname, "../..");
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The head of an OLE2 file and a directory entry with a stream's name. */
function compoundFile(stream: string): Uint8Array {
  const name = [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return new Uint8Array([...head, ...new Array<number>(504).fill(0), ...name, 0, 0]);
}

/** The workbook of the port's contract with its plan sheet protected. */
function protectedBook(): Uint8Array {
  const parts = partsOf(contractWorkbook());
  const sheet = textOfPart(parts, "xl/worksheets/sheet1.xml");
  const locked = sheet.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
  return zipOf({ ...parts, "xl/worksheets/sheet1.xml": locked });
}

/** A workbook whose sheets hold no table of ours. */
function bookWithoutPlan(): Uint8Array {
  const blank =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
  const sheets = [1, 2, 3].map((n) => [`xl/worksheets/sheet${n}.xml`, blank] as const);
  return zipOf({ ...partsOf(contractWorkbook()), ...Object.fromEntries(sheets) });
}

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  /** Lines of stderr without the progress. */
  readonly complaints: readonly string[];
}

function quality(folder: string, ...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const tsx = path.join(root, "node_modules/tsx/dist/loader.mjs");
    const child = spawn(
      process.execPath,
      ["--import", `file://${tsx}`, path.join(root, "src/cli/index.ts"), ...args],
      { cwd: folder },
    );
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
    child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
    child.on("close", (code) => {
      const lines = stderr.split("\n").filter((line) => line !== "" && !line.startsWith("Читаю "));
      resolve({ code, stdout, complaints: lines });
    });
  });
}

describe("the command line meets files that it cannot use", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "quality-plan-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const whole = contractWorkbook();
  const damaged = (): Uint8Array => {
    const parts = partsOf(whole);
    const name = "xl/worksheets/sheet1.xml";
    const bytes = zipOf({ [name]: parts[name] ?? "", ...parts });
    // A byte of the first member's packed text, behind its header and its name.
    bytes[30 + name.length + 40] = (bytes[30 + name.length + 40] ?? 0) ^ 0xff;
    return bytes;
  };
  const cornered = (): Uint8Array => {
    const row = (number: number, cell: string): string =>
      `<row r="${number}"><c r="${cell}"><v>1</v></c></row>`;
    const xml = `<worksheet><sheetData>${row(1, "A1")}${row(1_048_576, "XFD1048576")}</sheetData></worksheet>`;
    return zipOf({ ...partsOf(whole), "xl/worksheets/sheet1.xml": xml });
  };
  /** Declares two gigabytes in the directory's entry of the largest member. */
  const bomb = (): Uint8Array => {
    const rows = "<row><c><v>1</v></c></row>".repeat(20_000);
    const xml = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    const bytes = zipOf({ ...partsOf(whole), "xl/worksheets/sheet1.xml": xml });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      if (view.getUint32(at + 24, true) > 100_000) view.setUint32(at + 24, 2_000_000_000, true);
    }
    return bytes;
  };
  const REFUSED: readonly [string, string, Uint8Array | null, RegExp][] = [
    ["truncated", "план.xlsx", whole.slice(0, whole.length / 2), /повреждён или скачан не полностью/u],
    ["damaged in one sheet", "план.xlsx", damaged(), /«план\.xlsx» повреждён или скачан не полностью/u],
    ["a zip bomb", "план.xlsx", bomb(), /«план\.xlsx» слишком большой/u],
    [
      "with a cell in the last corner",
      "план.xlsx",
      cornered(),
      /Лист «План» слишком большой.*A1:XFD1048576/u,
    ],
    ["encrypted", "план.xlsx", compoundFile("EncryptedPackage"), /закрыт паролем.*снимите пароль/u],
    ["Excel 97", "план.xls", compoundFile("Workbook"), /старом формате \.xls.*сохраните как \.xlsx/u],
    [
      "OpenDocument",
      "план.ods",
      zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      /\.ods/u,
    ],
    ["Word", "план.docx", zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" }), /Word/u],
    ["PDF", "план.pdf", utf8("%PDF-1.7\n"), /PDF/u],
    ["text", "план.csv", utf8("№;Мероприятие;Срок\n1;Семинар;май"), /текст с разделителями/u],
    ["empty", "план.xlsx", new Uint8Array(), /пустой файл/u],
    ["missing", "план.xlsx", null, /Файла «план\.xlsx» нет/u],
  ];

  test.each(REFUSED)("%s: exit 2, one Russian sentence, nothing written", async (_, name, bytes, words) => {
    if (bytes) writeFileSync(path.join(folder, name), bytes);
    const run = await quality(folder, "check", name, "--fix", "--json");
    expect({ ...run, complaints: run.complaints.length }).toEqual({ code: 2, stdout: "", complaints: 1 });
    expect(run.complaints[0]).toMatch(words);
    expect(run.complaints[0]).toMatch(/^[«\p{Script=Cyrillic}].*\.$/u);
    expect(readdirSync(folder)).toEqual(bytes ? [name] : []);
  });

  test("a workbook without a plan is no error, and nothing is written", async () => {
    writeFileSync(path.join(folder, "книга.xlsx"), bookWithoutPlan());
    const run = await quality(folder, "check", "книга.xlsx", "--json");
    expect([run.code, run.complaints]).toEqual([0, []]);
    expect(JSON.parse(run.stdout)).toMatchObject({ findings: [] });
    expect(readdirSync(folder)).toEqual(["книга.xlsx"]);
  });

  test("the input is never overwritten, under no spelling of its name", async () => {
    writeFileSync(path.join(folder, "план.xlsx"), whole);
    const run = await quality(folder, "check", "план.xlsx", "--fix", "-o", "./план.xlsx");
    expect([run.code, run.complaints]).toEqual([
      2,
      ["Исходный файл не перезаписывается. Укажите другое имя после -o."],
    ]);
    expect(readFileSync(path.join(folder, "план.xlsx")).equals(Buffer.from(whole))).toBe(true);
    expect(readdirSync(folder)).toEqual(["план.xlsx"]);
  });

  test("a protected sheet is checked and not written into; the input stays as it was", async () => {
    const bytes = protectedBook();
    writeFileSync(path.join(folder, "план.xlsx"), bytes);
    const run = await quality(folder, "check", "план.xlsx", "--fix", "-o", "итог.xlsx", "--json");
    expect([0, 1]).toContain(run.code);
    expect(readFileSync(path.join(folder, "план.xlsx")).equals(Buffer.from(bytes))).toBe(true);
    const before = textOfPart(partsOf(bytes), "xl/worksheets/sheet1.xml");
    const after = partsOf(new Uint8Array(readFileSync(path.join(folder, "итог.xlsx"))));
    expect(textOfPart(after, "xl/worksheets/sheet1.xml")).toBe(before);
  });
});
