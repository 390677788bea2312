import { point, type Point, type YearRef } from "../point";
import { afterStop, hasRole, isGlued, isSign, isUnit, type Lexeme, type Parsed } from "./lexeme";
import { isNumber, type Count } from "./number";
import { afterClock } from "./numeric-date";
import { parseShortYear } from "./year";

/** A number that is neither a year nor part of a day or month: «март 20233». */
function isBrokenYear(lexemes: readonly Lexeme[], at: number): boolean {
  const number = lexemes[at];
  if (!isNumber(number) || number.token.text.length < 3) return false;
  const isYearLike = number.token.text.length === 4;
  return !isYearLike && (lexemes[at + 1] === undefined || lexemes[at + 1]!.role !== "other");
}

/**
 * A two-digit number behind a month is its year where the month is shortened or the number glued on
 * («фев.23», «сен 25»); «сентябрь 23» may also mean the day.
 */
function shortYear(lexemes: readonly Lexeme[], at: number, month: Lexeme): Parsed<YearRef | null> | null {
  const stop = afterStop(lexemes, at);
  const tail = isSign(lexemes[at], "-") && isGlued(lexemes[at]) && isGlued(lexemes[at + 1]) ? at + 1 : stop;
  // «14 марта 13.00» tells the hour.
  const year = afterClock(lexemes, tail) === null ? parseShortYear(lexemes, tail) : null;
  if (year === null) return null;
  const worded = year.next > tail + 1;
  const surely = worded || month.flag || isGlued(lexemes[tail]) || lexemes[tail]!.value > 31;
  return { value: surely ? { kind: "calendar", year: year.value } : { kind: "unknown" }, next: year.next };
}

/** Reads «сентябрь», «сент.», «в сентябре месяце», «фев.23»; the month stands at `at`. */
export function parseMonth(lexemes: readonly Lexeme[], at: number): Parsed<Point> | null {
  const month = lexemes[at];
  if (!hasRole(month, "month")) return null;
  const short = shortYear(lexemes, at + 1, month);
  if (short !== null) {
    const year = short.value;
    return { value: point("month", { month: month.value, year }), next: short.next };
  }
  let next = month.flag ? afterStop(lexemes, at + 1) : at + 1;
  const hyphen = isSign(lexemes[next], "-") && isUnit(lexemes[next + 1], "month") ? next + 1 : next;
  if (isUnit(lexemes[hyphen], "month")) next = hyphen + 1;
  if (isBrokenYear(lexemes, next)) {
    // Day 0 does not exist: the whole reading is refused.
    return { value: point("day", { month: month.value, index: 0 }), next: next + 1 };
  }
  return { value: point("month", { month: month.value }), next };
}

/** «15. сентября»: a stop before the genitive is a slip; «1. сентябрь» is a numbered list. */
function isStrayStop(lexemes: readonly Lexeme[], at: number): boolean {
  const month = lexemes[at + 1];
  return isSign(lexemes[at], ".") && hasRole(month, "month") && /[ая]$/u.test(month.token.text);
}

/** «первые числа октября», «в 20-х числах мая»: days about there, no day. */
export function parseSomeDays(lexemes: readonly Lexeme[], at: number): Parsed<Point> | null {
  const isSeveral = /(?:^|[ыи])[ех]$/u.test(lexemes[at - 1]?.token.text ?? "");
  if (!isSeveral || !hasRole(lexemes[at], "dayNumber")) return null;
  const month = parseMonth(lexemes, at + 1);
  return month === null ? null : { value: { ...month.value, vague: true }, next: month.next };
}

/** Reads the month after a day number: «15 мая», «15-го числа мая»; `at` is behind the number. */
export function parseMonthOfDay(lexemes: readonly Lexeme[], at: number, count: Count): Parsed<Point> | null {
  const start = hasRole(lexemes[at], "dayNumber") || isStrayStop(lexemes, at) ? at + 1 : at;
  if (count.roman || count.value < 0 || count.value > 999 || !hasRole(lexemes[start], "month")) return null;
  const month = parseMonth(lexemes, start);
  if (month === null || month.value.grain !== "month") return month;
  return { value: { ...month.value, grain: "day", index: count.value }, next: month.next };
}
