import { Workbook } from "@cj-tech-master/excelts";
import { checkPlan } from "../../src/core/plan/check";
import { recheckRows } from "../../src/core/plan/incremental";
import { readPlanTables } from "../../src/core/plan/reading";
import { DEFAULT_SCHEMA } from "../../src/core/plan/schema";
import { changesBetween } from "../../src/core/plan/touched";
import type { CheckContext } from "../../src/core/plan/rule";
import type { Grid } from "../../src/core/sheet/grid";
import { openWorkbook } from "../../src/xlsx";
import { largePlan } from "./large-plan";
import { heapMb, median, ms, timed } from "./stopwatch";

const SIZES = [1_000, 10_000, 100_000];
/** Excelts is asked for this size only: it is the yardstick of the goals. */
const YARDSTICK = 10_000;

function contextOf(grids: readonly Grid[]): CheckContext {
  return { grids, tables: readPlanTables(grids), schema: DEFAULT_SCHEMA };
}

/** The same grid with one responsible rewritten. */
function edited(grid: Grid): Grid {
  const row = Math.floor(grid.rowCount / 2);
  const change = <T>(matrix: readonly (readonly T[])[], text: T) =>
    matrix.map((cells, index) =>
      index === row ? cells.map((cell, column) => (column === 3 ? text : cell)) : cells,
    );
  return { ...grid, values: change(grid.values, "Школы"), text: grid.text && change(grid.text, "Школы") };
}

/** Reading, checking and re-checking of long plans against excelts' readFile of the same file. */
export async function benchPlans(print: (line: string) => void): Promise<void> {
  for (const size of SIZES) {
    const bytes = await largePlan(size);
    const opened = await timed(async () => (await openWorkbook(bytes, "план.xlsx")).read());
    const grids = opened.value;
    const runs = size > YARDSTICK ? 1 : 3;
    const before = heapMb();
    const reading = await median(runs, () => readPlanTables(grids));
    const context = contextOf(grids);
    const check = await median(runs, () => checkPlan(context));
    const findings = checkPlan(context);
    const heap = heapMb() - before;
    const next = contextOf(grids.map(edited));
    const changes = changesBetween(context, next);
    const recheck = await median(runs, () => recheckRows(next, findings, changes ?? []));
    print(
      `план ${size.toLocaleString("ru")} строк: открыть ${ms(opened.ms)}, прочитать ${ms(reading)}, проверить ${ms(check)} (замечаний ${findings.length}), ` +
        `перепроверить одну строку ${recheck.toFixed(1)} мс (1/${Math.round(check / Math.max(recheck, 0.01))}), память +${Math.round(heap)} МБ`,
    );
    if (size !== YARDSTICK) continue;
    const yardstick = await median(3, async () => {
      const workbook = new Workbook();
      await workbook.xlsx.load(bytes);
    });
    print(
      `  excelts читает тот же файл: ${ms(yardstick)}; чтение плана ${(reading / yardstick).toFixed(2)} от него, проверка ${(check / yardstick).toFixed(2)}`,
    );
  }
}
