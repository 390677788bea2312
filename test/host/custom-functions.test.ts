import type { FunctionMetadata } from "../../src/workbench/engine/function-metadata";
import { emptySnapshot } from "../../src/workbench/engine/snapshot";
import { bootNodeHost, type NodeHost } from "../../src/workbench/node/boot-node-host";

jest.setTimeout(60_000);

const METADATA: readonly FunctionMetadata[] = [
  {
    id: "SUM2",
    name: "SUM2",
    parameters: [
      { name: "a", type: "number" },
      { name: "b", type: "number", optional: true },
    ],
  },
  {
    id: "COUNT.TEXT",
    name: "COUNT.TEXT",
    parameters: [{ name: "cells", type: "any", dimensionality: "matrix" }],
  },
  { id: "SPLIT", name: "SPLIT", parameters: [{ name: "text", type: "string" }] },
  { id: "SLOW", name: "SLOW", parameters: [{ name: "x", type: "number" }] },
  { id: "FAIL", name: "FAIL", parameters: [{ name: "kind", type: "string" }] },
  { id: "MISSING", name: "MISSING", parameters: [] },
  { id: "ALL", name: "ALL", parameters: [{ name: "x", type: "number", repeating: true }] },
];

interface Functions {
  associate(id: string, implementation: (...args: never[]) => unknown): void;
  readonly Error: new (code: string, message?: string) => Error;
}

describe("the add-in's functions in cells, over the real protocol", () => {
  let node: NodeHost;
  const calls: unknown[][] = [];
  beforeAll(async () => {
    node = await bootNodeHost({
      snapshot: emptySnapshot("Проба.xlsx", ["План"]),
      functions: { namespace: "QP", metadata: METADATA },
    });
    const functions = node.window.CustomFunctions as Functions;
    functions.associate("SUM2", (a: number, b: number | null) => {
      calls.push([a, b]);
      return a + (b ?? 100);
    });
    functions.associate(
      "COUNT.TEXT",
      (cells: unknown[][]) => cells.flat().filter((cell) => cell !== "").length,
    );
    functions.associate("SPLIT", (text: string) => [
      text.split(","),
      text.split(",").map((part) => part.length),
    ]);
    functions.associate(
      "SLOW",
      async (x: number) => new Promise((resolve) => setTimeout(() => resolve(x * 10), 20)),
    );
    functions.associate("FAIL", (kind: string) => {
      if (kind === "div") throw new functions.Error("#DIV/0!", "на ноль");
      throw new Error("сломалось");
    });
    functions.associate("ALL", (xs: number[]) => xs.reduce((sum, x) => sum + x, 0));
  });
  afterAll(() => node.dispose());

  async function cellsOf(formulas: unknown[][], address: string): Promise<unknown[][]> {
    return node.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("План");
      sheet.getRange().clear();
      sheet.getRange("A1:A3").values = [[40], [2], ["текст"]];
      sheet.getRange(address).formulas = formulas;
      await context.sync();
      const used = sheet.getRange(address);
      used.load("values");
      await context.sync();
      return used.values;
    });
  }

  test("scalars, left out arguments, nesting and use in other formulas", async () => {
    const formulas = [["=QP.SUM2(A1,A2)"], ["=QP.SUM2(A1)"], ["=QP.SUM2(C1,QP.SUM2(1,1))*2"]];
    expect(await cellsOf(formulas, "C1:C3")).toEqual([[42], [140], [88]]);
  });

  test("ranges with empty cells, repeating arguments and promises", async () => {
    const formulas = [["=QP.COUNT.TEXT(A1:B4)"], ["=QP.ALL(A1,A2,8)"], ["=QP.SLOW(A2)"]];
    expect(await cellsOf(formulas, "C1:C3")).toEqual([[3], [50], [20]]);
  });

  test("a matrix spills", async () => {
    await cellsOf([['=QP.SPLIT("план,мера")']], "C1");
    const [sheet] = node.workbook.sheets;
    expect(
      sheet?.cells.read({ top: 0, left: 2, bottom: 1, right: 3 }, (row, column) =>
        sheet.cells.value(row, column),
      ),
    ).toEqual([
      ["план", "мера"],
      [4, 4],
    ]);
  });

  test("errors: of the function, of its arguments, and of a function that nobody wrote", async () => {
    const formulas = [['=QP.FAIL("div")'], ['=QP.FAIL("")'], ["=QP.SUM2(A3,1)"], ["=QP.MISSING()"]];
    const values = await cellsOf(formulas, "C1:C4");
    expect(values.slice(0, 3)).toEqual([["#DIV/0!"], ["#VALUE!"], ["#VALUE!"]]);
    expect(String(values[3]?.[0])).toMatch(/^#(?:VALUE!|NAME\?)$/u);
  });

  test("an edit calls again only what depends on it", async () => {
    await cellsOf([["=QP.SUM2(A1,1)"], ["=QP.SUM2(A2,1)"]], "C1:C2");
    calls.length = 0;
    const values = await node.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("План");
      sheet.getRange("A1").values = [[7]];
      const cells = sheet.getRange("C1:C2").load("values");
      await context.sync();
      return cells.values;
    });
    expect(values).toEqual([[8], [3]]);
    expect(calls).toEqual([[7, 1]]);
  });
});
