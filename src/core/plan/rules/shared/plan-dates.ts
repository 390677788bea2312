import { readDeadline } from "../../../deadline";
import { dayNumber, weekdayOf } from "../../../deadline/calendar";
import type { Deadline, DeadlineKind } from "../../../deadline/model";
import { monthFromWord, tokenize } from "../../../russian";
import type { Period } from "../../../table/model";
import type { CheckContext, PlanItem, PlanTable } from "../../rule";
import { memoize } from "./memoize";

/** ISO date of the document the plan belongs to: the schema's word before the sheet's. */
export function documentDateOf(context: CheckContext, table: PlanTable): string | null {
  return context.schema.documentDate ?? table.table.documentDate;
}

/** Period of the plan: the schema's word before the sheet's, the sheet's before that of the programme's passport. */
export function periodOf(context: CheckContext, table: PlanTable): Period | null {
  return context.schema.period ?? table.table.period ?? passportPeriod(context);
}

/** A programme has one passport; the plans on its other sheets share its period. */
const passportPeriod = memoize((context: CheckContext): Period | null => {
  const passports = context.tables.filter(({ table }) => table.kind === "passport");
  return passports.length === 1 ? (passports[0]?.table.period ?? null) : null;
});

/** The deadline of a row, read again where another period than the sheet's own supplies its year. */
export function deadlineOf(context: CheckContext, table: PlanTable, item: PlanItem): Deadline | null {
  const period = periodOf(context, table);
  const own = table.table.period;
  if (!item.deadline || (period?.start === own?.start && period?.end === own?.end)) return item.deadline;
  return readAgain(item, period);
}

const readings = new WeakMap<
  PlanItem,
  { readonly period: Period | null; readonly deadline: Deadline | null }
>();

function readAgain(item: PlanItem, period: Period | null): Deadline | null {
  const known = readings.get(item);
  if (known && known.period?.start === period?.start && known.period?.end === period?.end)
    return known.deadline;
  const yearless = item.deadline !== null && item.deadline.start === null && item.deadline.end === null;
  const deadline = yearless ? readDeadline(item.deadline?.text ?? "", period) : item.deadline;
  readings.set(item, { period, deadline });
  return deadline;
}

/** Kinds that name a stretch of the calendar by months or days, not by whole years. */
const FINE_KINDS: ReadonlySet<DeadlineKind> = new Set([
  "date",
  "month",
  "quarter",
  "range",
  "list",
  "openStart",
  "openEnd",
]);

/**
 * Does the text itself name months, quarters or days? «2022–2025» begins on 1 January only by convention, so its
 * edges say nothing about the plan's own.
 */
export const isFine = memoize((deadline: Deadline): boolean => {
  if (!FINE_KINDS.has(deadline.kind)) return false;
  return tokenize(deadline.text).some(
    ({ kind, text }) =>
      (kind === "word" && (monthFromWord(text) !== null || text.startsWith("квартал"))) ||
      (kind === "number" && text.length <= 2),
  );
});

/** A deadline of dates that happens once: no recurrence. */
export function isSingle(deadline: Deadline | null): deadline is Deadline {
  return deadline !== null && deadline.recurrence === null;
}

/** Days from Monday to Friday after `from` up to and including `to` (public holidays are not known). */
export function workingDaysBetween(from: string, to: string): number {
  const days = dayNumber(to) - dayNumber(from);
  if (days <= 0) return 0;
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  const start = weekdayOf(from);
  for (let step = 1; step <= days - weeks * 7; step += 1) if ((start + step - 1) % 7 < 5) count += 1;
  return count;
}
