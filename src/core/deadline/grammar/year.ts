import { point, type Point, type Time, type YearRef } from "../point";
import {
  afterStop,
  hasRole,
  isGlued,
  isSign,
  isUnit,
  type Lexeme,
  type Matched,
  type Parsed,
} from "./lexeme";
import { isNumber } from "./number";

const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
const CENTURY = 2000;
/** Two-digit years that plans use: «09» … «60». */
const SHORT_YEARS = { first: 9, last: 60 };

/** Four digits that name a year of a plan. */
export function isFullYear(lexeme: Lexeme | undefined): lexeme is Matched {
  return isNumber(lexeme, 4) && lexeme.value >= FIRST_YEAR && lexeme.value <= LAST_YEAR;
}

function isShortYear(lexeme: Lexeme | undefined): lexeme is Matched {
  return isNumber(lexeme, 2) && lexeme.value >= SHORT_YEARS.first && lexeme.value <= SHORT_YEARS.last;
}

/** «г.», «г.г.», «гг», «год», «-го года»; null where no such word follows. «лет» counts years, it names none. */
export function afterYearWord(lexemes: readonly Lexeme[], at: number): number | null {
  let i = isSign(lexemes[at], "-") && /^о?(?:го|й|м)$/u.test(lexemes[at + 1]?.token.text ?? "") ? at + 2 : at;
  if (hasRole(lexemes[i], "civil")) i = afterStop(lexemes, i + 1);
  const word = lexemes[i];
  if (!isUnit(word, "year") || word.token.text === "лет") return null;
  i = afterStop(lexemes, i + 1);
  if (word.token.text !== "г" || lexemes[i]?.token.text !== "г") return i;
  return afterStop(lexemes, i + 1);
}

/** «уч. г.», «учебного года», «у.г.»; null where no such words follow. */
function afterSchoolYearWords(lexemes: readonly Lexeme[], at: number): number | null {
  if (!hasRole(lexemes[at], "school")) return null;
  const i = afterStop(lexemes, at + 1);
  return isUnit(lexemes[i], "year") ? afterYearWord(lexemes, i) : null;
}

/** «2023/2024», «2023 - 24», «23/24»: first and second year with the sign between them. */
function parsePair(lexemes: readonly Lexeme[], at: number): Parsed<[number, number, string]> | null {
  const [first, sign, second] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]];
  if (sign?.role !== "punctuation" || (sign.name !== "-" && sign.name !== "/")) return null;
  const from = isFullYear(first) ? first.value : isShortYear(first) ? CENTURY + first.value : null;
  if (from === null) return null;
  if (isFullYear(second) && isFullYear(first)) {
    return { value: [from, second.value, sign.name], next: at + 3 };
  }
  // A short second year must follow the first: «2022-01» is no pair; nor is «2022 - 23 января» one.
  if (!isShortYear(second) || second.value !== (from + 1) % 100) return null;
  if (hasRole(lexemes[at + 3], "month") || isSign(lexemes[at + 3], "-")) return null;
  const dated = isSign(lexemes[at + 3], ".") && isGlued(lexemes[at + 3]) && isNumber(lexemes[at + 4]);
  return dated ? null : { value: [from, from + 1, sign.name], next: at + 3 };
}

const calendar = (year: number): YearRef => ({ kind: "calendar", year });

function schoolYear(year: number, fields: Partial<Point> = {}): Point {
  return point("year", { year: { kind: "school", year }, school: true, ...fields });
}

function schoolYears(first: number, last: number): Time {
  const from = schoolYear(first);
  return { from, to: last - first === 1 ? from : schoolYear(last - 1) };
}

/** «учебный год 2023/2024», «учебного 2020–2021 года»; the word «учебный» stands at `at`. */
function parseSchoolFirst(lexemes: readonly Lexeme[], at: number): Parsed<Time> | null {
  let i = afterStop(lexemes, at + 1);
  if (isUnit(lexemes[i], "year")) i = afterYearWord(lexemes, i) ?? i + 1;
  const pair = parsePair(lexemes, i);
  if (pair === null || pair.value[1] <= pair.value[0]) return null;
  const next = afterYearWord(lexemes, pair.next) ?? pair.next;
  return { value: schoolYears(pair.value[0], pair.value[1]), next };
}

