import { isPossible, point, type Point, type Time } from "../point";
import { parseMonth, parseMonthOfDay, parseSomeDays } from "./day-and-month";
import { hasRole, isUnit, type Lexeme, type Parsed } from "./lexeme";
import type { UnitName } from "./lexicon";
import { parseCount } from "./number";
import { parseNumericDate } from "./numeric-date";
import { parseNumberedPart, parseHolidays, parsePartThenNumber, parseSeason } from "./part-of-year";
import { parseDayOfRomanMonth, parseRomanMonths } from "./roman-month";
import { parseYears } from "./year";

const single = (parsed: Parsed<Point> | null): Parsed<Time> | null =>
  parsed === null ? null : { value: { from: parsed.value, to: parsed.value }, next: parsed.next };

function parseCounted(lexemes: readonly Lexeme[], at: number): Parsed<Point> | null {
  const count = parseCount(lexemes, at);
  if (count === null) return null;
  return (
    parseSomeDays(lexemes, count.next) ??
    parseMonthOfDay(lexemes, count.next, count.value) ??
    parseNumberedPart(lexemes, count.next, count.value)
  );
}

/** A time without a modifier before it. */
function parsePlainTime(lexemes: readonly Lexeme[], at: number): Parsed<Time> | null {
  switch (lexemes[at]?.role) {
    case "number":
      return (
        single(parseNumericDate(lexemes, at)) ??
        single(parseDayOfRomanMonth(lexemes, at)) ??
        single(parseCounted(lexemes, at)) ??
        parseYears(lexemes, at)
      );
    case "month":
      return single(parseMonth(lexemes, at));
    case "season":
      return single(parseHolidays(lexemes, at)) ?? parseSeason(lexemes, at);
    case "holidays":
      return single(parseHolidays(lexemes, at));
    case "unit":
      return single(parsePartThenNumber(lexemes, at));
    case "numeral":
    case "last":
    case "other":
      return parseRomanMonths(lexemes, at) ?? single(parseCounted(lexemes, at));
    case "school":
    case "variable":
      return parseYears(lexemes, at) ?? parseRomanMonths(lexemes, at) ?? single(parseCounted(lexemes, at));
    case "current":
    case "otherYear":
      return parseYears(lexemes, at) ?? single(parseUnitOfNow(lexemes, at));
    default:
      return null;
  }
}

const UNNUMBERED: Readonly<Partial<Record<UnitName, Point>>> = {
  month: point("month"),
  quarter: point("quarter"),
  term: point("term"),
  trimester: point("term"),
  semester: point("halfYear", { school: true }),
  halfYear: point("halfYear"),
  year: point("year"),
};

/** A unit without number or name: «(в течение) года», «(конец) квартала». */
export function parseUnnumbered(lexemes: readonly Lexeme[], at: number): Parsed<Point> | null {
  const start = hasRole(lexemes[at], "civil") ? at + 1 : at;
  const unit = lexemes[start];
  if (!isUnit(unit) || unit.token.text === "лет" || unit.token.text === "гг") return null;
  const value = UNNUMBERED[unit.name as UnitName];
  return value === undefined ? null : { value, next: start + 1 };
}

/** «текущего месяца», «следующего квартала». */
function parseUnitOfNow(lexemes: readonly Lexeme[], at: number): Parsed<Point> | null {
  const unit = parseUnnumbered(lexemes, at + 1);
  if (unit === null || unit.value.grain === "year") return null;
  return { value: { ...unit.value, year: { kind: "unknown" } }, next: unit.next };
}

/** «конец мая», «в начале 2023/24 учебного года», «начало года». */
function parseEdged(lexemes: readonly Lexeme[], at: number): Parsed<Time> | null {
  const edge = lexemes[at]!.name as Point["edge"];
  const start = hasRole(lexemes[at + 1], "whole") ? at + 2 : at + 1;
  const time = parsePlainTime(lexemes, start);
  if (time !== null) {
    const from = { ...time.value.from, edge };
    return { value: { from, to: from }, next: time.next };
  }
  const unit = parseUnnumbered(lexemes, start);
  return unit === null ? null : single({ value: { ...unit.value, edge }, next: unit.next });
}

/** Reads a named time at `at`. Times that cannot exist («31 июня») come back too: see `isPossibleTime`. */
export function parseTime(lexemes: readonly Lexeme[], at: number): Parsed<Time> | null {
  return lexemes[at]?.role === "edge" ? parseEdged(lexemes, at) : parsePlainTime(lexemes, at);
}

export function isPossibleTime(time: Time): boolean {
  return isPossible(time.from) && isPossible(time.to);
}
