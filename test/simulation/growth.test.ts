import { readResultsSteps } from "../../src/core/results";
import type { CellValue, Grid } from "../../src/core/sheet/grid";
import { analyseSteps } from "../../src/core/school/analyse";
import { DEFAULT_RULE_SET } from "../../src/core/school/rules/rule-set";
import { Random } from "./random";

const HEADER = ["Год", "Код ОО", "ОО", "Код участника", "Русский язык", "Математика", "Физика", "Химия"];
const PUPILS = 60;

/** A wide ОГЭ sheet of so many rows: schools of 60 pupils in two years. */
function grid(rows: number): Grid {
  const random = new Random(rows);
  const mark = (): number => 2 + Math.min(3, Math.max(0, Math.round(random.normal(1.5, 0.9))));
  const values: CellValue[][] = Array.from({ length: rows }, (_, row) => {
    const school = Math.floor(row / (2 * PUPILS));
    const year = row % (2 * PUPILS) < PUPILS ? 2022 : 2023;
    return [
      year,
      String(100_000 + school),
      `СОШ № ${school}`,
      row,
      mark(),
      mark(),
      row % 3 ? "" : mark(),
      row % 5 ? "" : mark(),
    ];
  });
  return {
    sheet: { id: "1", name: "ОГЭ" },
    origin: { row: 0, column: 0 },
    rowCount: rows + 1,
    columnCount: HEADER.length,
    values: [HEADER, ...values],
    text: null,
    formulas: null,
    numberFormats: null,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    boldRows: null,
    visibility: "visible",
    protected: false,
    filtered: false,
    date1904: false,
  };
}

interface Run {
  readonly milliseconds: number;
  readonly longestSlice: number;
}

function take<T>(steps: Generator<unknown, T>): { value: T; longest: number } {
  let longest = 0;
  for (;;) {
    const started = performance.now();
    const step = steps.next();
    longest = Math.max(longest, performance.now() - started);
    if (step.done) return { value: step.value, longest };
  }
}

function run(rows: number): Run {
  const sheet = grid(rows);
  const started = performance.now();
  const read = take(readResultsSteps([sheet]));
  const analysed = take(analyseSteps(read.value, DEFAULT_RULE_SET));
  expect(analysed.value.model.report.rowsRead["ОГЭ"]).toBe(rows);
  return {
    milliseconds: performance.now() - started,
    longestSlice: Math.max(read.longest, analysed.longest),
  };
}

describe("growth to 500 000 rows", () => {
  it("grows linearly to 500 000 rows", () => {
    run(20_000);
    const small = run(50_000);
    const large = run(500_000);
    const memory = Math.round(process.memoryUsage().rss / 1e6);
    process.stdout.write(
      `growth: 50 000 rows ${Math.round(small.milliseconds)} ms, 500 000 rows ${Math.round(large.milliseconds)} ms, ` +
        `longest slice ${Math.round(large.longestSlice)} ms, ${memory} MB\n`,
    );
    expect(large.milliseconds).toBeLessThan(small.milliseconds * 40);
  }, 300_000);
});
