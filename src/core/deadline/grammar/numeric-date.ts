import { point, type Point, type YearRef } from "../point";
import { isGlued, isSign, type Lexeme, type Parsed } from "./lexeme";
import { isNumber } from "./number";
import { afterYearWord, isFullYear } from "./year";

const CENTURY = 2000;

const calendar = (year: number): YearRef => ({ kind: "calendar", year });

/** A year that ends a date: four digits, or two as in «1.9.25». */
function yearValue(lexeme: Lexeme | undefined): number | null {
  if (isFullYear(lexeme)) return lexeme.value;
  return isNumber(lexeme, 2) ? CENTURY + lexeme.value : null;
}

function day(dayOfMonth: number, month: number, year: YearRef | null): Point {
  return point("day", { index: dayOfMonth, month, year });
}

/** Index behind «г.», «года» after a date. */
function afterDate(lexemes: readonly Lexeme[], at: number): number {
  return afterYearWord(lexemes, at) ?? at;
}

/** yyyy-mm-dd, yyyy.mm.dd, yyyy-mm. */
function parseYearFirst(lexemes: readonly Lexeme[], at: number): Parsed<Point> | null {
  const [year, first, month, second, dayOfMonth] = lexemes.slice(at, at + 5);
  if (!isFullYear(year) || !isGlued(first) || !isNumber(month, 2) || !isGlued(month)) return null;
  if (!isSign(first, "-") && !isSign(first, ".") && !isSign(first, "/")) return null;
  const complete =
    isSign(second, first.name) && isGlued(second) && isNumber(dayOfMonth) && isGlued(dayOfMonth);
  if (complete) {
    return { value: day(dayOfMonth.value, month.value, calendar(year.value)), next: at + 5 };
  }
  // «2022-23» is a pair of years, not a month: the year parser has its say first.
  if (isSign(first, "/") || month.value < 1 || month.value > 12) return null;
  if (month.value === (year.value + 1) % 100) return null;
  return { value: point("month", { month: month.value, year: calendar(year.value) }), next: at + 3 };
}

/** Whether a hyphenated or slashed date is meant: no spaces inside, the same sign twice. */
function isTightSign(sign: Lexeme | undefined, number: Lexeme | undefined): boolean {
  return isGlued(sign) && isGlued(number);
}

/** dd.mm.yyyy, d.m.yy, dd/mm/yyyy, dd-mm-yyyy. */
function parseFullDate(lexemes: readonly Lexeme[], at: number): Parsed<Point> | null {
  const [first, sign, second, sign2, third] = lexemes.slice(at, at + 5);
  if (sign2?.name !== sign?.name || third === undefined) return null;
  const year = yearValue(third);
  if (year === null || second!.token.text.length > 2) return null;
  if (!isSign(sign, ".") && !(isTightSign(sign, second) && isTightSign(sign2, third))) return null;
  return { value: day(first!.value, second!.value, calendar(year)), next: afterDate(lexemes, at + 5) };
}

/** «15.09», «15.09.», «09.2023», «09/2023». A clock («15.00») is no date. */
function parseTwoNumbers(lexemes: readonly Lexeme[], at: number): Parsed<Point> | null {
  const [first, sign, second] = lexemes.slice(at, at + 3);
  if (isFullYear(second) && (isSign(sign, ".") || isTightSign(sign, second)) && !isSign(sign, "-")) {
    const number = first!.value === 0 ? Number.MAX_SAFE_INTEGER : first!.value;
    const month = point("month", { month: number, year: calendar(second.value) });
    return { value: month, next: afterDate(lexemes, at + 3) };
  }
  if (!isSign(sign, ".") || !isTightSign(sign, second) || !isNumber(second, 2)) return null;
  const stop = isSign(lexemes[at + 3], ".") && isGlued(lexemes[at + 3]) ? at + 4 : at + 3;
  return { value: day(first!.value, second.value, null), next: stop };
}

const HOURS = /^(?:ч|час|часа|часов)$/u;

const [LAST_MONTH, LAST_MINUTE, MINUTE_STEP] = [12, 59, 5];

/** The minutes of «9.30», «15.25»; «09.25» may be a month with its year, «9.10» a day. */
function isNeitherMonthNorYear(hours: number, minutes: number): boolean {
  if (minutes <= LAST_MONTH || minutes > LAST_MINUTE || minutes % MINUTE_STEP !== 0) return false;
  const isYear = minutes >= 20 && minutes < 30;
  return !isYear || hours > LAST_MONTH;
}

/** Hours and minutes: 9.30, 14:30, 15.00, 10-00, 15.30 час. */
function isClock(lexemes: readonly Lexeme[], at: number): boolean {
  const [hours, sign, minutes, more] = lexemes.slice(at, at + 4);
  if (!isNumber(hours) || hours.value > 24 || !isNumber(minutes, 2) || !isTightSign(sign, minutes))
    return false;
  if (isSign(sign, ":") || HOURS.test(more?.token.text ?? "")) return true;
  if (sign === undefined || isSign(more, sign.name)) return false;
  if (isSign(sign, ".")) return minutes.value === 0 || isNeitherMonthNorYear(hours.value, minutes.value);
  const exact = minutes.value === 0 || (isBehindDay(lexemes, at) && minutes.value % MINUTE_STEP === 0);
  return exact && isSign(sign, "-");
}

/** «14 марта»: the day is named, what follows is no other one. */
const isBehindDay = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at - 1]?.role === "month" && isNumber(lexemes[at - 2]);

/** «15 ч.», «в 15 часов»: hours alone; «в течение 15 часов» is a length of time. */
function isWholeHour(lexemes: readonly Lexeme[], at: number): boolean {
  const [hours, word] = [lexemes[at], lexemes[at + 1]];
  const counted = lexemes[at - 1]?.role === "course";
  return isNumber(hours) && hours.value <= 24 && !counted && HOURS.test(word?.token.text ?? "");
}

/** Index behind a time of day at `at`, or null. */
export function afterClock(lexemes: readonly Lexeme[], at: number): number | null {
  if (isClock(lexemes, at)) return at + 3;
  return isWholeHour(lexemes, at) ? at + 2 : null;
}

/** Reads a date or month in digits. Dates that cannot exist come back as they stand, for the caller to refuse. */
export function parseNumericDate(lexemes: readonly Lexeme[], at: number): Parsed<Point> | null {
  const [first, sign, second] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]];
  if (!isNumber(first) || sign?.role !== "punctuation" || !isNumber(second)) return null;
  if (!isSign(sign, ".") && !isSign(sign, "-") && !isSign(sign, "/")) return null;
  if (first.token.text.length === 4) return parseYearFirst(lexemes, at);
  if (first.token.text.length > 2) return null;
  return parseFullDate(lexemes, at) ?? parseTwoNumbers(lexemes, at);
}