function parseYearPair(lexemes: readonly Lexeme[], at: number): Parsed<Time> | null {
  const pair = parsePair(lexemes, at);
  if (pair === null) return null;
  const [first, last, sign] = pair.value;
  const consecutive = last - first === 1;
  const school = afterSchoolYearWords(lexemes, pair.next);
  if (school !== null && last > first) return { value: schoolYears(first, last), next: school };
  const worded = afterYearWord(lexemes, pair.next);
  const next = worded ?? pair.next;
  if (sign === "/" && consecutive) {
    const from = schoolYear(first, { vague: true });
    return { value: { from, to: from }, next };
  }
  const full = isFullYear(lexemes[at]);
  if (!full && worded === null) return null;
  const vague = sign === "/" || last < first;
  const from = point("year", { year: calendar(first), vague });
  return { value: { from, to: point("year", { year: calendar(last), vague }) }, next };
}

/** «2000 чел.»: how many, not when. */
const COUNTED = /^(?:чел|человек|шт|штук|руб|рубл|тыс|млн|экз)\p{L}*$/u;

/** «2023», «2023 г.», «23 г.», «2023 учебный год» (which one? so without a year). */
function parseSingleYear(lexemes: readonly Lexeme[], at: number): Parsed<Time> | null {
  const number = lexemes[at];
  if (number === undefined || (!isFullYear(number) && !isShortYear(number))) return null;
  const full = number.token.text.length === 4;
  const school = afterSchoolYearWords(lexemes, at + 1);
  if (school !== null) {
    const from = point("year", { school: true, year: { kind: "unknown" }, vague: true });
    return { value: { from, to: from }, next: school };
  }
  const worded = afterYearWord(lexemes, at + 1);
  if (worded === null && (!full || COUNTED.test(lexemes[at + 1]?.token.text ?? ""))) return null;
  const year = full ? number.value : CENTURY + number.value;
  const ref: YearRef = { kind: "calendar", year, bare: worded === null };
  const from = point("year", { year: ref, vague: !full });
  return { value: { from, to: from }, next: worded ?? at + 1 };
}

/** «20__ г.», «X-1 года», «X + 1 г.», «X года»: a year left open. */
function parseOpenYear(lexemes: readonly Lexeme[], at: number): Parsed<Time> | null {
  let i = at + 1;
  if (isNumber(lexemes[at]) && isSign(lexemes[i], "_")) {
    while (isSign(lexemes[i], "_")) i++;
  } else if (hasRole(lexemes[at], "variable")) {
    if ((isSign(lexemes[i], "-") || isSign(lexemes[i], "+")) && isNumber(lexemes[i + 1], 1)) i += 2;
    else if (!isUnit(lexemes[i], "year")) return null;
  } else return null;
  const from = point("year", { year: { kind: "unknown" } });
  return { value: { from, to: from }, next: afterYearWord(lexemes, i) ?? i };
}

/** «текущего года», «следующего учебного года»: the first leaves the year to the period, the second opens it. */
function parseRelativeYear(lexemes: readonly Lexeme[], at: number): Parsed<Time> | null {
  const relation = lexemes[at];
  if (!hasRole(relation, "current", "otherYear")) return null;
  const school = hasRole(lexemes[at + 1], "school");
  const next = school ? afterSchoolYearWords(lexemes, at + 1) : afterYearWord(lexemes, at + 1);
  if (next === null) return null;
  const isNew = relation.token.text.startsWith("нов");
  const year: YearRef | null = relation.role === "current" || isNew ? null : { kind: "unknown" };
  const from = point("year", { year, school });
  return { value: { from, to: from }, next };
}

/** «учебного года» without numbers. */
function parseSomeSchoolYear(lexemes: readonly Lexeme[], at: number): Parsed<Time> | null {
  const next = afterSchoolYearWords(lexemes, at);
  if (next === null) return null;
  const from = point("year", { school: true });
  return { value: { from, to: from }, next };
}

/** Reads a year or a row of years in any of its spellings. */
export function parseYears(lexemes: readonly Lexeme[], at: number): Parsed<Time> | null {
  switch (lexemes[at]?.role) {
    case "number":
      return parseYearPair(lexemes, at) ?? parseSingleYear(lexemes, at) ?? parseOpenYear(lexemes, at);
    case "school":
      return parseSchoolFirst(lexemes, at) ?? parseSomeSchoolYear(lexemes, at);
    case "variable":
      return parseOpenYear(lexemes, at);
    case "current":
    case "otherYear":
      return parseRelativeYear(lexemes, at);
    default:
      return null;
  }
}

/** The two-digit year glued to a month: «фев.23», «сен 25»; `at` is behind the month and its full stop. */
export function parseShortYear(lexemes: readonly Lexeme[], at: number): Parsed<number> | null {
  const number = lexemes[at];
  if (!isShortYear(number)) return null;
  const next = lexemes[at + 1];
  if (hasRole(next, "month") || isSign(next, "-") || isSign(next, ",")) return null;
  return { value: CENTURY + number.value, next: afterYearWord(lexemes, at + 1) ?? at + 1 };
}
