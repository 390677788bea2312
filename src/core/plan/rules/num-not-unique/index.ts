import type { CellEdit } from "../../../sheet/edit";
import type { PlanTable } from "../../rule";
import { defineRule } from "../../rule";
import { isEditable, rowEdit } from "../shared/edits";
import { memoize } from "../shared/memoize";
import type { NumberedRow, Numbering } from "../shared/numbering";
import { lastOf, numberingOf, prefixOf } from "../shared/numbering";
import { atField } from "../shared/report-at";

const CODE = "NUM-NOT-UNIQUE";

export const numNotUnique = defineRule({
  code: CODE,
  severity: "warning",
  scope: "table",
  kinds: ["plan"],
  source: "METHODOLOGY 5.1 (document 004: number 1 stands nine times)",
  fixable: true,
  enabled: true,
  reads: ["number"],
  *check(_context, table) {
    const numbering = numberingOf(table);
    if (!numbering?.used) return;
    const repeated = repeatedElsewhere(numbering);
    const first = numbering.rows[repeated[0] ?? -1];
    if (!first) return;
    const edits = sectionNumbers(table, numbering.rows);
    yield atField(table, first.item.row, first.field, {
      args: { count: repeated.length, repeated: first.meant?.join(".") ?? "" },
      expected: `${first.item.row.sectionIndex + 1}.${lastOf(first.meant ?? [])}`,
      ...(edits ? { fix: { safe: false, edits } } : {}),
    });
  },
});

/** Rows whose number stands in an earlier sequence. */
const repeatedElsewhere = memoize(({ rows }: Numbering): readonly number[] => {
  const places = new Map<string, Map<number, number>>();
  return rows.flatMap(({ meant, sequence }, index) => {
    if (!meant) return [];
    const [prefix, last] = [prefixOf(meant), lastOf(meant)];
    const sequences = places.get(prefix) ?? new Map<number, number>();
    if (sequences.size === 0) places.set(prefix, sequences);
    const known = sequences.get(last);
    if (known === undefined) sequences.set(last, sequence);
    return known === undefined || known === sequence ? [] : [index];
  });
});

/** «Section.item» for every row; null where rows stand outside sections or cannot be edited one by one. */
function sectionNumbers(table: PlanTable, rows: readonly NumberedRow[]): readonly CellEdit[] | null {
  const edits: CellEdit[] = [];
  for (const { item, field, meant } of rows) {
    if (!meant || item.row.sectionIndex < 0 || !isEditable(table, item.row, field)) return null;
    const text = `${item.row.sectionIndex + 1}.${lastOf(meant)}`;
    edits.push(rowEdit(table, item.row, field, CODE, { after: { kind: "text", text }, numberFormat: "@" }));
  }
  return edits;
}
