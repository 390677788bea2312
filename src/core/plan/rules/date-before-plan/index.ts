import type { Deadline } from "../../../deadline/model";
import { defineRule } from "../../rule";
import { deadlineOf, documentDateOf } from "../shared/plan-dates";
import { addDays } from "../../../deadline/calendar";
import { atField, fieldsOf } from "../shared/report-at";

/** «До сентября» may or may not include September: the later reading counts against a finding. */
const LONGEST_MONTH = 31;

export const dateBeforePlan = defineRule({
  code: "DATE-BEFORE-PLAN",
  severity: "error",
  scope: "row",
  kinds: ["plan"],
  source: "METHODOLOGY 6, case 2",
  fixable: false,
  enabled: true,
  *check(context, table, rows) {
    const documentDate = documentDateOf(context, table);
    if (documentDate === null) return;
    for (const { item, field } of fieldsOf(table, "deadline", rows)) {
      const deadline = deadlineOf(context, table, item);
      const latest = deadline && latestEnd(deadline);
      if (latest !== null && latest < documentDate) {
        yield atField(table, item.row, field, { args: { end: deadline?.end ?? latest, documentDate } });
      }
    }
  },
});

/** Last day of the deadline in its latest reading, null where it has none. */
function latestEnd(deadline: Deadline): string | null {
  if (deadline.end === null || deadline.recurrence !== null) return null;
  return deadline.kind === "openStart" && !deadline.certain
    ? addDays(deadline.end, LONGEST_MONTH)
    : deadline.end;
}
