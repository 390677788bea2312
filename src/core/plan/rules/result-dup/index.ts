import type { PlanItem } from "../../rule";
import { defineRule } from "../../rule";
import { isBlank, isPlaceholder } from "../shared/blank";
import { foldedField } from "../shared/item-facts";
import { atField, fieldsOf } from "../shared/report-at";

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
    const first = new Map<string, PlanItem>();
    for (const { item, field } of fieldsOf(table, "result", null)) {
      if (isBlank(field.text) || isPlaceholder(field.text)) continue;
      const place = `${item.row.sectionIndex}|${foldedField(item.row, "result")}`;
      const earlier = first.get(place);
      if (!earlier) first.set(place, item);
      else if (differs(earlier, item) && earlier.row.fields.result?.row !== field.row) {
        yield atField(table, item.row, field, {
          args: { earlier: earlier.row.number ?? "", earlierRow: earlier.row.row + 1 },
        });
      }
    }
  },
});

/** The same measure promised twice is ROW-DUP's. */
function differs(a: PlanItem, b: PlanItem): boolean {
  return foldedField(a.row, "measure") !== foldedField(b.row, "measure");
}
