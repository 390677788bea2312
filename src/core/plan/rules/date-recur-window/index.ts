import { monthSpan, yearOf } from "../../../deadline/calendar";
import type { Period } from "../../../table/model";
import { defineRule } from "../../rule";
import { documentDateOf, periodOf } from "../shared/plan-dates";
import { atField, fieldsOf } from "../shared/report-at";

export const dateRecurWindow = defineRule({
  code: "DATE-RECUR-WINDOW",
  severity: "info",
  scope: "row",
  kinds: ["plan"],
  source: "METHODOLOGY 5.2, kind yearly_month; 7, annual plans",
  fixable: false,
  enabled: true,
  *check(context, table, rows) {
    const period = periodOf(context, table);
    if (period === null || yearOf(period.start) === yearOf(period.end)) return;
    const documentDate = documentDateOf(context, table);
    const from = documentDate !== null && documentDate > period.start ? documentDate : period.start;
    for (const { item, field } of fieldsOf(table, "deadline", rows)) {
      const months = yearlyMonths(item.deadline?.recurrence ?? null);
      if (months.length === 0) continue;
      const year = emptyYear(months, { start: from, end: period.end });
      if (year !== null)
        yield atField(table, item.row, field, { args: { year, start: from, end: period.end } });
    }
  },
});

/** «yearly:03,11» -> [3, 11]; [] for anything that does not fall on months of every year. */
function yearlyMonths(recurrence: string | null): readonly number[] {
  const match = /^yearly:(\d{2}(?:,\d{2})*)$/u.exec(recurrence ?? "");
  return match ? (match[1] ?? "").split(",").map(Number) : [];
}

/** The first or last year of the plan in which none of the months falls into the plan. */
function emptyYear(months: readonly number[], { start, end }: Period): number | null {
  const falls = (year: number): boolean =>
    months.some((month) => {
      const span = monthSpan(year, month, month);
      return span.end >= start && span.start <= end;
    });
  return [yearOf(start), yearOf(end)].find((year) => !falls(year)) ?? null;
}
