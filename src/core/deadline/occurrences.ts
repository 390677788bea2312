import type { Period } from "../table/model";
import {
  addDays,
  dayNumber,
  daysInMonth,
  isoDate,
  isoFromDayNumber,
  monthOf,
  monthSpan,
  nthWeekday,
  weekdayOf,
  yearOf,
  type DateSpan,
} from "./calendar";
import { isSchoolPeriod } from "./combine/resolve";
import type { Schedule } from "./combine/schedule";
import type { Deadline } from "./model";
import { readFully } from "./read";

/** Years beyond this are no plan; the limit keeps a mistyped period cheap. */
const MAX_YEARS = 100;

function clip(span: DateSpan, window: DateSpan): DateSpan[] {
  const start = span.start > window.start ? span.start : window.start;
  const end = span.end < window.end ? span.end : window.end;
  return start <= end ? [{ start, end }] : [];
}

/** Blocks of `length` months over the window, the first of them holding the start month `anchor` (1..12). */
function blocks(window: DateSpan, length: number, anchor: number): DateSpan[] {
  const first = yearOf(window.start) * 12 + monthOf(window.start) - 1;
  const last = yearOf(window.end) * 12 + monthOf(window.end) - 1;
  const aligned = first - ((((first - (anchor - 1)) % length) + length) % length);
  const spans: DateSpan[] = [];
  for (let month = aligned; month <= last; month += length) {
    const final = month + length - 1;
    const end = monthSpan(Math.floor(final / 12), (final % 12) + 1, (final % 12) + 1).end;
    spans.push({ start: isoDate(Math.floor(month / 12), (month % 12) + 1, 1), end });
  }
  return spans;
}

function daily(window: DateSpan): DateSpan[] {
  const last = dayNumber(window.end);
  const spans: DateSpan[] = [];
  for (let day = dayNumber(window.start); day <= last; day++) {
    const date = isoFromDayNumber(day);
    spans.push({ start: date, end: date });
  }
  return spans;
}

/** Weeks from Monday to Sunday, every `step` of them. */
function weekly(window: DateSpan, step: number, { weekdays }: Schedule): DateSpan[] {
  const spans: DateSpan[] = [];
  let monday = addDays(window.start, 1 - weekdayOf(window.start));
  for (; monday <= window.end; monday = addDays(monday, 7 * step)) {
    if (weekdays.length === 0 || step > 1) spans.push({ start: monday, end: addDays(monday, 7 * step - 1) });
    else
      for (const weekday of weekdays) {
        const date = addDays(monday, weekday - 1);
        spans.push({ start: date, end: date });
      }
  }
  return spans;
}

/** The days of one month that a schedule names; the whole month where it names none. */
function inMonth(month: DateSpan, schedule: Schedule): DateSpan[] {
  const [year, number] = [yearOf(month.start), monthOf(month.start)];
  const { nth, weekdays, days, ranged } = schedule;
  if (nth !== 0 && weekdays.length > 0) {
    const date = nthWeekday(year, number, weekdays[0]!, nth);
    return date === null ? [] : [{ start: date, end: date }];
  }
  // «30 числа» falls on the last day of February.
  const dates = days
    .filter((day) => day >= 1 && day <= 31)
    .map((day) => isoDate(year, number, Math.min(day, daysInMonth(year, number))));
  if (dates.length === 0) return [month];
  if (!ranged) return dates.map((date) => ({ start: date, end: date }));
  const [first, last] = [dates[0]!, dates.at(-1)!];
  return first <= last ? [{ start: first, end: last }] : [];
}

/** «yearly:09», «yearly:03,11», «yearly:09-01» in every year of the window. */
function yearlyOn(window: DateSpan, items: readonly string[]): DateSpan[] {
  const spans: DateSpan[] = [];
  for (let year = yearOf(window.start); year <= yearOf(window.end); year++) {
    for (const item of items) {
      const [month, day] = item.split("-").map(Number);
      if (day === undefined) spans.push(monthSpan(year, month!, month!));
      else if (day <= daysInMonth(year, month!)) {
        const date = isoDate(year, month!, day);
        spans.push({ start: date, end: date });
      }
    }
  }
  return spans;
}

