import { fixEdits } from "../../src/core/plan/fixes";
import { checkPlan } from "../../src/jobs/check-plan";
import { ExcelPort } from "../../src/excel/excel-port";
import { gridOfSheet, groupOf, planEdit, textOf } from "../../src/ports/contract/carrier";
import { contractWorkbook } from "../../src/ports/contract/fixture";
import type { ApplyReport } from "../../src/ports/workbook-port";
import { bootNodeHost, type NodeHost } from "../../src/workbench/node/boot-node-host";

jest.setTimeout(60_000);

const NAMES = ["Office", "Excel", "OfficeExtension", "OfficeRuntime", "CustomFunctions"] as const;

/** Every workbook has an office.js of its own; puts that of one workbook on globalThis, as in its own pane. */
function enter(node: NodeHost): void {
  const target = globalThis as Record<string, unknown>;
  for (const name of NAMES) target[name] = node.window[name];
}

const contentsOf = ({ workbook }: NodeHost): string => JSON.stringify(workbook.snapshot());

/** Two workbooks open side by side, each with a pane of the add-in. */
describe("two workbooks open", () => {
  let first: NodeHost;
  let second: NodeHost;
  beforeEach(async () => {
    first = await bootNodeHost({ bytes: contractWorkbook(), name: "Первая.xlsx", installGlobals: false });
    second = await bootNodeHost({ bytes: contractWorkbook(), name: "Вторая.xlsx", installGlobals: false });
  });
  afterEach(() => {
    first.dispose();
    second.dispose();
    for (const name of NAMES) delete (globalThis as Record<string, unknown>)[name];
  });

  /** A group of one edit, begun in a workbook's pane; it goes on after the user went to the other one. */
  async function begin(node: NodeHost, text: string): Promise<{ readonly done: Promise<ApplyReport> }> {
    enter(node);
    const port = new ExcelPort();
    const plan = await gridOfSheet(port, "План");
    return { done: port.apply(groupOf(planEdit(plan, 5, "D", textOf(text)))) };
  }
  const cell = ({ workbook }: NodeHost) => workbook.sheets[0]?.cells.value(4, 3);

  test("a write that was begun in one goes on there while the other is in front", async () => {
    const before = contentsOf(second);
    const { done } = await begin(first, "Школа");
    enter(second);
    expect(await done).toMatchObject({ applied: 1, skipped: [] });
    expect(cell(first)).toBe("Школа");
    expect(contentsOf(second)).toBe(before);
  });

  test("writes in both at once do not meet: cells, journal and taking back are each workbook's own", async () => {
    const one = await begin(first, "Школа");
    const two = await begin(second, "Гимназия");
    const [ofFirst, ofSecond] = await Promise.all([one.done, two.done]);
    expect([cell(first), cell(second)]).toEqual(["Школа", "Гимназия"]);
    enter(second);
    expect((await new ExcelPort().journal()).map(({ id }) => id)).toEqual([ofSecond.groupId]);
    if (ofFirst.groupId !== ofSecond.groupId) {
      expect(await new ExcelPort().takeBack(ofFirst.groupId ?? "")).toMatchObject({ applied: 0 });
    }
    expect(await new ExcelPort().takeBack(ofSecond.groupId ?? "")).toMatchObject({ applied: 1 });
    expect([cell(first), cell(second)]).toEqual(["Школа", ""]);
  });

  test("fixes found in one workbook find nothing to write in another that differs", async () => {
    enter(first);
    const { findings } = await checkPlan(new ExcelPort());
    const edits = fixEdits(findings.filter(({ fix }) => fix !== null));
    expect(edits.length).toBeGreaterThan(0);
    second.workbook.sheets[0]?.cells.write({ top: 3, bottom: 6, left: 0, right: 3 }, () => "другое");
    const before = contentsOf(second);
    enter(second);
    const report = await new ExcelPort().apply({ title: "Исправления", edits });
    expect([report.applied, report.groupId, report.skipped.length]).toEqual([0, null, edits.length]);
    expect(contentsOf(second)).toBe(before);
  });

  test("Excel's refusal because the other workbook is in front is told by name, and nothing is written", async () => {
    enter(first);
    const port = new ExcelPort();
    const plan = await gridOfSheet(port, "План");
    first.host.faults = [{ code: "InactiveWorkbook", repeat: "always" }];
    await expect(port.apply(groupOf(planEdit(plan, 5, "D", textOf("Школа"))))).rejects.toMatchObject({
      code: "InactiveWorkbook",
    });
    expect([cell(first), cell(second)]).toEqual(["", ""]);
  });
});
