import type { CellEdit } from "../../../sheet/edit";
import type { PlanTable } from "../../rule";
import { defineRule } from "../../rule";
import { isEditable, rowEdit } from "../shared/edits";
import type { NumberedRow } from "../shared/numbering";
import { lastOf, numberingOf } from "../shared/numbering";
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
    const sequences = new Map<string, number>();
    const repeated: NumberedRow[] = [];
    for (const row of numbering.rows) {
      if (!row.meant) continue;
      const number = row.meant.join(".");
      const known = sequences.get(number);
      if (known === undefined) sequences.set(number, row.sequence);
      else if (known !== row.sequence) repeated.push(row);
    }
    const [first] = repeated;
    if (!first) return;
    const edits = sectionNumbers(table, numbering.rows);
    yield atField(table, first.item.row, first.field, {
      args: { count: repeated.length, repeated: first.meant?.join(".") ?? "" },
      expected: `${first.item.row.sectionIndex + 1}.${lastOf(first.meant ?? [])}`,
      ...(edits ? { fix: { safe: false, edits } } : {}),
    });
  },
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
