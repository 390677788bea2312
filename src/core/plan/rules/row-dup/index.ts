import type { PlanItem, PlanTable } from "../../rule";
import { defineRule } from "../../rule";
import { namesMeasure } from "../shared/blank";
import { groupIndex, repeatedBy } from "../shared/group-index";
import { hashFolded } from "../shared/hash-text";
import { deadlineText, foldedField } from "../shared/item-facts";
import { atField } from "../shared/report-at";

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
    for (const [first, ...others] of repetitions(table)) {
      for (const item of others) {
        const field = item.row.fields.measure;
        if (!first || !field || servesAnother(first, item)) continue;
        yield atField(table, item.row, field, {
          args: { earlierRow: first.row.row + 1 },
        });
      }
    }
  },
});

/** Items by the hash of their wording. */
const alikeMeasures = groupIndex(({ row }) =>
  namesMeasure(row) ? [hashFolded(row.fields.measure?.text ?? "")] : [],
);

/** Items of one wording and one deadline. */
function* repetitions(table: PlanTable): Generator<readonly PlanItem[]> {
  for (const group of alikeMeasures(table).repeated()) {
    yield* repeatedBy(group, ({ row }) => `${foldedField(row, "measure")}|${deadlineText(row)}`);
  }
}

/** The same words for another executor with another result are another task («Круглый стол» of two schools). */
function servesAnother(a: PlanItem, b: PlanItem): boolean {
  const same = (role: "responsible" | "result"): boolean =>
    foldedField(a.row, role) === foldedField(b.row, role);
  return !same("responsible") && !same("result");
}
