import { ICommandService } from "@univerjs/core";
import { createEngine, type Engine } from "./engine";
import { DEFAULT_PROTECTION } from "./host-state";
import { emptySnapshot } from "./snapshot";

jest.setTimeout(60_000);

describe("the live workbook", () => {
  let engine: Engine;
  beforeAll(() => {
    engine = createEngine();
  });
  afterAll(() => engine.dispose());

  test("calculates what is written and shows it as Excel in Russian does", async () => {
    const workbook = await engine.open(emptySnapshot("Проба.xlsx", ["План", "Итог 2026"]));
    const [plan, total] = workbook.sheets;
    if (!plan || !total) throw new Error("two sheets");
    plan.cells.write({ top: 0, left: 0, bottom: 2, right: 0 }, (row) => ["1,5", 2, "=A1+A2"][row] ?? null);
    total.cells.write({ top: 0, left: 0, bottom: 0, right: 0 }, () => "=План!A3*2");
    await workbook.calculate();
    expect(plan.cells.value(2, 0)).toBe(3.5);
    expect(plan.cells.text(2, 0)).toBe("3,5");
    expect(total.cells.value(0, 0)).toBe(7);
    workbook.rename(plan, "План на год");
    await workbook.calculate();
    expect(total.cells.formula(0, 0)).toBe("='План на год'!A3*2");
    expect(total.usedRange(true)).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  });
});

describe("a protected sheet and the user's hand", () => {
  let engine: Engine;
  beforeAll(() => {
    engine = createEngine();
  });
  afterAll(() => engine.dispose());

  const cell = (row: number, column: number) => ({
    startRow: row,
    endRow: row,
    startColumn: column,
    endColumn: column,
  });
  const command = async (id: string, params: object): Promise<boolean> => {
    const { context } = engine.workbook;
    const ids = { unitId: context.workbook.getUnitId(), subUnitId: engine.workbook.active.id };
    return context.injector.get(ICommandService).executeCommand(id, { ...ids, ...params });
  };

  test("locked cells, formats and rows are refused; open cells are not", async () => {
    const workbook = await engine.open(emptySnapshot("Проба.xlsx"));
    const sheet = workbook.active;
    sheet.cells.setLocked({ top: 1, left: 1, bottom: 1, right: 1 }, false);
    sheet.state.protection = {
      options: { ...DEFAULT_PROTECTION, allowInsertRows: true },
      password: null,
      hashed: false,
    };
    let refused = 0;
    workbook.guard.onRefused = () => void refused++;
    const write = "sheet.command.set-range-values";
    expect(await command(write, { range: cell(0, 0), value: { v: 1 } })).toBe(false);
    expect(await command(write, { range: cell(1, 1), value: { v: 2 } })).toBe(true);
    expect(
      await command("sheet.command.set-style", { range: cell(1, 1), style: { type: "bl", value: 1 } }),
    ).toBe(false);
    expect(await command("sheet.command.add-worksheet-merge", { selections: [cell(0, 0)] })).toBe(false);
    expect([sheet.cells.value(0, 0), sheet.cells.value(1, 1), refused]).toEqual(["", 2, 3]);
  });
});
