import { daysInMonth, dayOf, monthOf, yearOf } from "./calendar";
import type { Deadline } from "./model";

const isFirstDay = (iso: string): boolean => dayOf(iso) === 1;
const isLastDay = (iso: string): boolean => dayOf(iso) === daysInMonth(yearOf(iso), monthOf(iso));

/**
 * The dates of a deadline in the shortest ISO form: «2021-08» for a whole month, «2021-03..2021-05» for months,
 * «2021-09-01» for a day, «..2021-09-01» for an open start; "" where it has no dates.
 */
export function periodLabel({ start, end }: Pick<Deadline, "start" | "end">): string {
  if (start === null && end === null) return "";
  if (start !== null && start === end) return start;
  const months = start !== null && end !== null && isFirstDay(start) && isLastDay(end);
  const [first, last] = months ? [start.slice(0, 7), end.slice(0, 7)] : [start ?? "", end ?? ""];
  return months && first === last ? first : `${first}..${last}`;
}
