import { defineRule } from "../../rule";
import { isEditable, rowEdit } from "../shared/edits";
import type { NumberedRow, Numbering } from "../shared/numbered-row";
import { printNumber } from "../shared/number-parts";
import { numberingOf } from "../shared/numbering";
import { atField } from "../shared/report-at";

const CODE = "NUM-TYPE";

/** Share of text numbers from which a single numeric cell is the odd one out. */
const TEXT_MAJORITY = 0.75;

export const numType = defineRule({
  code: CODE,
  severity: "warning",
  scope: "table",
  kinds: ["plan", "indicators"],
  source: "METHODOLOGY 5.1, Excel traps",
  fixable: true,
  enabled: true,
  reads: ["number"],
  *check(_context, table) {
    const numbering = numberingOf(table);
    if (!numbering?.used || numbering.style.textShare === 1) return;
    for (const row of numbering.rows) {
      const variant = variantOf(row, numbering);
      if (variant === null) continue;
      const expected = row.meant ? printNumber(row.meant, numbering.style) : "";
      const fixable = expected !== "" && isEditable(table, row.item.row, row.field);
      const edit = rowEdit(table, row.item.row, row.field, CODE, {
        after: { kind: "text", text: expected },
        numberFormat: "@",
      });
      yield atField(table, row.item.row, row.field, {
        variant,
        expected,
        ...(fixable ? { fix: { safe: true, edits: [edit] } } : {}),
      });
    }
  },
});

/** Whole numbers in a column of whole numbers are no defect: they lose nothing. */
function variantOf(row: NumberedRow, numbering: Numbering): "" | "date" | "mixed" | null {
  if (row.storage === "date") return "date";
  if (row.storage !== "number") return null;
  if ((row.meant?.length ?? 0) > 1) return "";
  return numbering.style.textShare >= TEXT_MAJORITY ? "mixed" : null;
}
