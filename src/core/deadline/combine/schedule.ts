import type { Recurrence } from "../grammar/piece";
import type { Completed } from "./complete";
import { monthsOfSpan } from "./recurrences";
import { hasYear } from "./repeat";
import type { Span } from "./spans";

/**
 * When inside its period a recurrence falls due: what the recurrence codes of the contract leave out, and
 * `occurrences` needs.
 */
export interface Schedule {
  /** Days of the month («до 10 числа»). */
  readonly days: readonly number[];
  /** The days are the first and last of a range. */
  readonly ranged: boolean;
  /** 1 Monday .. 7 Sunday. */
  readonly weekdays: readonly number[];
  /** The n-th weekday of a month, -1 the last, 0 every one. */
  readonly nth: number;
  /** Months that a recurrence keeps to («ежемесячно, сентябрь – май»); [] all of them. */
  readonly months: readonly number[];
}

export const EMPTY_SCHEDULE: Schedule = { days: [], ranged: false, weekdays: [], nth: 0, months: [] };

/** Whether the recurrence codes tell everything; a yearly code names its months itself. */
export function isToldByCode({ days, weekdays, months }: Schedule, recurrence: string | null): boolean {
  const yearly = recurrence?.includes("yearly:") === true;
  return days.length + weekdays.length + (yearly ? 0 : months.length) === 0;
}

/** Collects the days, weekdays and months of a recurring deadline. */
export function scheduleOf(
  recurrences: readonly Recurrence[],
  spans: readonly Span[],
  { days, ranged, weekdays }: Completed,
): Schedule {
  if (recurrences.length === 0) return EMPTY_SCHEDULE;
  const named = recurrences.flatMap(({ weekday }) => (weekday > 0 ? [weekday] : []));
  const months = spans.filter((span) => !hasYear(span)).flatMap(monthsOfSpan);
  return {
    days: [...days, ...recurrences.flatMap((one) => one.days)],
    ranged,
    weekdays: [...named, ...weekdays],
    nth: recurrences.find(({ nth }) => nth !== 0)?.nth ?? 0,
    months: [...new Set(months)].sort((a, b) => a - b),
  };
}
