import type { PlanItem, PlanTable } from "../../rule";
import { defineRule } from "../../rule";
import { isBlank, isPlaceholder } from "../shared/blank";
import { groupIndex, repeatedBy } from "../shared/group-index";
import { hashFolded } from "../shared/hash-text";
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
    for (const [first, ...others] of repetitions(table)) {
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

/** Items by the hash of their result. */
const alikeResults = groupIndex(({ row }) => {
  const text = row.fields.result?.text ?? "";
  return isBlank(text) || isPlaceholder(text) ? [] : [hashFolded(text)];
});

/** Items of one result in one section. */
function* repetitions(table: PlanTable): Generator<readonly PlanItem[]> {
  for (const group of alikeResults(table).repeated()) {
    yield* repeatedBy(group, ({ row }) => `${row.sectionIndex}|${foldedField(row, "result")}`);
  }
}

/** The same measure promised twice is ROW-DUP's. */
function differs(a: PlanItem, b: PlanItem): boolean {
  return foldedField(a.row, "measure") !== foldedField(b.row, "measure");
}
