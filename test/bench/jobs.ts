import { Workbook } from "@cj-tech-master/excelts";
import { openWorkbook } from "../../src/xlsx";
import type { MeasuredJob } from "./jobs-table";
import { MEASURED_JOBS } from "./jobs-table";
import { longestSlice } from "./slices";
import { heapMb, median, ms } from "./stopwatch";

const GROWTH = 10;

interface Figures {
  /** Opening the file and running the job, ms. */
  readonly time: number;
  /** Opening the same file with excelts, ms. */
  readonly yardstick: number;
  /** Heap that reading and result hold, MB. */
  readonly memory: number;
  /** Longest stretch of the job's own code over a workbook that was read before, ms. */
  readonly slice: number;
}

async function measure(job: MeasuredJob, rows: number, runs: number): Promise<Figures> {
  const bytes = await job.workbook(rows);
  const open = () => openWorkbook(bytes, "план.xlsx");
  const run = async () => job.run(await open(), rows);
  await run();
  const time = await median(runs, run);
  const yardstick = await median(runs, async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
  });
  const before = heapMb();
  const port = await open();
  const held = [port, await job.run(port, rows)];
  const memory = heapMb() - before;
  const slice = await longestSlice(port, (read) => job.run(read, rows));
  held.length = 0;
  return { time, yardstick, memory, slice };
}

/** Every job on a workbook and on one ten times as long, against excelts' readFile of the same files. */
export async function benchJobs(print: (line: string) => void): Promise<void> {
  for (const job of MEASURED_JOBS) {
    const [small, large] = [await measure(job, job.rows, 3), await measure(job, job.rows * GROWTH, 1)];
    const line = (rows: number, { time, yardstick, memory, slice }: Figures) =>
      `  ${rows.toLocaleString("ru")} строк: ${ms(time)}, excelts открывает ${ms(yardstick)} ` +
      `(${(time / yardstick).toFixed(2)} от него), память ${memory.toFixed(1)} МБ, самый длинный отрезок ${ms(slice)}`;
    print(`${job.name}: рост в ${GROWTH} раз даёт время ×${(large.time / small.time).toFixed(1)}`);
    print(line(job.rows, small));
    print(line(job.rows * GROWTH, large));
  }
}
