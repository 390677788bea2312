import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Workbook } from "@cj-tech-master/excelts";
import { readResultsSteps } from "../../src/core/results";
import { analyseSteps } from "../../src/core/school/analyse";
import { DEFAULT_RULE_SET } from "../../src/core/school/rules/rule-set";
import { sheetSteps } from "../../src/core/school/sheets";
import { flagSchools } from "../../src/jobs/flag-schools";
import type { WorkbookPort, WorkbookSnapshot } from "../../src/ports/workbook-port";
import { openWorkbook } from "../../src/xlsx";
import { ms, timed } from "./stopwatch";

const FILE = path.resolve(__dirname, "../../../shared/corpus/workbooks/region-results.xlsx");

/** Milliseconds of processor time of this process so far: other people's load does not count. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

interface Taken<R> {
  readonly value: R;
  readonly cpu: number;
  /** The longest single step, by the clock and by processor time. */
  readonly longest: number;
  readonly longestCpu: number;
}

/** Takes all steps of a part. */
function run<R>(steps: Generator<unknown, R>): Taken<R> {
  const begun = processor();
  let [longest, longestCpu] = [0, 0];
  for (;;) {
    const [started, used] = [performance.now(), processor()];
    const next = steps.next();
    longest = Math.max(longest, performance.now() - started);
    longestCpu = Math.max(longestCpu, processor() - used);
    if (next.done) return { value: next.value, cpu: processor() - begun, longest, longestCpu };
  }
}

/** How long the job keeps the thread at a time, with its breathing. */
async function longestHold(snapshot: WorkbookSnapshot): Promise<number> {
  const port = { snapshot: async () => snapshot } as unknown as WorkbookPort;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await new Promise((resolve) => setTimeout(resolve, 50));
  delay.enable();
  await flagSchools(port);
  delay.disable();
  return delay.max / 1e6;
}

/** The whole analysis of a region against excelts' readFile of the same file. */
export async function benchSchools(print: (line: string) => void): Promise<void> {
  if (!existsSync(FILE)) {
    print("skipped: школы региона: файла результатов нет рядом с проектом");
    return;
  }
  const bytes = readFileSync(FILE);
  const opened = await timed(async () =>
    (await openWorkbook(bytes, "region.xlsx")).snapshot({ detail: "values" }),
  );
  const model = run(readResultsSteps(opened.value.grids));
  const analysis = run(analyseSteps(model.value, DEFAULT_RULE_SET));
  const sheets = run(sheetSteps(analysis.value));
  const parts = [model, analysis, sheets];
  const whole = parts.reduce((sum, { cpu }) => sum + cpu, 0);
  print(
    `школы региона (${analysis.value.schools.length}): открыть ${ms(opened.ms)}, прочитать результаты ${ms(model.cpu)}, ` +
      `разобрать ${ms(analysis.cpu)}, сделать листы ${ms(sheets.cpu)} (время процессора)`,
  );
  print(
    `  самый длинный шаг ${ms(Math.max(...parts.map((part) => part.longest)))} по часам, ` +
      `${ms(Math.max(...parts.map((part) => part.longestCpu)))} процессора; ` +
      `задание держит страницу не дольше ${ms(await longestHold(opened.value))} подряд; ` +
      `память ${Math.round(process.memoryUsage().rss / 1024 / 1024)} МБ`,
  );
  const used = processor();
  const yardstick = new Workbook();
  await yardstick.xlsx.load(bytes);
  const theirs = processor() - used;
  print(`  excelts читает тот же файл: ${ms(theirs)}; весь разбор ${(whole / theirs).toFixed(2)} от него`);
}
