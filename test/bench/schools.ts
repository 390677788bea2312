import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { readResultsSteps } from "../../src/core/results";
import { analyseSteps } from "../../src/core/school/analyse";
import { DEFAULT_RULE_SET } from "../../src/core/school/rules/rule-set";
import { openWorkbook } from "../../src/xlsx";
import { ms, timed } from "./stopwatch";

const FILE = path.resolve(__dirname, "../../../shared/corpus/workbooks/region-results.xlsx");

/** Takes all steps; gives the outcome and the longest single step, which is what the page has to wait for. */
function run<R>(steps: Generator<unknown, R>): { value: R; longest: number } {
  let longest = 0;
  for (;;) {
    const started = performance.now();
    const next = steps.next();
    longest = Math.max(longest, performance.now() - started);
    if (next.done) return { value: next.value, longest };
  }
}

/** The whole analysis of a region against excelts' readFile of the same file. */
export async function benchSchools(print: (line: string) => void): Promise<void> {
  if (!existsSync(FILE)) {
    print("skipped: школы региона: файла результатов нет рядом с проектом");
    return;
  }
  const bytes = readFileSync(FILE);
  const port = await timed(async () => (await openWorkbook(bytes, "region.xlsx")).read({ detail: "values" }));
  const model = await timed(() => run(readResultsSteps(port.value)));
  const analysis = await timed(() => run(analyseSteps(model.value.value, DEFAULT_RULE_SET)));
  const longest = Math.max(model.value.longest, analysis.value.longest);
  print(
    `школы региона (${analysis.value.value.schools.length}): открыть ${ms(port.ms)}, прочитать результаты ${ms(model.ms)}, ` +
      `разобрать ${ms(analysis.ms)}; самый длинный шаг ${ms(longest)}; память ${Math.round(process.memoryUsage().rss / 1024 / 1024)} МБ`,
  );
  const yardstick = await timed(async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
  });
  print(
    `  excelts читает тот же файл: ${ms(yardstick.ms)}; весь разбор ${((model.ms + analysis.ms) / yardstick.ms).toFixed(2)} от него`,
  );
}
