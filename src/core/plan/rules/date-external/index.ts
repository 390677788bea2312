import { defineRule } from "../../rule";
import { atField, fieldsOf } from "../shared/report-at";

export const dateExternal = defineRule({
  code: "DATE-EXTERNAL",
  severity: "warning",
  scope: "row",
  kinds: ["plan"],
  source: "METHODOLOGY 5.2, kind by_plan",
  fixable: false,
  enabled: true,
  *check(_context, table, rows) {
    for (const { item, field } of fieldsOf(table, "deadline", rows)) {
      const { deadline } = item;
      if (deadline?.byDocument == null || deadline.recurrence !== null) continue;
      if (deadline.start === null && deadline.end === null) yield atField(table, item.row, field);
    }
  },
});
