import type { CellValue } from "../../sheet/grid";
import { gridOf } from "../../sheet/testing/grid-of";
import { finishSteps } from "../../steps";
import { recogniseWorkbook } from "../../table";
import { fillIndicators, fillSteps } from "./fill";
import type { FillChoice } from "./model";
import { prepareSteps } from "./prepare";

const ROWS = 6_000;
const CITIES = ["Северный ГО", "Южный МР"];

const results = gridOf("ОГЭ", [
  ["Год", "Муниципалитет", "Код ОО", "Код участника", "Русский язык", "Математика"],
  ...Array.from({ length: ROWS }, (_, index): CellValue[] => [
    2024,
    CITIES[index % 2] ?? "",
    `33010${index % 4}`,
    10_000 + index,
    3 + (index % 3),
    2 + (index % 4),
  ]),
]);
const table = gridOf("Показатели", [
  ["Целевые показатели"],
  [],
  ["№ п/п", "Показатель", "Ед. изм.", 2023, 2024],
  ["1", "Качество знаний по русскому языку (ОГЭ)", "%", "", 12],
  ["2", "Успеваемость по математике (ОГЭ)", "%", "", ""],
]);
const grids = [table, results];
const tables = recogniseWorkbook([table]);

const CHOICES: readonly FillChoice[] = [
  {},
  { byMunicipality: true, motivating: true },
  { replace: "all" },
  { assessment: true, charts: true },
  { inputs: true },
  { byMunicipality: true },
  {},
];

/** Steps that a generator takes to its end. */
function countSteps(steps: Generator<unknown, unknown>): number {
  let count = 1;
  while (!steps.next().done) count++;
  return count;
}

describe("a prepared filling", () => {
  it("gives for every choice, in any order, what a filling from the start gives", () => {
    const prepared = finishSteps(prepareSteps(tables, grids));
    for (const choice of CHOICES) {
      const again = finishSteps(fillSteps(prepared, choice));
      const fresh = fillIndicators(tables, grids, choice);
      expect(JSON.stringify(again)).toBe(JSON.stringify(fresh));
      expect(again.report.filled).toBe(4);
    }
  });

  it("breathes while it reads and counts the rows", () => {
    const steps = prepareSteps(tables, grids);
    expect(countSteps(steps)).toBeGreaterThan(ROWS / 100);
    const prepared = finishSteps(prepareSteps(tables, grids));
    expect(countSteps(fillSteps(prepared, {}))).toBeGreaterThan(ROWS / 1_000);
  });

  it("counts the rows once for choices that want the same counts", () => {
    const prepared = finishSteps(prepareSteps(tables, grids));
    const first = finishSteps(prepared.svodSteps(true));
    expect(finishSteps(prepared.svodSteps(true))).toBe(first);
    expect(finishSteps(prepared.svodSteps(false))).not.toBe(first);
    finishSteps(fillSteps(prepared, {}));
    expect(countSteps(fillSteps(prepared, { assessment: true }))).toBeLessThan(ROWS / 1_000);
  });
});
