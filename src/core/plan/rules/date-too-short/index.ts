import { defineRule } from "../../rule";
import { deadlineOf, documentDateOf, isSingle, workingDaysBetween } from "../shared/plan-dates";
import { atField, fieldsOf } from "../shared/report-at";

export const dateTooShort = defineRule({
  code: "DATE-TOO-SHORT",
  severity: "warning",
  scope: "row",
  kinds: ["plan"],
  source: "rules.json (default: 5 working days from the document date)",
  fixable: false,
  enabled: true,
  *check(context, table, rows) {
    const documentDate = documentDateOf(context, table);
    if (documentDate === null) return;
    for (const { item, field } of fieldsOf(table, "deadline", rows)) {
      const deadline = deadlineOf(context, table, item);
      if (!isSingle(deadline) || deadline.end === null || deadline.end < documentDate) continue;
      const days = workingDaysBetween(documentDate, deadline.end);
      if (days < context.schema.minWorkingDays) {
        const args = { days, least: context.schema.minWorkingDays, end: deadline.end, documentDate };
        yield atField(table, item.row, field, { args });
      }
    }
  },
});
