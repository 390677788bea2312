import type { Recurrence } from "../grammar/piece";
import { addDays, dayOf, monthOf } from "../calendar";
import { boundsIn, monthsOf, type Point } from "../point";
import type { Span } from "./spans";

/** What the recurrences of a text amount to. */
export interface Repetition {
  readonly codes: readonly string[];
  readonly certain: boolean;
  /** Times a year where the text counts them, 0 otherwise. */
  readonly timesAYear: number;
}

const TIMES_A_YEAR: Readonly<Record<string, number>> = {
  yearly: 1,
  halfYearly: 2,
  quarterly: 4,
  termly: 4,
  monthly: 12,
};

const isNeed = ({ codes }: Recurrence): boolean => codes[0] === "asNeeded";
const isYearlyAdverb = ({ codes, style }: Recurrence): boolean => style === "adverb" && codes[0] === "yearly";

/** «4 раза в год по итогам четверти/полугодия»: the period that makes four of them is meant. */
function matchCount(count: Recurrence, others: readonly Recurrence[]): Recurrence | null {
  const named = others
    .flatMap(({ codes }) => codes)
    .filter((code) => count.timesAYear > 1 && TIMES_A_YEAR[code] === count.timesAYear);
  return named.length === 1 ? { ...count, codes: named, certain: true } : null;
}

/** Drops what another wording of the same text says more exactly. */
function mostExact(list: readonly Recurrence[]): Recurrence[] {
  const needs = list.filter(isNeed);
  let rest = list.filter((one) => !isNeed(one));
  if (rest.some(({ style }) => style !== "day")) rest = rest.filter(({ style }) => style !== "day");
  if (rest.some(({ codes }) => codes.length > 0) && rest.length > 1) {
    rest = rest.filter(({ codes, style }) => codes.length > 0 || style === "count");
  }
  const count = rest.find(({ style }) => style === "count");
  if (count !== undefined) {
    const generic = rest.filter(({ style }) => style === "generic");
    const exact = matchCount(count, generic);
    rest = rest.filter((one) => one.style !== "generic" && !isYearlyAdverb(one));
    if (exact !== null) rest = rest.map((one) => (one === count ? exact : one));
  } else if (rest.some(({ style }) => style === "generic")) {
    rest = rest.filter((one) => !isYearlyAdverb(one));
  }
  return [...rest, ...needs];
}

/** Brings the recurrences of a text together, in its order; null where it has none. */
export function mergeRecurrences(list: readonly Recurrence[]): Repetition | null {
  if (list.length === 0) return null;
  const kept = list.length === 1 ? list : mostExact(list);
  // «4 раза в год (1 раз в квартал)»: another wording makes the guess sure.
  const sure = new Set(kept.filter(({ certain }) => certain).map(({ codes }) => codes.join()));
  return {
    codes: [...new Set(kept.flatMap(({ codes }) => codes))],
    certain: kept.every(({ certain, codes }) => certain || (codes.length > 0 && sure.has(codes.join()))),
    timesAYear: kept.find(({ timesAYear }) => timesAYear > 0)?.timesAYear ?? 0,
  };
}

const two = (value: number): string => String(value).padStart(2, "0");

/** Any year that is no leap year: yearly dates name days that every year has. */
const SAMPLE_YEAR = 2023;

/** Months from the first to the last point, over the new year where need be. */
function monthsBetween(from: Point, to: Point): number[] {
  const first = monthsOf(from)[0];
  const last = monthsOf(to).at(-1);
  if (first === undefined || last === undefined) return [];
  const count = ((last - first + 12) % 12) + 1;
  return Array.from({ length: count }, (_, i) => ((first - 1 + i) % 12) + 1);
}

/** The months that a span without a year covers; [] for years, terms and holidays. */
export function monthsOfSpan({ shape, from, to }: Span): number[] {
  return shape === "range" ? monthsBetween(from!, to!) : monthsOf((to ?? from)!);
}

interface YearlyDates {
  /** «MM-DD», or [] where the span names months only. */
  readonly days: readonly string[];
  readonly months: readonly number[];
  readonly certain: boolean;
}

function monthDay(p: Point): string | null {
  if (p.grain !== "day" || p.nth !== 0) return null;
  return `${two(p.month)}-${two(p.index)}`;
}

/** The last day of «до сентября», «до конца мая» in every year. */
function boundaryDay(p: Point, inclusive: boolean): string | null {
  const bounds = boundsIn(p, { kind: "calendar", year: SAMPLE_YEAR });
  if (bounds === null || p.edge === "middle") return null;
  const whole = p.edge === "end" || (inclusive && p.edge === "");
  const date = whole ? bounds.end : addDays(bounds.start, -1);
  return `${two(monthOf(date))}-${two(dayOf(date))}`;
}

/** What a span without a year says of every year. */
function yearlyDates(span: Span): YearlyDates {
  const p = (span.to ?? span.from)!;
  if (span.shape === "range") {
    return { days: [], months: monthsOfSpan(span), certain: span.certain };
  }
  const sure = span.certain && p.edge === "" && !p.vague;
  const day = monthDay(p);
  if (day !== null) return { days: [day], months: [p.month], certain: sure && span.shape !== "from" };
  if (span.shape === "until") {
    const end = boundaryDay(p, span.inclusive);
    const certain = span.certain && (span.inclusive || p.edge === "end" || p.edge === "begin");
    if (end !== null) return { days: [end], months: [Number(end.slice(0, 2))], certain };
  }
  return { days: [], months: monthsOf(p), certain: sure && span.shape !== "from" };
}

/** «yearly:03,11», «yearly:09-01» for the spans of every year; "yearly" where they name no month. */
export function yearlyCode(spans: readonly Span[]): { code: string; certain: boolean; count: number } {
  const dates = spans.map(yearlyDates);
  const certain = dates.every((one) => one.certain);
  const byDay = dates.length > 0 && dates.every(({ days }) => days.length > 0);
  const items = byDay ? dates.flatMap(({ days }) => days) : dates.flatMap(({ months }) => months.map(two));
  const unique = [...new Set(items)].sort();
  return {
    code: unique.length === 0 ? "yearly" : `yearly:${unique.join(",")}`,
    certain,
    count: unique.length,
  };
}
