import { point, type Point, type Time, type YearRef } from "../point";
import { isGlued, isSign, type Lexeme, type Parsed } from "./lexeme";
import { isNumber, parseCount } from "./number";
import { afterYearWord, isFullYear } from "./year";

/** Roman numbers up to IV may be quarters. */
const LAST_QUARTER = 4;
const DECEMBER = 12;

function parseRoman(lexemes: readonly Lexeme[], at: number): Parsed<number> | null {
  const count = parseCount(lexemes, at);
  return count?.value.roman ? { value: count.value.value, next: count.next } : null;
}

/** The year behind a Roman month: «.2024», or « 2024» where the number can be no quarter. */
function parseYearOf(lexemes: readonly Lexeme[], at: number, month: number): Parsed<YearRef> | null {
  const dotted = isSign(lexemes[at], ".") && isGlued(lexemes[at]) && isGlued(lexemes[at + 1]);
  if (!dotted && (month <= LAST_QUARTER || month > DECEMBER)) return null;
  const behind = dotted ? at + 1 : at;
  const year = lexemes[behind];
  if (!isFullYear(year)) return null;
  const next = afterYearWord(lexemes, behind + 1) ?? behind + 1;
  return { value: { kind: "calendar", year: year.value }, next };
}

const monthOf = (month: number, year: YearRef, vague: boolean): Point =>
  point("month", { month, year, vague });

/** «IX.2024», «IX – XII.2024»; «III.2024» may be a quarter as well, and is not sure. */
export function parseRomanMonths(lexemes: readonly Lexeme[], at: number): Parsed<Time> | null {
  const first = parseRoman(lexemes, at);
  if (first === null) return null;
  const second = isSign(lexemes[first.next], "-") ? parseRoman(lexemes, first.next + 1) : null;
  const last = second ?? first;
  const year = parseYearOf(lexemes, last.next, last.value);
  if (year === null) return null;
  // «IX – V.2025» began in the year before, or is a slip.
  const vague = last.value <= LAST_QUARTER || first.value > last.value;
  const begun: YearRef = first.value > last.value ? { kind: "unknown" } : year.value;
  const to = monthOf(last.value, year.value, vague);
  return { value: { from: second ? monthOf(first.value, begun, vague) : to, to }, next: year.next };
}

/** «12.IX.2024». */
export function parseDayOfRomanMonth(lexemes: readonly Lexeme[], at: number): Parsed<Point> | null {
  const [day, sign] = [lexemes[at], lexemes[at + 1]];
  if (!isNumber(day) || day.token.text.length > 2 || !isSign(sign, ".") || !isGlued(lexemes[at + 2]))
    return null;
  const month = parseRoman(lexemes, at + 2);
  const year =
    month && isSign(lexemes[month.next], ".") ? parseYearOf(lexemes, month.next, month.value) : null;
  if (month === null || year === null) return null;
  const value = point("day", { index: day.value, month: month.value, year: year.value });
  return { value, next: year.next };
}
