import type { PlanItem } from "../../rule";
import { defineRule } from "../../rule";
import { isBlank, isPlaceholder } from "../shared/blank";
import { groupIndex } from "../shared/group-index";
import { foldedField } from "../shared/item-facts";
import { atField } from "../shared/report-at";

export const resultDup = defineRule({
  code: "RESULT-DUP",
  severity: "warning",
  scope: "table",
  kinds: ["plan"],
  source: "METHODOLOGY 5.4",
  fixable: false,
  enabled: true,
  reads: ["measure", "result"],
  *check(_context, table) {
    for (const [first, ...others] of sameResults(table).repeated()) {
      for (const item of others) {
        const field = item.row.fields.result;
        if (!first || !field || !differs(first, item) || first.row.fields.result?.row === field.row) continue;
        yield atField(table, item.row, field, {
          args: { earlierRow: first.row.row + 1 },
        });
      }
    }
  },
});

/** Items by section and result. */
const sameResults = groupIndex(({ row }) => {
  const text = row.fields.result?.text ?? "";
  return isBlank(text) || isPlaceholder(text) ? [] : [`${row.sectionIndex}|${foldedField(row, "result")}`];
});

/** The same measure promised twice is ROW-DUP's. */
function differs(a: PlanItem, b: PlanItem): boolean {
  return foldedField(a.row, "measure") !== foldedField(b.row, "measure");
}
