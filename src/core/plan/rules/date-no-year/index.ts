import type { Deadline, DeadlineKind } from "../../../deadline/model";
import { defineRule } from "../../rule";
import { deadlineOf } from "../shared/plan-dates";
import { atField, fieldsOf } from "../shared/report-at";

/** Kinds that name a point or stretch of the calendar and therefore need a year. */
const CALENDAR_KINDS: ReadonlySet<DeadlineKind> = new Set([
  "date",
  "month",
  "quarter",
  "halfYear",
  "year",
  "schoolYear",
  "range",
  "list",
  "openStart",
  "openEnd",
  "season",
]);

export const dateNoYear = defineRule({
  code: "DATE-NO-YEAR",
  severity: "error",
  scope: "row",
  kinds: ["plan"],
  source: "METHODOLOGY 5.2 («В течение года» of document 000)",
  fixable: false,
  enabled: true,
  *check(context, table, rows) {
    for (const { item, field } of fieldsOf(table, "deadline", rows)) {
      const deadline = deadlineOf(context, table, item);
      if (deadline && lacksYear(deadline)) yield atField(table, item.row, field);
    }
  },
});

/** The text names a calendar time, and neither it nor the plan period says of which year. */
function lacksYear(deadline: Deadline): boolean {
  return (
    CALENDAR_KINDS.has(deadline.kind) &&
    deadline.start === null &&
    deadline.end === null &&
    deadline.recurrence === null &&
    deadline.byDocument === null &&
    !/(?:19|20)\d{2}/u.test(deadline.text)
  );
}
