import type { Edit } from "../../src/core/sheet/edit";
import { ExcelPort } from "../../src/excel/excel-port";
import { bootNodeHost } from "../../src/workbench/node/boot-node-host";
import type { TraceSummary } from "../../src/workbench/protocol/trace";
import type { MeasuredJob } from "./jobs-table";
import { MEASURED_JOBS } from "./jobs-table";
import { ms, timed } from "./stopwatch";

const SIZES = [40, 10_000] as const;

/** docs/architecture.md: in a phase one sync and one more for every 2 MB. */
const allowed = (bytes: number, phases = 1) => phases * (1 + Math.ceil(bytes / phases / (2 * 1024 * 1024)));

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024).toLocaleString("ru")} КБ`;

/** Syncs and bytes of every job, reading and writing, through the real office.js. */
export async function benchSyncs(print: (line: string) => void): Promise<void> {
  for (const job of MEASURED_JOBS) {
    // The rows of a roll-up stand in its files, which are not read through office.js.
    for (const rows of SIZES) print(await syncsOf(job, rows));
  }
}

async function syncsOf(job: MeasuredJob, rows: number): Promise<string> {
  const node = await bootNodeHost({ bytes: await job.workbook(rows), name: "план.xlsx" });
  try {
    const port = new ExcelPort();
    const run = await timed(() => job.run(port, Math.min(rows, 300)));
    const read = node.trace.summary;
    const line =
      `${job.name}, ${rows.toLocaleString("ru")} строк: ${ms(run.ms)}; чтение: синхронизаций ${read.syncs} ` +
      `(можно ${allowed(read.bytesDown, job.readings)}), получено ${kilobytes(read.bytesDown)}`;
    const edits = (run.value as { edits?: readonly Edit[] }).edits ?? [];
    // The model behind the bench takes minutes for sheets of 10,000 rows; their parts are sized by the same rule.
    if (edits.length === 0 || rows > SIZES[0]) return line;
    node.trace.reset();
    await port.apply({ title: "Замер", edits });
    return `${line}; ${writing(edits.length, node.trace.summary)}`;
  } finally {
    node.dispose();
  }
}

/** Writing reads again first: two phases. */
function writing(edits: number, { syncs, bytesUp, bytesDown }: TraceSummary): string {
  const most = allowed(bytesDown) + allowed(bytesUp);
  return `запись правок ${edits.toLocaleString("ru")}: синхронизаций ${syncs} (можно ${most}), отправлено ${kilobytes(bytesUp)}`;
}
