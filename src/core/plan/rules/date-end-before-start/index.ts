import { readDeadline } from "../../../deadline";
import type { Deadline } from "../../../deadline/model";
import { defineRule } from "../../rule";
import { isBlank } from "../shared/blank";
import { periodOf } from "../shared/plan-dates";
import { atField, fieldsOf, itemsOf } from "../shared/report-at";

export const dateEndBeforeStart = defineRule({
  code: "DATE-END-BEFORE-START",
  severity: "error",
  scope: "row",
  kinds: ["plan"],
  source: "METHODOLOGY 5.2, grammar of ranges",
  fixable: false,
  enabled: true,
  *check(context, table, rows) {
    for (const { item, field } of fieldsOf(table, "deadline", rows)) {
      const ends = item.deadline ? reversedEnds(item.deadline) : null;
      if (ends) yield atField(table, item.row, field, { args: ends });
    }
    const period = periodOf(context, table);
    for (const { row } of itemsOf(table, rows)) {
      const { deadlineStart, deadlineEnd } = row.fields;
      if (!deadlineStart || !deadlineEnd || isBlank(deadlineStart.text) || isBlank(deadlineEnd.text))
        continue;
      const start = readDeadline(deadlineStart.text, period).start;
      const end = readDeadline(deadlineEnd.text, period).end;
      if (start !== null && end !== null && end < start) {
        yield atField(table, row, deadlineEnd, { variant: "columns", args: { start, end } });
      }
    }
  },
});

/** The reader keeps the two ends of a range that it cannot order. */
function reversedEnds({ kind, start, end, parts }: Deadline): { start: string; end: string } | null {
  const [first, second] = parts;
  if (kind !== "range" || start !== null || end !== null || !first || !second) return null;
  const from = first.start ?? first.end;
  const to = second.end ?? second.start;
  return from !== null && to !== null && to < from ? { start: from, end: to } : null;
}
