import { ExcelPort } from "../../src/excel/excel-port";
import { checkPlan } from "../../src/jobs/check-plan";
import { importWorkbook } from "../../src/workbench/engine/import";
import { bootNodeHost } from "../../src/workbench/node/boot-node-host";
import { largePlan } from "./large-plan";
import { ms, timed } from "./stopwatch";

/** Allowed by docs/architecture.md: one sync and one more for every 2 MB. */
const allowed = (bytes: number) => 1 + Math.ceil(bytes / (2 * 1024 * 1024));

/** Syncs and bytes of a check and of a fix through the real office.js. */
export async function benchSyncs(print: (line: string) => void): Promise<void> {
  for (const size of [40, 10_000]) {
    const node = await bootNodeHost({ snapshot: await importWorkbook(await largePlan(size), "план.xlsx") });
    const port = new ExcelPort();
    const check = await timed(() => checkPlan(port));
    const read = node.trace.summary;
    print(
      `через office.js, ${size.toLocaleString("ru")} строк: проверка ${ms(check.ms)}, синхронизаций ${read.syncs} (можно ${allowed(read.bytesDown)}), ` +
        `получено ${Math.round(read.bytesDown / 1024).toLocaleString("ru")} КБ`,
    );
    node.dispose();
  }
}
