import type { Period } from "../../table/model";
import { addDays, dayNumber, monthOf, yearOf, type DateSpan } from "../calendar";
import type { DeadlineKind } from "../model";
import { placeInYear, statedBounds, type Grain, type Point, type YearRef } from "../point";
import type { Span } from "./spans";
import { endWithYear, guessEnd, isRowOfYears } from "./years";

/** A span with its dates; null where neither text nor period gives them. */
export interface Resolved {
  readonly span: Span;
  readonly kind: DeadlineKind;
  readonly start: string | null;
  readonly end: string | null;
  readonly certain: boolean;
  /** A range whose written end lies before its start. */
  readonly reversed: boolean;
}

const AUGUST = 8;
/** Any year will do where only months are compared. */
const SOME_YEAR = 2001;

const KINDS: Readonly<Record<Grain, DeadlineKind>> = {
  day: "date",
  week: "month",
  decade: "range",
  halfMonth: "range",
  month: "month",
  quarter: "quarter",
  halfYear: "halfYear",
  year: "year",
  season: "season",
  term: "season",
  holidays: "season",
};

/** Longer periods decide no year; the limit keeps absurd ones cheap. */
const MAX_YEARS = 30;

function kindOf(span: Span): DeadlineKind {
  if (span.shape === "from") return "openEnd";
  if (span.shape === "until") return "openStart";
  if (span.shape === "range") return "range";
  const p = span.from!;
  return p.grain === "year" && p.school ? "schoolYear" : KINDS[p.grain];
}

/** The dates of a span whose points carry their years. */
function datesOf(span: Span): { start: string | null; end: string | null; certain: boolean } {
  const first = span.from === null ? null : startOf(span, span.from);
  const last = span.to === null ? null : endOf(span, span.to);
  return {
    start: first?.date ?? null,
    end: last?.date ?? null,
    certain: (first?.certain ?? true) && (last?.certain ?? true),
  };
}

interface Bound {
  readonly date: string | null;
  readonly certain: boolean;
}

/** Points whose dates only a school calendar knows: the reading is sure, the dates are elsewhere. */
function isUndated(p: Point): boolean {
  return (p.grain === "term" || p.grain === "holidays") && p.year !== null && p.year.kind !== "unknown";
}

function startOf(span: Span, p: Point): Bound {
  const bounds = statedBounds(p);
  if (bounds === null) return { date: null, certain: isUndated(p) };
  const open = span.shape === "from" || span.shape === "range";
  if (open && (p.edge === "middle" || p.edge === "end")) return { date: null, certain: false };
  return { date: bounds.start, certain: isExact(p, open && p.edge === "begin") };
}

function endOf(span: Span, p: Point): Bound {
  const bounds = statedBounds(p);
  if (bounds === null) return { date: null, certain: isUndated(p) };
  if (span.shape === "point") return { date: bounds.end, certain: isExact(p, false) };
  // «конец августа – начало сентября» ends somewhere in September; «до начала сентября» before it.
  const within = p.edge === "begin" && span.shape === "range" && span.inclusive;
  if (p.edge === "middle" || within) return { date: null, certain: false };
  if (p.edge === "begin") return { date: addDays(bounds.start, -1), certain: isExact(p, true) };
  if (p.edge === "end" || span.inclusive || p.grain === "day") {
    return { date: bounds.end, certain: isExact(p, true) };
  }
  // «до сентября»: September itself is most likely meant to be out, but not surely.
  return { date: addDays(bounds.start, -1), certain: false };
}

/** Whether the bounds are what the words say; halves of a school year have no fixed ends. */
function isExact(p: Point, edgeExplained: boolean): boolean {
  return !p.vague && (edgeExplained || p.edge === "") && !isSchoolHalf(p);
}

function isSchoolHalf(p: Point): boolean {
  return p.grain === "halfYear" && (p.school || p.year?.kind === "school");
}

const lacks = (p: Point | null): p is Point => p !== null && p.year === null;

