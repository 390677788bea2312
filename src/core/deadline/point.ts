import type { DateSpan } from "./calendar";
import { daysInMonth, isoDate, longestMonth, monthSpan, nthWeekday } from "./calendar";

/** The grain of a point of time. `term` is a school term («четверть», «триместр»). */
export type Grain =
  | "day"
  | "week"
  | "decade"
  | "halfMonth"
  | "month"
  | "quarter"
  | "halfYear"
  | "year"
  | "season"
  | "term"
  | "holidays";

/** How a text names a year. */
export type YearRef =
  /** `bare`: digits without «г.», which a later «гг.» may cover: «2024, 2025 гг.». */
  | { readonly kind: "calendar"; readonly year: number; readonly bare?: boolean }
  /** The school year that starts on 1 September of `year`. */
  | { readonly kind: "school"; readonly year: number }
  /** «следующего года», «X-1 года», «20__ г.»: some year that neither text nor period gives. */
  | { readonly kind: "unknown" };

/** A piece of the calendar as the text names it, possibly without its year. */
export interface Point {
  readonly grain: Grain;
  readonly year: YearRef | null;
  /** 1..12; 0 where the grain has none or the text does not say. */
  readonly month: number;
  /** Day of the month; number of the decade, half, quarter, season, term; weekday for `nth` points. */
  readonly index: number;
  /** n-th weekday of the month («третий четверг ноября»), -1 the last; 0 for ordinary points. */
  readonly nth: number;
  /** «начало», «середина», «конец» of the point. */
  readonly edge: "" | "begin" | "middle" | "end";
  /** Halves of the school year and the school year itself. */
  readonly school: boolean;
  /** The wording leaves room inside the bounds («первая неделя») or for another reading. */
  readonly vague: boolean;
}

/** What a text names as one time: a point (both ends the same), or a row of years («2022-2025»). */
export interface Time {
  readonly from: Point;
  readonly to: Point;
}

const PLAIN: Point = {
  grain: "day",
  year: null,
  month: 0,
  index: 0,
  nth: 0,
  edge: "",
  school: false,
  vague: false,
};

export function point(grain: Grain, fields: Partial<Point> = {}): Point {
  return { ...PLAIN, grain, ...fields };
}

/** Whether the point can exist in some year: «31 июня» and «5 квартал» cannot. */
export function isPossible(p: Point): boolean {
  switch (p.grain) {
    case "day":
      return p.nth !== 0 || (p.index >= 1 && p.index <= longestMonth(p.month) && isRealDay(p));
    case "month":
      return p.month <= 12;
    case "decade":
      return p.index >= 1 && p.index <= 3;
    case "quarter":
    case "term":
      return p.index >= 0 && p.index <= 4;
    case "halfYear":
    case "halfMonth":
      return p.index >= 0 && p.index <= 2;
    default:
      return true;
  }
}

function isRealDay(p: Point): boolean {
  const year = p.year === null || p.year.kind === "unknown" ? null : civilYear(p, p.year);
  return year === null || p.index <= daysInMonth(year, p.month);
}

/** The calendar year in which a point of the referred year begins. */
function civilYear(p: Point, ref: YearRef): number | null {
  if (ref.kind === "unknown") return null;
  if (ref.kind === "calendar" || p.grain === "year") return ref.year;
  switch (p.grain) {
    case "quarter":
      // The third quarter holds the end of one school year and the start of the next.
      return p.index === 4 ? ref.year : p.index === 3 ? null : ref.year + 1;
    case "season":
      return p.index === 4 || p.index === 1 ? ref.year : p.index === 2 ? ref.year + 1 : null;
    case "halfYear":
      return p.index === 1 ? ref.year : ref.year + 1;
    default:
      return p.month >= 9 ? ref.year : ref.year + 1;
  }
}

function decadeSpan(year: number, p: Point): DateSpan {
  const last = p.index === 3 ? daysInMonth(year, p.month) : p.index * 10;
  return { start: isoDate(year, p.month, p.index * 10 - 9), end: isoDate(year, p.month, last) };
}

