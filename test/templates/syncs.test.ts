import { ExcelPort } from "../../src/excel/excel-port";
import { makeTemplates } from "../../src/jobs/make-templates";
import { importWorkbook } from "../../src/workbench/engine/import";
import { bootNodeHost } from "../../src/workbench/node/boot-node-host";
import { bookOf } from "../faults/books";
import { MUNICIPALITIES } from "./support";

/** Short: what is counted is the sheets, whatever their length. */
const PLAN = bookOf(
  [
    ["План мероприятий по повышению качества образования на 2026 год"],
    ["№", "Мероприятие", "Срок", "Ответственный", "Результат"],
    ["1. Управление качеством образования"],
    ["1.1", "Разработка муниципальных планов", "Март 2026 г.", "ОМСУ", "Планы утверждены"],
    ["2. Объективность оценочных процедур"],
    ["2.1", "Общественное наблюдение на ВПР", "Апрель 2026 г.", "ОМСУ", "Справка"],
  ],
  [],
);
const CHUNK = 2 * 1024 * 1024;

/** docs/architecture.md: one sync a phase and one more for every 2 MB. */
const allowed = (bytes: number): number => 1 + Math.ceil(bytes / CHUNK);

describe("34 templates through office.js", () => {
  it("take no more syncs than their bytes ask for, and one journal group", async () => {
    const node = await bootNodeHost({ snapshot: await importWorkbook(PLAN, "план.xlsx") });
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
    expect((await port.describe()).sheets.filter(({ name }) => name.startsWith("Заречный-"))).toHaveLength(
      34,
    );
    node.dispose();
  }, 120_000);
});