/** The span read in a year: its start there, its end there or in the next. */
function inYear(span: Span, year: number): Span {
  const refOf = (p: Point, y: number): YearRef =>
    p.school || (p.grain === "season" && p.index === 1)
      ? { kind: "school", year: y }
      : { kind: "calendar", year: y };
  const from = lacks(span.from) ? { ...span.from, year: refOf(span.from, year) } : span.from;
  if (span.shape === "point") return { ...span, from, to: from };
  const closed = endWithYear({ ...span, from });
  if (closed.to !== span.to) return closed;
  const wraps = lacks(span.from) && lacks(span.to) && placeInYear(span.to) < placeInYear(span.from);
  const to = lacks(span.to) ? { ...span.to, year: refOf(span.to, wraps ? year + 1 : year) } : span.to;
  return { ...span, from, to };
}

const overlaps = (dates: DateSpan, period: Period): boolean =>
  dates.start <= period.end && dates.end >= period.start;

const isInside = (dates: DateSpan, period: Period): boolean =>
  dates.start >= period.start && dates.end <= period.end;

/** Lessons are from September to May: an August before it does not make a period belong to a school year. */
function teachingTime(year: number): DateSpan {
  return { start: `${year}-09-01`, end: `${year + 1}-05-31` };
}

/** Terms and holidays have no dates, but the school year they lie in may be known. */
function isInSchoolYear(p: Point): boolean {
  return p.grain === "term" || p.grain === "holidays" || (p.grain === "year" && p.school);
}

/** «сентябрь – начало октября»: which part of October is meant says nothing of its year. */
function wholeOf(span: Span): Span {
  const { shape, to } = span;
  if (shape !== "range" || to === null || !span.inclusive || to.edge === "end") return span;
  return { ...span, to: { ...to, edge: "" } };
}

function fits(span: Span, year: number, period: Period, meets = overlaps): boolean {
  const p = span.from ?? span.to!;
  if (isInSchoolYear(p)) {
    const teaching = teachingTime(year);
    if (span.shape === "point" || span.shape === "range" || p.edge === "") return overlaps(teaching, period);
    // «до начала учебного года»: the day itself lies in the plan.
    const day = p.edge === "begin" ? teaching.start : teaching.end;
    return day >= period.start && day <= period.end;
  }
  const { start, end } = datesOf(inYear(wholeOf(span), year));
  if (span.shape === "until") {
    // «до 1 сентября» in a plan that ends on 31 August may mean the day after it as well.
    return end !== null && end >= period.start && end <= addDays(period.end, 1);
  }
  if (span.shape === "from") return start !== null && start >= period.start && start <= period.end;
  return start !== null && end !== null && meets({ start, end }, period);
}

/** A plan over a school year: its «полугодие» may be that of the school year. */
export function isSchoolPeriod(period: Period): boolean {
  const start = monthOf(period.start);
  const end = monthOf(period.end);
  return start >= 7 && start <= 10 && end >= 4 && end <= 9 && yearOf(period.end) === yearOf(period.start) + 1;
}

const isSchoolYearFromSeptember = (period: Period): boolean =>
  monthOf(period.start) === 9 && isSchoolPeriod(period);

/**
 * A school year is prepared in the August before it, which its own dates leave out: either August may be meant.
 * «До 31 августа» is the end of the plan.
 */
function isInAugust(span: Span, period: Period): boolean {
  if ((span.from ?? span.to!).grain === "year") return false;
  const { start, end } = datesOf(inYear(span, SOME_YEAR));
  const isLastDay = span.shape === "until" && end?.slice(5) === period.end.slice(5);
  const dates = [start, end].filter((date) => date !== null);
  return !isLastDay && dates.length > 0 && dates.every((date) => monthOf(date) === AUGUST);
}

/** The one year that the period leaves to a span without a year; null where none or several fit. */
function decideYear(span: Span, period: Period | null): number | null {
  if (period === null) return null;
  const first = yearOf(period.start) - 1;
  const last = yearOf(period.end) + 1;
  if (!(last - first <= MAX_YEARS)) return null;
  const p = span.from ?? span.to!;
  if (p.grain === "halfYear" && isSchoolPeriod(period)) return null;
  if (isSchoolYearFromSeptember(period) && isInAugust(span, period)) return null;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const only = (around: Period, meets = overlaps): number | null => {
    const fitting = years.filter((year) => fits(span, year, around, meets));
    return fitting.length === 1 ? fitting[0]! : null;
  };
  return only(period) ?? (isShort(period) && !isInSchoolYear(p) ? only(widened(period), isInside) : null);
}

