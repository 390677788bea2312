import type { Deadline } from "../../../deadline/model";
import type { Period } from "../../../table/model";
import { defineRule } from "../../rule";
import { deadlineOf, documentDateOf, isFine, isSingle, periodOf } from "../shared/plan-dates";
import { atField, fieldsOf } from "../shared/report-at";

export const dateOutsidePlan = defineRule({
  code: "DATE-OUTSIDE-PLAN",
  severity: "warning",
  scope: "row",
  kinds: ["plan"],
  source: "METHODOLOGY 5.2 (periods of the documents)",
  fixable: false,
  enabled: true,
  *check(context, table, rows) {
    const period = periodOf(context, table);
    if (period === null) return;
    const documentDate = documentDateOf(context, table);
    for (const { item, field } of fieldsOf(table, "deadline", rows)) {
      const deadline = deadlineOf(context, table, item);
      if (!isSingle(deadline)) continue;
      const variant = sideOf(deadline, period);
      const passed = documentDate !== null && deadline.end !== null && deadline.end < documentDate;
      if (variant === null || passed) continue;
      yield atField(table, item.row, field, {
        variant,
        args: { start: period.start, end: period.end },
      });
    }
  },
});

/** Where the deadline leaves the period; «2023 год» in a plan of the school year 2023/24 does not leave it. */
function sideOf(deadline: Deadline, period: Period): "before" | "after" | null {
  const { start, end } = deadline;
  if (start !== null && start > period.end) return "after";
  if (end !== null && end < period.start) return "before";
  if (!isFine(deadline)) return null;
  if (end !== null && end > period.end) return "after";
  return start !== null && start < period.start ? "before" : null;
}
