import { createEngine, type Engine } from "./engine";
import { emptySnapshot } from "./snapshot";

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