/** Days before and after a plan of a few weeks that its days may lie in: «до 1 марта» for a week in March. */
const NEARBY = 60;

const isShort = ({ start, end }: Period): boolean => dayNumber(end) - dayNumber(start) <= SHORTEST;
/** A quarter of a year decides no more than its own days. */
const SHORTEST = 62;

const widened = ({ start, end }: Period): Period => ({
  start: addDays(start, -NEARBY),
  end: addDays(end, NEARBY),
});

/**
 * «2 декада», «в течение месяца» in the plan of one month: there is no other month. A month's time may also be
 * counted from some event, so it stays unsure.
 */
function inOnlyMonth(p: Point | null, period: Period): Point | null {
  const isPart = p?.grain === "decade" || p?.grain === "halfMonth" || p?.grain === "week";
  if (p === null || p.month !== 0 || p.year !== null || !(isPart || p.grain === "month")) return p;
  const year: YearRef = { kind: "calendar", year: yearOf(period.start) };
  return { ...p, month: monthOf(period.start), year, vague: p.vague || !isPart };
}

const isOneMonth = ({ start, end }: Period): boolean => start.slice(0, 7) === end.slice(0, 7);

function withOnlyMonth(span: Span, period: Period | null): Span {
  if (period === null || !isOneMonth(period)) return span;
  const from = inOnlyMonth(span.from, period);
  return { ...span, from, to: span.to === span.from ? from : inOnlyMonth(span.to, period) };
}

/** The span with the year that the period decides; unchanged where it does not. */
function decided(given: Span, period: Period | null): Span {
  const span = endWithYear(withOnlyMonth(given, period));
  if (!lacks(span.from) && !lacks(span.to)) return span;
  const guess = guessEnd(span);
  if (guess !== null) {
    const year = decideYear({ ...span, shape: "point", from: span.to, to: span.to }, period);
    const agrees = guess.to!.year?.kind === "calendar" && guess.to!.year.year === year;
    return { ...guess, certain: span.certain && (agrees || guess.to!.year?.kind === "school") };
  }
  const year = decideYear(span, period);
  if (year === null) return span;
  const found = inYear(span, year);
  const p = found.from ?? found.to!;
  if (!isInSchoolYear(p) || p.school) return found;
  const school: Point = { ...p, year: { kind: "school", year } };
  return { ...found, from: found.from === null ? null : school, to: found.to === null ? null : school };
}

/** «2023-2024» in the plan of that school year: two calendar years, or the school year without its name? */
function isTwoYearsOfSchool(span: Span, period: Period | null): boolean {
  if (period === null || !isRowOfYears(span) || !isSchoolPeriod(period)) return false;
  const [first, last] = [span.from!.year, span.to!.year];
  if (first?.kind !== "calendar" || last?.kind !== "calendar") return false;
  return first.year === yearOf(period.start) && last.year === yearOf(period.end);
}

/** Gives a span its dates, taking a missing year from the plan period where that decides it. */
export function resolve(span: Span, period: Period | null): Resolved {
  const found = decided(span, period);
  const { start, end, certain } = datesOf(found);
  const reversed = start !== null && end !== null && start > end;
  // «до начала учебного года» in the plan of that year: before the plan begins, or before the next school year?
  const early =
    span.shape === "until" &&
    span.to!.grain === "year" &&
    end !== null &&
    period !== null &&
    end < period.start;
  return {
    span: found,
    kind: kindOf(span),
    start: reversed ? null : start,
    end: reversed ? null : end,
    certain: found.certain && certain && !reversed && !early && !isTwoYearsOfSchool(found, period),
    reversed,
  };
}

/** Whether the period holds two whole calendar years or two school years: «в течение года» is then every year. */
export function holdsSeveralYears(period: Period): boolean {
  return dayNumber(period.end) - dayNumber(period.start) >= 2 * 365 - 31;
}
