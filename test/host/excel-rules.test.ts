import { EXCEL_2021_SETS } from "../../src/workbench/bridge/requirement-sets";
import { emptySnapshot } from "../../src/workbench/engine/snapshot";
import type { HostErrorCode } from "../../src/workbench/engine/host-error";
import { bootNodeHost, type NodeHost, type NodeHostOptions } from "../../src/workbench/node/boot-node-host";

jest.setTimeout(60_000);

let node: NodeHost;
async function boot(options: NodeHostOptions = {}): Promise<void> {
  node = await bootNodeHost({ snapshot: emptySnapshot("Проба.xlsx", ["План", "Данные"]), ...options });
}
afterEach(() => node.dispose());

type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void | Promise<void>;

/** Runs a batch on the first sheet; the code of its error, or null. */
async function codeOf(work: Work, options: Excel.RunOptions = {}): Promise<string | null> {
  try {
    await node.Excel.run(options, async (context) => {
      await work(context, context.workbook.worksheets.getItem("План"));
      await context.sync();
    });
    return null;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    return code;
  }
}

describe("what Excel refuses, the workbench refuses", () => {
  const cases: readonly (readonly [string, HostErrorCode, Work])[] = [
    [
      "an unknown sheet",
      "ItemNotFound",
      ({ workbook }) => void workbook.worksheets.getItem("Нет").load("name"),
    ],
    [
      "a sheet's name that is taken",
      "ItemAlreadyExists",
      ({ workbook }) => void workbook.worksheets.add("план"),
    ],
    ["a sheet's name with a slash", "InvalidArgument", ({ workbook }) => void workbook.worksheets.add("а/б")],
    ["an address that is none", "InvalidArgument", (_c, sheet) => void sheet.getRange("A0:B").load("values")],
    [
      "an array of another shape",
      "InvalidArgument",
      (_c, sheet) => void (sheet.getRange("A1:B2").values = [[1, 2, 3]]),
    ],
    [
      "a ragged array",
      "InvalidArgument",
      (_c, sheet) => void (sheet.getRange("A1:B2").values = [[1, 2], [3]]),
    ],
    [
      "values for a whole column",
      "InvalidArgument",
      (_c, sheet) => void (sheet.getRange("A:A").values = [[1]]),
    ],
    [
      "a colour that is none",
      "InvalidArgument",
      (_c, sheet) => void (sheet.getRange("A1").format.fill.color = "рыжий"),
    ],
    [
      "a number format that is none",
      "InvalidArgument",
      (_c, sheet) => void (sheet.getRange("A1").numberFormat = [['0"']]),
    ],
    [
      "a formula beyond 8192 signs",
      "FormulaLengthExceedsLimit",
      (_c, sheet) => void (sheet.getRange("A1").formulas = [["=" + "1+".repeat(5000) + "1"]]),
    ],
    [
      "reading six million cells",
      "RangeExceedsLimit",
      (_c, sheet) => void sheet.getRange("A1:F1000000").load("values"),
    ],
    [
      "a name twice",
      "ItemAlreadyExists",
      ({ workbook }) => {
        workbook.names.add("Итог", "=1");
        workbook.names.add("итог", "=2");
      },
    ],
    ["a name like a cell", "InvalidArgument", ({ workbook }) => void workbook.names.add("AB12", "=1")],
    [
      "deleting the last visible sheet",
      "InvalidOperation",
      ({ workbook }, sheet) => {
        workbook.worksheets.getItem("Данные").visibility = "Hidden";
        sheet.delete();
      },
    ],
    ["a member that is not emulated", "ApiNotFound", (_c, sheet) => void sheet.slicers.load("items")],
  ];
  test.each(cases)("%s: %s", async (_what, code, work) => {
    await boot();
    expect(await codeOf(work)).toBe(code);
  });

  test("unknown members are logged", async () => {
    await boot();
    await codeOf((_context, sheet) => void sheet.slicers.load("items"));
    expect([...node.host.session.unknownMembers]).toEqual(["Worksheet.Slicers"]);
  });

  test("a whole column reads as null, not as a million cells", async () => {
    await boot();
    await node.Excel.run(async (context) => {
      const column = context.workbook.worksheets.getItem("План").getRange("B:B");
      column.load("values,address,rowCount");
      await context.sync();
      expect([column.values, column.address, column.rowCount]).toEqual([null, "План!B:B", 1_048_576]);
    });
  });
});

describe("protection", () => {
  const protect: Work = (_context, sheet) => {
    sheet.getRange("B2").format.protection.locked = false;
    sheet.protection.protect({ allowInsertRows: true });
  };
  const refused: readonly (readonly [string, Work])[] = [
    ["writing a locked cell", (_c, sheet) => void (sheet.getRange("A1").values = [[1]])],
    [
      "writing over the edge of the open cells",
      (_c, sheet) => void (sheet.getRange("B2:C2").values = [[1, 2]]),
    ],
    ["formats", (_c, sheet) => void (sheet.getRange("B2").format.font.bold = true)],
    ["merging", (_c, sheet) => sheet.getRange("A1:B1").merge()],
    ["deleting rows", (_c, sheet) => sheet.getRange("3:3").delete("Up")],
    ["tables", (_c, sheet) => void sheet.tables.add("A1:B2", true)],
    ["validation", (_c, sheet) => void (sheet.getRange("B2").dataValidation.ignoreBlanks = false)],
  ];
  test.each(refused)("%s is refused", async (_what, work) => {
    await boot();
    expect(await codeOf(protect)).toBeNull();
    expect(await codeOf(work)).toBe("AccessDenied");
  });

  test("open cells and inserted rows are allowed, and the sheet says so", async () => {
    await boot();
    await codeOf(protect);
    expect(await codeOf((_context, sheet) => void (sheet.getRange("B2").values = [["можно"]]))).toBeNull();
    expect(await codeOf((_context, sheet) => void sheet.getRange("5:5").insert("Down"))).toBeNull();
    await node.Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("План");
      protection.load("protected,options");
      await context.sync();
      expect([
        protection.protected,
        protection.options.allowInsertRows,
        protection.options.allowSort,
      ]).toEqual([true, true, false]);
    });
  });
});

describe("limits and modes", () => {
  test("a request over 5 MB is refused by name", async () => {
    await boot();
    const long = "ы".repeat(30_000);
    const code = await codeOf((_context, sheet) => {
      sheet.getRange("A1:A100").values = Array.from({ length: 100 }, () => [long]);
    });
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
  });

  test("an answer over the limit is refused by name", async () => {
    await boot({ payloadLimit: 20_000 });
    await codeOf(
      (_context, sheet) =>
        void (sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => ["текст"])),
    );
    const code = await codeOf(
      (_context, sheet) => void sheet.getRange("A1:Z200").load("values,text,numberFormat"),
    );
    expect(code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("while a cell is edited a request fails, or waits if it was asked to", async () => {
    await boot();
    node.host.editMode.enter();
    const write: Work = (_context, sheet) => void (sheet.getRange("A1").values = [[1]]);
    expect(await codeOf(write)).toBe("InvalidOperationInCellEditMode");
    const waiting = codeOf(write, { delayForCellEdit: true });
    setTimeout(() => node.host.editMode.leave(), 20);
    expect(await waiting).toBeNull();
  });

  test("members beyond the claimed requirement set throw in the client itself", async () => {
    await boot({ sets: EXCEL_2021_SETS });
    expect(node.Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
    expect(
      await codeOf((_context, sheet) => void sheet.getRange("A1").getDependents().load("addresses")),
    ).toBe("ApiNotFound");
  });
});
