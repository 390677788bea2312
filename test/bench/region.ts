import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Grid } from "../../src/core/sheet/grid";
import { usedRange } from "../../src/core/sheet/grid";
import { buildGrid } from "../../src/excel/grid-builder";
import { CHUNK_BYTES } from "../../src/excel/read-plan";
import { fillIndicators } from "../../src/jobs/fill-indicators";
import { flagSchools } from "../../src/jobs/flag-schools";
import { openWorkbook } from "../../src/xlsx";
import { longestSlice } from "./slices";
import { ms } from "./stopwatch";

const FILE = path.resolve(__dirname, "../../../shared/corpus/workbooks/region-results.xlsx");
/** The pane answers clicks between stretches of our own code that are no longer than this, ms. */
const MOST = 50;

/** Milliseconds of one piece of work. */
function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** What the host does with the values of a sheet before we get them: JSON texts of one answer each are parsed. */
function parsing(grid: Grid): number[] {
  const bytes = JSON.stringify(grid.values).length;
  const rows = Math.max(1, Math.floor((grid.rowCount * CHUNK_BYTES) / Math.max(1, bytes)));
  const times: number[] = [];
  for (let top = 0; top < grid.rowCount; top += rows) {
    const text = JSON.stringify(grid.values.slice(top, top + rows));
    times.push(time(() => JSON.parse(text)));
  }
  return times;
}

/** Putting the answers of one sheet together, as the port to live Excel does. */
function building(grid: Grid): number {
  const range = usedRange(grid);
  if (!range) return 0;
  return time(() => buildGrid(grid, range, [{ range, values: grid.values }]));
}

/** The longest stretches of our own code over the results of a region; the host's share is printed separately. */
export async function benchRegion(print: (line: string) => void): Promise<void> {
  if (!existsSync(FILE)) {
    print("skipped: файла результатов региона нет рядом с проектом");
    return;
  }
  const port = await openWorkbook(readFileSync(FILE), "region.xlsx");
  const grids = await port.read({ detail: "values" });
  const cells = grids.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  const parsed = grids.flatMap(parsing);
  const total = parsed.reduce((sum, one) => sum + one, 0);
  print(`книга региона: ячеек ${cells.toLocaleString("ru")}, листов ${grids.length}`);
  print(
    `разбор JSON хостом (не наш код): ответов ${parsed.length}, самый длинный ${ms(Math.max(...parsed))}, все ${ms(total)}`,
  );
  const slices = {
    "собрать лист": Math.max(...grids.map(building)),
    школы: await longestSlice(port, (read) => flagSchools(read)),
    показатели: await longestSlice(port, (read) => fillIndicators(read)),
  };
  const list = Object.entries(slices).map(([name, slice]) => `${name} ${ms(slice)}`);
  print(`самый длинный отрезок нашего кода (цель ${MOST} мс): ${list.join(", ")}`);
}
