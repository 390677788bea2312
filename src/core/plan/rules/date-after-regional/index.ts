import { defineRule } from "../../rule";
import { blockMapOf, regionalMeasureOf } from "../shared/blocks";
import { deadlineOf, isSingle } from "../shared/plan-dates";
import { atField, fieldsOf } from "../shared/report-at";

export const dateAfterRegional = defineRule({
  code: "DATE-AFTER-REGIONAL",
  severity: "warning",
  scope: "row",
  kinds: ["plan"],
  source: "METHODOLOGY 7 (municipal plan on the basis of the regional one)",
  fixable: false,
  enabled: true,
  *check(context, table, rows) {
    const sections = blockMapOf(context)?.bySection.get(table);
    if (!sections) return;
    for (const { item, field } of fieldsOf(table, "deadline", rows)) {
      const deadline = deadlineOf(context, table, item);
      const block = sections[item.row.sectionIndex];
      if (!block || !isSingle(deadline) || deadline.end === null) continue;
      const regional = regionalMeasureOf(item, block);
      if (regional?.latestEnd == null || deadline.end <= regional.latestEnd) continue;
      yield atField(table, item.row, field, {
        args: {
          end: deadline.end,
          latest: regional.latestEnd,
          regional: regional.number ?? "",
          measure: regional.text,
        },
      });
    }
  },
});
