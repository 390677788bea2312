import { defineRule } from "../../rule";
import { deadlineOf, documentDateOf, isFine, isSingle, workingDaysBetween } from "../shared/plan-dates";
import { atField, fieldsOf } from "../shared/report-at";

export const dateStartBeforePlan = defineRule({
  code: "DATE-START-BEFORE-PLAN",
  severity: "warning",
  scope: "row",
  kinds: ["plan"],
  source: "METHODOLOGY 6, case 2 (document 000: periods that began before the letter)",
  fixable: false,
  enabled: true,
  *check(context, table, rows) {
    const documentDate = documentDateOf(context, table);
    if (documentDate === null) return;
    for (const { item, field } of fieldsOf(table, "deadline", rows)) {
      const deadline = deadlineOf(context, table, item);
      if (!isSingle(deadline) || deadline.start === null || deadline.start >= documentDate) continue;
      if (!isFine(deadline) || (deadline.end !== null && deadline.end < documentDate)) continue;
      if (sharesLivingMonth(deadline.start, documentDate, context.schema.minWorkingDays)) continue;
      yield atField(table, item.row, field, { args: { start: deadline.start, documentDate } });
    }
  },
});

/** «Декабрь» in a document of 15 December: the month has days enough left to begin in it. */
function sharesLivingMonth(start: string, documentDate: string, least: number): boolean {
  if (start.slice(0, 7) !== documentDate.slice(0, 7) || !start.endsWith("-01")) return false;
  return workingDaysBetween(documentDate, `${documentDate.slice(0, 8)}28`) + 1 >= least;
}