function daySpan(year: number, p: Point): DateSpan | null {
  if (p.nth !== 0) {
    const date = nthWeekday(year, p.month, p.index, p.nth);
    return date === null ? null : { start: date, end: date };
  }
  if (p.index > daysInMonth(year, p.month)) return null;
  const date = isoDate(year, p.month, p.index);
  return { start: date, end: date };
}

function yearSpan(year: number, school: boolean): DateSpan {
  return school
    ? { start: isoDate(year, 9, 1), end: isoDate(year + 1, 8, 31) }
    : { start: isoDate(year, 1, 1), end: isoDate(year, 12, 31) };
}

function halfYearSpan(year: number, p: Point, school: boolean): DateSpan {
  if (!school) return p.index === 1 ? monthSpan(year, 1, 6) : monthSpan(year, 7, 12);
  return p.index === 1 ? monthSpan(year, 9, 12) : monthSpan(year, 1, 8);
}

/** A winter belongs to two years: only a school year says which. */
function seasonSpan(year: number, p: Point, ref: YearRef): DateSpan | null {
  if (p.index !== 1) return monthSpan(year, p.index * 3 - 3, p.index * 3 - 1);
  if (ref.kind !== "school") return null;
  return { start: isoDate(ref.year, 12, 1), end: monthSpan(ref.year + 1, 2, 2).end };
}

/** First and last day of a point in the referred year; null where the calendar does not give them. */
export function boundsIn(p: Point, ref: YearRef): DateSpan | null {
  const year = civilYear(p, ref);
  if (year === null) return null;
  const school = ref.kind === "school";
  switch (p.grain) {
    case "year":
      return yearSpan(year, p.school || school);
    case "halfYear":
      return p.index === 0 ? null : halfYearSpan(year, p, p.school || school);
    case "season":
      return seasonSpan(year, p, ref);
    case "quarter":
      return p.index === 0 ? null : monthSpan(year, p.index * 3 - 2, p.index * 3);
    case "term":
    case "holidays":
      return null;
    default:
      return p.month === 0 ? null : boundsInMonth(year, p);
  }
}

function boundsInMonth(year: number, p: Point): DateSpan | null {
  if (p.grain === "day") return daySpan(year, p);
  if (p.grain === "decade") return decadeSpan(year, p);
  const whole = monthSpan(year, p.month, p.month);
  if (p.grain !== "halfMonth") return whole;
  return p.index === 1
    ? { start: whole.start, end: isoDate(year, p.month, 15) }
    : { start: isoDate(year, p.month, 16), end: whole.end };
}

/** Bounds by the year that the text gives; null where it gives none. */
export function statedBounds(p: Point): DateSpan | null {
  return p.year === null ? null : boundsIn(p, p.year);
}

/** Where in a calendar year the point begins, for comparing points without years. */
export function placeInYear(p: Point): number {
  switch (p.grain) {
    case "year":
      return 0;
    case "quarter":
      return (p.index * 3 - 2) * 32;
    case "halfYear":
      return (p.index * 6 - 5) * 32;
    case "season":
      return (p.index === 1 ? 12 : p.index * 3 - 3) * 32;
    case "day":
      return p.month * 32 + (p.nth === 0 ? p.index : 0);
    case "decade":
      return p.month * 32 + p.index * 10 - 9;
    default:
      return p.month * 32;
  }
}

/** The months (1..12, ascending) that a point covers; [] where it has no months of its own. */
export function monthsOf(p: Point): number[] {
  switch (p.grain) {
    case "quarter":
      return p.index === 0 ? [] : [p.index * 3 - 2, p.index * 3 - 1, p.index * 3];
    case "halfYear":
      return p.index === 0 || p.school ? [] : Array.from({ length: 6 }, (_, i) => p.index * 6 - 5 + i);
    case "season":
      return p.index === 1 ? [1, 2, 12] : [p.index * 3 - 3, p.index * 3 - 2, p.index * 3 - 1];
    default:
      return p.month === 0 ? [] : [p.month];
  }
}
