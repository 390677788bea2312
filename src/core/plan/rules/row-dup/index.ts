import type { PlanItem } from "../../rule";
import { defineRule } from "../../rule";
import { namesMeasure } from "../shared/blank";
import { deadlineText, foldedField } from "../shared/item-facts";
import { atField, fieldsOf } from "../shared/report-at";

export const rowDup = defineRule({
  code: "ROW-DUP",
  severity: "error",
  scope: "table",
  kinds: ["plan"],
  source: "METHODOLOGY 6, must not fire: rows whose years differ",
  fixable: false,
  enabled: true,
  reads: ["measure", "deadline", "deadlineStart", "deadlineEnd", "responsible", "result"],
  *check(_context, table) {
    const first = new Map<string, PlanItem>();
    for (const { item, field } of fieldsOf(table, "measure", null)) {
      if (!namesMeasure(item.row)) continue;
      const key = `${foldedField(item.row, "measure")}|${deadlineText(item.row)}`;
      const earlier = first.get(key);
      if (!earlier) first.set(key, item);
      else if (!servesAnother(earlier, item)) {
        yield atField(table, item.row, field, {
          args: { earlier: earlier.row.number ?? "", earlierRow: earlier.row.row + 1 },
        });
      }
    }
  },
});

/** The same words for another executor with another result are another task («Круглый стол» of two schools). */
function servesAnother(a: PlanItem, b: PlanItem): boolean {
  const same = (role: "responsible" | "result"): boolean =>
    foldedField(a.row, role) === foldedField(b.row, role);
  return !same("responsible") && !same("result");
}
