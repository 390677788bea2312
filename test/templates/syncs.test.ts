import { readFileSync } from "node:fs";
import path from "node:path";
import { ExcelPort } from "../../src/excel/excel-port";
import { makeTemplates } from "../../src/jobs/make-templates";
import { importWorkbook } from "../../src/workbench/engine/import";
import { bootNodeHost } from "../../src/workbench/node/boot-node-host";
import { MUNICIPALITIES } from "./support";

const SAMPLE = path.resolve(__dirname, "../../assets/samples/regional-plan.xlsx");
const CHUNK = 2 * 1024 * 1024;

/** docs/architecture.md: one sync a phase and one more for every 2 MB. */
const allowed = (bytes: number): number => 1 + Math.ceil(bytes / CHUNK);

describe("34 templates through office.js", () => {
  it("take no more syncs than their bytes ask for, and one journal group", async () => {
    const node = await bootNodeHost({ snapshot: await importWorkbook(readFileSync(SAMPLE), "план.xlsx") });
    const port = new ExcelPort();
    const choice = { municipalities: MUNICIPALITIES, today: "2025-09-01" };
    const { edits } = await makeTemplates(port, choice);
    const read = node.trace.summary;
    expect(read.syncs).toBeLessThanOrEqual(allowed(read.bytesDown));
    await port.apply({ title: "Планы муниципалитетов", edits });
    const written = node.trace.summary;
    const [syncs, bytes] = [written.syncs - read.syncs, written.bytesUp - read.bytesUp];
    process.stdout.write(`34 templates: ${syncs} syncs, ${Math.round(bytes / 1024)} KB up\n`);
    // Applying reads again, writes the journal, then writes the sheets.
    expect(syncs).toBeLessThanOrEqual(allowed(written.bytesDown - read.bytesDown) + 1 + allowed(bytes));
    expect(await port.journal()).toHaveLength(1);
    node.dispose();
  }, 120_000);
});