/** Months in which the years and half-years of the period begin: September in a plan of a school year. */
function anchorOf(period: Period): number {
  return isSchoolPeriod(period) ? 9 : 1;
}

/** Occurrences of one recurrence code; terms and needs have no dates that a calendar knows. */
function ofCode(code: string, window: DateSpan, period: Period, schedule: Schedule): DateSpan[] {
  if (code.startsWith("yearly:")) return yearlyOn(window, code.slice("yearly:".length).split(","));
  const everyYears = /^every(\d+)years$/u.exec(code);
  if (everyYears !== null) return blocks(window, 12 * Number(everyYears[1]), monthOf(window.start));
  switch (code) {
    case "daily":
      return daily(window);
    case "weekly":
      return weekly(window, 1, schedule);
    case "biweekly":
      return weekly(window, 2, schedule);
    case "monthly":
      return blocks(window, 1, 1).flatMap((month) => inMonth(month, schedule));
    case "quarterly":
      return blocks(window, 3, 1);
    case "halfYearly":
      return anchorOf(period) === 9 ? schoolHalves(window) : blocks(window, 6, 1);
    case "yearly":
      return blocks(window, 12, anchorOf(period));
    default:
      return [];
  }
}

/** September to December and January to August. */
function schoolHalves(window: DateSpan): DateSpan[] {
  return blocks(window, 12, 9).flatMap(({ start, end }) => [
    { start, end: isoDate(yearOf(start), 12, 31) },
    { start: isoDate(yearOf(end), 1, 1), end },
  ]);
}

const inMonths = ({ months }: Schedule, { start, end }: DateSpan): boolean =>
  months.length === 0 || months.includes(monthOf(start)) || months.includes(monthOf(end));

function recurring(deadline: Deadline, window: DateSpan, period: Period): DateSpan[] {
  const codes = deadline.recurrence?.split("+") ?? [];
  // The contract keeps the code only; the day of the month or the weekday stands in the text.
  const { schedule } = readFully(deadline.text, period);
  return codes
    .flatMap((code) => ofCode(code, window, period, schedule))
    .filter((span) => inMonths(schedule, span));
}

/** The dates that a deadline which does not recur names inside the window. */
function plain(deadline: Deadline, window: DateSpan): DateSpan[] {
  if (deadline.kind === "continuous") return [window];
  if (deadline.parts.length > 0) return deadline.parts.flatMap((part) => plain(part, window));
  const { kind, start, end } = deadline;
  if (kind === "openStart" && end !== null) return [{ start: window.start, end }];
  if (kind === "openEnd" && start !== null) return [{ start, end: window.end }];
  return start !== null && end !== null ? [{ start, end }] : [];
}

const byStart = (a: DateSpan, b: DateSpan): number =>
  a.start < b.start ? -1 : a.start > b.start ? 1 : a.end < b.end ? -1 : a.end > b.end ? 1 : 0;

function isUsable(period: Period): boolean {
  const years = yearOf(period.end) - yearOf(period.start);
  return period.start <= period.end && years >= 0 && years <= MAX_YEARS;
}

/**
 * The times inside a period (both ends included) at which a deadline falls due, in order and clipped to the
 * period: every month of «ежемесячно», every 10th of «ежемесячно до 10 числа», September of each year of
 * «сентябрь ежегодно». [] where the calendar does not know them (terms, events, documents, «по мере
 * необходимости») and for periods that end before they start or last over a century.
 */
export function occurrences(deadline: Deadline, period: Period): DateSpan[] {
  if (!isUsable(period)) return [];
  const bounds = { start: deadline.start ?? period.start, end: deadline.end ?? period.end };
  const [window] = clip(bounds, period);
  if (window === undefined) return [];
  const dated = deadline.parts.some(({ start, end }) => start !== null || end !== null);
  const spans =
    deadline.kind === "recurring" && !dated ? recurring(deadline, window, period) : plain(deadline, window);
  const clipped = spans.flatMap((span) => clip(span, window)).sort(byStart);
  return clipped.filter((span, i) => i === 0 || byStart(span, clipped[i - 1]!) !== 0);
}
