import fc from "fast-check";
import { valueAt } from "../../core/sheet/grid";
import type { Carrier, MakeCarrier } from "./carrier";
import { gridOfSheet, groupOf, planEdit, textOf } from "./carrier";
import { contractWorkbook } from "./fixture";

/** First and last row of the measures of «План», as people count. */
const FIRST = 4;
const LAST = 7;

/** What the user does to a measure's row; rows are counted modulo those there are. */
const step = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), at: fc.nat(9) }),
  fc.record({ kind: fc.constant("write" as const), at: fc.nat(9) }),
  fc.record({ kind: fc.constant("rename" as const), at: fc.nat(9) }),
);
const steps = fc.array(step, { maxLength: 4 });
type Step = { readonly kind: "insert" | "write" | "rename"; readonly at: number };

/** A row as the test expects it: measure, responsible, and which of the original rows it is. */
interface ModelRow {
  measure: string;
  responsible: string;
  readonly origin: number | null;
}

/**
 * Random edits of the user between reading, applying and taking back: what we write lands in its own row or is
 * reported, and what is taken back is exactly what still holds our text.
 */
export function describeRandomEdits(makeCarrier: MakeCarrier, runs: number): void {
  it("survives random edits between reading, applying and taking back", async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, async (before, after) => {
        const carrier = await makeCarrier(contractWorkbook());
        try {
          await story(carrier, before, after);
        } finally {
          await carrier.close();
        }
      }),
      { numRuns: runs },
    );
  }, 300_000);
}

async function story(carrier: Carrier, before: readonly Step[], after: readonly Step[]): Promise<void> {
  const plan = await gridOfSheet(carrier.port, "План");
  const rows: ModelRow[] = [];
  for (let row = FIRST; row <= LAST; row++) {
    rows.push({
      measure: String(valueAt(plan, row - 1, 1)),
      responsible: String(valueAt(plan, row - 1, 3)),
      origin: row,
    });
  }
  const originals = rows.map((row) => ({ ...row }));
  const edits = originals.map(({ origin }) => planEdit(plan, origin ?? 0, "D", textOf(`наше ${origin}`)));
  await play(carrier, rows, before, "до");
  const isOpen = (row: ModelRow): boolean => {
    const original = originals.find(({ origin }) => origin === row.origin);
    return original?.measure === row.measure && original.responsible === row.responsible;
  };
  const written = rows.filter(isOpen);
  for (const row of written) row.responsible = `наше ${row.origin}`;
  const report = await carrier.port.apply(groupOf(...edits));
  expect([report.applied, report.skipped.length]).toEqual([written.length, edits.length - written.length]);
  await expectRows(carrier, rows);
  if (report.groupId === null) return;
  await play(carrier, rows, after, "после");
  let restored = 0;
  for (const row of written) {
    const original = originals.find(({ origin }) => origin === row.origin);
    if (!original || row.responsible !== `наше ${row.origin}` || row.measure !== original.measure) continue;
    row.responsible = original.responsible;
    restored++;
  }
  const returned = await carrier.port.takeBack(report.groupId);
  expect([returned.applied, returned.skipped.length]).toEqual([restored, written.length - restored]);
  await expectRows(carrier, rows);
}

async function play(carrier: Carrier, rows: ModelRow[], todo: readonly Step[], mark: string): Promise<void> {
  for (const [i, { kind, at }] of todo.entries()) {
    const index = at % rows.length;
    const row = rows[index];
    if (!row) continue;
    if (kind === "insert") {
      rows.splice(index, 0, { measure: "", responsible: "", origin: null });
      await carrier.user.insertRow("План", FIRST + index);
    } else if (kind === "write") {
      row.responsible = `чужое ${mark} ${i}`;
      await carrier.user.setCell("План", `D${FIRST + index}`, row.responsible);
    } else {
      row.measure = `Другое ${mark} ${i}`;
      await carrier.user.setCell("План", `B${FIRST + index}`, row.measure);
    }
  }
}

async function expectRows(carrier: Carrier, rows: readonly ModelRow[]): Promise<void> {
  const grid = await gridOfSheet(carrier.port, "План");
  const found = rows.map((_, i) => [valueAt(grid, FIRST - 1 + i, 1), valueAt(grid, FIRST - 1 + i, 3)]);
  expect(found).toEqual(rows.map(({ measure, responsible }) => [measure, responsible]));
}
