import { FUNCTIONS } from "../../src/functions/table";
import { metadataFile } from "../../src/functions/metadata";
import { emptySnapshot } from "../../src/workbench/engine/snapshot";
import type { FunctionMetadata } from "../../src/workbench/engine/function-metadata";
import { bootNodeHost, type NodeHost } from "../../src/workbench/node/boot-node-host";

/** Arguments of a documented formula: «A1:B2», «"текст"», «27». */
function argumentsOf(formula: string): string[] {
  const inside = /\((.*)\)$/u.exec(formula)?.[1] ?? "";
  return inside.match(/"[^"]*"|[^;]+/gu) ?? [];
}

/** A documented formula is typed in Russian Excel; cells are written in en-US. */
function englishFormula(formula: string): string {
  const [name = ""] = formula.split("(");
  const args = argumentsOf(formula).map((arg) => (arg.startsWith('"') ? arg : arg.replace(",", ".")));
  return `${name}(${args.join(",")})`;
}

const EXAMPLES = FUNCTIONS.flatMap(({ examples }) => examples);

/** As docs and the pane print a result. */
function shownAs(values: readonly (readonly unknown[])[]): string {
  const cell = (value: unknown) =>
    typeof value === "number" ? String(Number(value.toFixed(4))).replace(".", ",") : String(value);
  return values.map((row) => row.map(cell).join(" | ")).join(" / ");
}

/** Formulas as they stand in cells of one sheet: en-US, with their shown results. */
const CELLS: readonly (readonly [formula: string, value: unknown])[] = [
  ["=ROUND(QP.QUALITY(103,163,116,27),1)", 35],
  ["=ROUND(QP.SOU(A1:A4),1)", 54],
  ["=QP.DEADLINE.END(B1)", 46112],
  ["=QP.DEADLINE.KIND(B2)", "повторяется"],
  ["=QP.CANON(B3)", "УО"],
];

describe("the product's functions in cells, through Microsoft's invocation protocol", () => {
  let node: NodeHost;
  beforeAll(async () => {
    const metadata = metadataFile(FUNCTIONS, "ru").functions as readonly FunctionMetadata[];
    node = await bootNodeHost({
      snapshot: emptySnapshot("Проба.xlsx", ["План"]),
      functions: { namespace: "QP", metadata },
    });
    (globalThis as { CustomFunctions?: unknown }).CustomFunctions = node.window.CustomFunctions;
    await import("../../src/functions");
  });
  afterAll(() => node.dispose());

  test("values are calculated, errors come with their kind", async () => {
    const read = await node.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("План");
      sheet.getRange("A1:A4").values = [[5], [4], [3], [2]];
      sheet.getRange("B1:B3").values = [["Март 2026 г."], ["ежемесячно"], ["Управление образования"]];
      const cells = sheet.getRange(`D1:D${CELLS.length + 1}`);
      cells.formulas = [...CELLS.map(([formula]) => [formula]), ["=QP.QUALITY(C1:C2)"]];
      await context.sync();
      cells.load("values");
      await context.sync();
      return cells.values.map(([value]) => value as unknown);
    });
    expect(read).toEqual([...CELLS.map(([, value]) => value), "#N/A"]);
  });

  test("a column of 10,000 deadlines is one spilled call", async () => {
    const spilled = await node.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Сроки");
      sheet.getRange("A1:A10000").values = Array.from({ length: 10_000 }, (_, i) => [
        `${(i % 28) + 1} марта 2026 г.`,
      ]);
      sheet.getRange("B1").formulas = [["=QP.DEADLINE.END(A1:A10000)"]];
      await context.sync();
      const range = sheet.getRange("B1:B10000");
      range.load("values");
      await context.sync();
      return [range.values[0]?.[0], range.values[9_999]?.[0]] as unknown[];
    });
    expect(spilled).toEqual([46082, 46082 + (9_999 % 28)]);
  });

  test("every documented example, typed into a cell, shows what the help says", async () => {
    const found = await node.Excel.run(async (context) => {
      const sheets = EXAMPLES.map(({ formula, args }, index) => {
        const sheet = context.workbook.worksheets.add(`Пример ${index + 1}`);
        argumentsOf(formula).forEach((text, position) => {
          const value = args[position];
          if (/^[A-Z]+\d/u.test(text)) sheet.getRange(text).values = value as unknown[][];
        });
        sheet.getRange("J1").formulas = [[englishFormula(formula)]];
        return sheet;
      });
      await context.sync();
      const ranges = sheets.map((sheet, index) => {
        const rows = EXAMPLES[index]?.shown.split(" / ") ?? [];
        const columns = rows[0]?.split(" | ").length ?? 1;
        return sheet
          .getRange("J1")
          .getResizedRange(rows.length - 1, columns - 1)
          .load("values");
      });
      await context.sync();
      return ranges.map(({ values }) => shownAs(values));
    });
    expect(EXAMPLES.map(({ formula }, index) => `${formula} ${found[index]}`)).toEqual(
      EXAMPLES.map(({ formula, shown }) => `${formula} ${shown}`),
    );
  });
});
