import type { PlanTable, RuleReport } from "../../rule";
import { defineRule } from "../../rule";
import { isEditable, rowEdit } from "../shared/edits";
import type { NumberedRow, Numbering } from "../shared/numbered-row";
import { printNumber, sameParts, successor } from "../shared/number-parts";
import { numberingOf } from "../shared/numbering";
import { memoize } from "../shared/memoize";
import { NumberPlaces } from "../shared/number-places";
import { atField } from "../shared/report-at";

const CODE = "NUM-DUP";

export const numDup = defineRule({
  code: CODE,
  severity: "error",
  scope: "table",
  kinds: ["plan", "indicators"],
  source: "METHODOLOGY 5.1, numbering",
  fixable: true,
  enabled: true,
  reads: ["number"],
  *check(_context, table) {
    const numbering = numberingOf(table);
    if (!numbering?.used) return;
    for (const { index, earlier } of repetitionsIn(numbering)) {
      const [row, first] = [numbering.rows[index], numbering.rows[earlier]];
      if (row && first) yield repeated(table, numbering, index, row, first);
    }
  },
});

/** Rows whose number stands in an earlier row of their sequence, by their indices. */
const repetitionsIn = memoize(({ rows, isAscending }: Numbering) => {
  const found: { readonly index: number; readonly earlier: number }[] = [];
  if (isAscending) return found;
  const places = new NumberPlaces();
  for (const [index, row] of rows.entries()) {
    const earlier = places.enter(row, index);
    if (earlier !== null) found.push({ index, earlier });
  }
  return found;
});

function repeated(
  table: PlanTable,
  numbering: Numbering,
  index: number,
  row: NumberedRow,
  earlier: NumberedRow,
): RuleReport {
  const expected = decidedNumber(numbering.rows, index);
  const args = { earlierRow: earlier.field.row + 1, repeated: row.meant?.join(".") ?? "" };
  if (!expected || !isEditable(table, row.item.row, row.field)) {
    return atField(table, row.item.row, row.field, { args });
  }
  const text = printNumber(expected, numbering.style);
  const edit = rowEdit(table, row.item.row, row.field, CODE, {
    after: { kind: "text", text },
    numberFormat: "@",
  });
  return atField(table, row.item.row, row.field, {
    args,
    expected: text,
    fix: { safe: true, edits: [edit] },
  });
}

/** 1, 2, 2, 4: both neighbours decide that the second 2 is a 3; null where they do not. */
function decidedNumber(rows: readonly NumberedRow[], index: number): readonly number[] | null {
  const before = rows[index - 1];
  const after = rows[index + 1];
  if (!before?.meant || !after?.meant || before.sequence !== after.sequence) return null;
  const expected = successor(before.meant);
  return sameParts(successor(expected), after.meant) ? expected : null;
}
