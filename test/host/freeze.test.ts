import { ExcelPort } from "../../src/excel/excel-port";
import { FUNCTIONS } from "../../src/functions/table";
import { metadataFile } from "../../src/functions/metadata";
import { freezeFunctions } from "../../src/jobs/freeze-functions";
import { emptySnapshot } from "../../src/workbench/engine/snapshot";
import type { FunctionMetadata } from "../../src/workbench/engine/function-metadata";
import { bootNodeHost, type NodeHost } from "../../src/workbench/node/boot-node-host";

/** Formulas of the sheet by cell, and what they fill. */
const FORMULAS = {
  D1: "=QP.QUALITY(A1:A4)",
  D2: "=QP.DEADLINE.END(B1:B3)",
  F1: "=QP.WILSON(3,10)",
  D6: "=QP.QUALITY(C1:C2)",
  D7: "=QP.QUALITY(7)",
} as const;

describe("«Заменить функции значениями» in Excel", () => {
  let node: NodeHost;
  const port = new ExcelPort();
  beforeAll(async () => {
    const metadata = metadataFile(FUNCTIONS, "ru").functions as readonly FunctionMetadata[];
    node = await bootNodeHost({
      snapshot: emptySnapshot("Проба.xlsx", ["План"]),
      functions: { namespace: "QP", metadata },
    });
    (globalThis as { CustomFunctions?: unknown }).CustomFunctions = node.window.CustomFunctions;
    await import("../../src/functions");
    await node.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("План");
      sheet.getRange("A1:A4").values = [[5], [4], [3], [2]];
      sheet.getRange("B1:B3").values = [["Март 2026 г."], ["до 1 сентября 2026"], ["31.12.2026"]];
      for (const [cell, formula] of Object.entries(FORMULAS)) sheet.getRange(cell).formulas = [[formula]];
      await context.sync();
    });
  });
  afterAll(() => node.dispose());

  const read = (address: string) =>
    node.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("План").getRange(address);
      range.load("values,formulas");
      await context.sync();
      return { values: range.values.flat() as unknown[], formulas: range.formulas.flat() as unknown[] };
    });

  test("single and spilled results become values together, errors stay, and all of it comes back", async () => {
    const places = ["D1:D7", "F1:G1"] as const;
    const before = await Promise.all(places.map(read));
    expect(before[0]?.values).toEqual([50, 46112, 46266, 46387, "", "#N/A", "#VALUE!"]);

    const { edits, report } = await freezeFunctions(port);
    expect(report).toEqual({ formulas: 4, left: [{ address: "План!D7" }] });
    const { groupId, skipped } = await port.apply({ title: "Проба", edits });
    expect(skipped).toEqual([]);
    const [column, row] = await Promise.all(places.map(read));
    expect(column?.formulas).toEqual([50, 46112, 46266, 46387, "", "=NA()", FORMULAS.D7]);
    expect(row?.formulas).toEqual(before[1]?.values);

    const back = await port.takeBack(groupId ?? "");
    expect(back.skipped).toEqual([]);
    const after = await Promise.all(places.map(read));
    expect(after).toEqual(before);
    expect([after[0]?.formulas[0], after[0]?.formulas[1], after[1]?.formulas[0]]).toEqual([
      FORMULAS.D1,
      FORMULAS.D2,
      FORMULAS.F1,
    ]);
  });
});
