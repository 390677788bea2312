import { Workbook } from "@cj-tech-master/excelts";
import { checkPlan } from "../../src/core/plan/check";
import { recheck } from "../../src/core/plan/incremental";
import { readPlanTables, rereadPlanTables } from "../../src/core/plan/reading";
import type { CheckContext } from "../../src/core/plan/rule";
import { DEFAULT_SCHEMA } from "../../src/core/plan/schema";
import type { Grid } from "../../src/core/sheet/grid";
import { openWorkbook } from "../../src/xlsx";
import { largePlan } from "./large-plan";
import { heapMb, medianOf, ms, timed } from "./stopwatch";

const SIZES = [1_000, 10_000, 100_000];
/** Excelts is asked for this size only: it is the yardstick of the goals. */
const YARDSTICK = 10_000;
const RUNS = 5;

/** Medians in ms of one size of plan. */
interface Figures {
  readonly reading: number;
  /** Also the targets, which are read only where a rule asks for them. */
  readonly targets: number;
  readonly check: number;
  readonly recheck: number;
  readonly findings: number;
  readonly heap: number;
}

const contextOf = (grids: readonly Grid[]): CheckContext => ({
  grids,
  tables: readPlanTables(grids),
  schema: DEFAULT_SCHEMA,
});

/** The same grid with one responsible rewritten; a re-check reads it again. */
function edited(grid: Grid): Grid {
  const row = Math.floor(grid.rowCount / 2);
  const change = <T>(matrix: readonly (readonly T[])[], text: T) =>
    matrix.map((cells, index) =>
      index === row ? cells.map((cell, column) => (column === 3 ? text : cell)) : cells,
    );
  return { ...grid, values: change(grid.values, "Школы"), text: grid.text && change(grid.text, "Школы") };
}

/** Every run reads anew, so that nothing that rules remember about rows is there before the check. */
async function figuresOf(grids: readonly Grid[], runs: number): Promise<Figures> {
  const times = {
    reading: [] as number[],
    targets: [] as number[],
    check: [] as number[],
    recheck: [] as number[],
  };
  let findings = 0;
  let heap = 0;
  for (let run = 0; run < runs; run++) {
    const before = heapMb();
    const read = await timed(() => contextOf(grids));
    const context = read.value;
    const targets = await timed(() => context.tables.map(({ items }) => items.map((item) => item.targets)));
    const fresh = contextOf(grids);
    const check = await timed(() => checkPlan(fresh));
    heap = Math.max(heap, heapMb() - before);
    const next = grids.map(edited);
    const again = await timed(() =>
      recheck(
        { context: fresh, findings: check.value },
        { ...fresh, grids: next, tables: rereadPlanTables(fresh, next) },
      ),
    );
    times.reading.push(read.ms);
    times.targets.push(targets.ms);
    times.check.push(check.ms);
    times.recheck.push(again.ms);
    findings = check.value.length;
  }
  return {
    reading: medianOf(times.reading),
    targets: medianOf(times.targets),
    check: medianOf(times.check),
    recheck: medianOf(times.recheck),
    findings,
    heap,
  };
}

/** Both in turn, so that a busy machine and a cold start burden them alike; medians in ms. */
async function besideExcelts(
  bytes: Uint8Array,
  grids: readonly Grid[],
): Promise<{ readonly whole: number; readonly reading: number }> {
  const [whole, reading]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    whole.push((await timed(() => new Workbook().xlsx.load(bytes))).ms);
    reading.push((await timed(() => readPlanTables(grids))).ms);
  }
  return { whole: medianOf(whole), reading: medianOf(reading) };
}

/** Reading, checking and re-checking of long plans against excelts' readFile of the same file. */
export async function benchPlans(print: (line: string) => void): Promise<void> {
  for (const size of SIZES) {
    const bytes = await largePlan(size);
    const opened = await timed(async () => (await openWorkbook(bytes, "план.xlsx")).read());
    const isYardstick = size === YARDSTICK;
    const beside = isYardstick ? await besideExcelts(bytes, opened.value) : null;
    const figures = await figuresOf(opened.value, size > YARDSTICK ? 1 : RUNS);
    const { reading, targets, check, recheck: again, findings, heap } = figures;
    print(
      `план ${size.toLocaleString("ru")} строк: открыть файл ${ms(opened.ms)}, прочитать план ${ms(reading)} ` +
        `(${perRow(reading, size)} на строку; все целевые значения ещё ${ms(targets)}), проверить ${ms(check)} ` +
        `(${perRow(check, size)} на строку, замечаний ${findings}), перепроверить одну строку ${again.toFixed(1)} мс ` +
        `(1/${Math.round(check / Math.max(again, 0.01))} проверки), память +${Math.round(heap)} МБ`,
    );
    if (!beside) continue;
    const { whole } = beside;
    print(
      `  excelts readFile того же файла ${ms(whole)}, чтение плана попеременно с ним ${ms(beside.reading)}: ` +
        `${share(beside.reading, whole)} от него (цель меньше 0,2), ` +
        `проверка ${share(check, whole)} (цель меньше 1)`,
    );
  }
}

const perRow = (time: number, rows: number): string => `${((1000 * time) / rows).toFixed(1)} мкс`;

const share = (part: number, whole: number): string => (part / whole).toFixed(2).replace(".", ",");
