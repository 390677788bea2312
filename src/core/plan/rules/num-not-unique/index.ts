import type { CellEdit } from "../../../sheet/edit";
import { lazyFix } from "../../lazy-fix";
import type { PlanTable } from "../../rule";
import { defineRule } from "../../rule";
import { isEditable, rowEdit } from "../shared/edits";
import { memoize } from "../shared/memoize";
import type { NumberedRow, Numbering } from "../shared/numbered-row";
import { numberingOf } from "../shared/numbering";
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
    const { rows } = numbering;
    const isEvident = rows.every((row) => mayBeNumbered(table, row));
    yield atField(table, first.item.row, first.field, {
      args: { count: repeated.length, repeated: first.meant?.join(".") ?? "" },
      expected: `${first.item.row.sectionIndex + 1}.${first.last}`,
      ...(isEvident ? { fix: lazyFix(false, () => sectionNumbers(table, rows)) } : {}),
    });
  },
});

/** Rows whose number stands in an earlier sequence. */
const repeatedElsewhere = memoize(({ rows, restarts }: Numbering): readonly number[] => {
  if (!restarts) return [];
  /** The sequence in which each number stands first, by its prefix and last part. */
  const first = new Map<string, number[]>();
  const repeated: number[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (!row?.meant) continue;
    let sequences = first.get(row.prefix);
    if (!sequences) first.set(row.prefix, (sequences = []));
    const earlier = (sequences[row.last] ??= row.sequence);
    if (earlier !== row.sequence) repeated.push(index);
  }
  return repeated;
});

/** Does the row stand in a section, and can it be edited by itself? */
function mayBeNumbered(table: PlanTable, { item, field, meant }: NumberedRow): boolean {
  return meant !== null && item.row.sectionIndex >= 0 && isEditable(table, item.row, field);
}

/** «Section.item» for every row. */
function sectionNumbers(table: PlanTable, rows: readonly NumberedRow[]): readonly CellEdit[] {
  return rows.map(({ item, field, last }) => {
    const text = `${item.row.sectionIndex + 1}.${last}`;
    return rowEdit(table, item.row, field, CODE, { after: { kind: "text", text }, numberFormat: "@" });
  });
}
