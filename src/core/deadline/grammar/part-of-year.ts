import { point, type Grain, type Point, type Time } from "../point";
import { afterStop, hasRole, isSign, isUnit, type Lexeme, type Parsed } from "./lexeme";
import type { UnitName } from "./lexicon";
import { isNumber, parseCount, type Count } from "./number";
import { parseMonth } from "./day-and-month";

const GRAINS: Readonly<Partial<Record<UnitName, Grain>>> = {
  quarter: "quarter",
  halfYear: "halfYear",
  term: "term",
  trimester: "term",
  semester: "halfYear",
};
/** How many of them the year has: «последний квартал» is the fourth. */
const LAST: Readonly<Partial<Record<UnitName, number>>> = {
  quarter: 4,
  halfYear: 2,
  term: 4,
  trimester: 3,
  semester: 2,
};

/** Index behind the unit word at `at` with its full stop: «кв.», «полуг.», «п/г». */
function afterUnit(lexemes: readonly Lexeme[], at: number): number {
  return afterStop(lexemes, at + 1);
}

/** «п/г», «п.г.» stand for «полугодие». */
function halfYearSigns(lexemes: readonly Lexeme[], at: number): number | null {
  const [p, sign, g] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]];
  if (p?.token.text !== "п" || g?.token.text !== "г") return null;
  return isSign(sign, "/") || isSign(sign, ".") ? afterStop(lexemes, at + 3) : null;
}

function numbered(unit: UnitName, value: number): Point {
  const index = value < 0 ? LAST[unit]! : value;
  const grain = GRAINS[unit]!;
  // Index 0 means «some quarter»: a written zero must not pass for it.
  // A semester is half a school year.
  const school = unit === "semester";
  return point(grain, { index: index === 0 ? Number.MAX_SAFE_INTEGER : index, school });
}

/** «декада», «половина», «неделя» of the month that follows (or of none). */
function ofMonth(lexemes: readonly Lexeme[], at: number, part: Point): Parsed<Point> {
  const month = hasRole(lexemes[at], "month") ? parseMonth(lexemes, at) : null;
  if (month === null || month.value.grain !== "month") return { value: part, next: at };
  return { value: { ...part, month: month.value.month, year: month.value.year }, next: month.next };
}

function decade(count: Count): Point {
  const index = count.value < 0 ? 3 : count.value === 0 ? Number.MAX_SAFE_INTEGER : count.value;
  return point("decade", { index });
}

/** «вторая половина мая», «первая половина года»: halves of months differ by a day, so they are vague. */
function half(lexemes: readonly Lexeme[], at: number, count: Count): Parsed<Point> | null {
  if (count.value !== 1 && count.value !== 2) return null;
  const next = afterUnit(lexemes, at);
  if (hasRole(lexemes[next], "month")) {
    return ofMonth(lexemes, next, point("halfMonth", { index: count.value, vague: true }));
  }
  const school = hasRole(lexemes[next], "school");
  if (school || isUnit(lexemes[next], "year")) {
    const after = school && isUnit(lexemes[next + 1], "year") ? next + 2 : next + 1;
    return { value: point("halfYear", { index: count.value, school }), next: afterStop(lexemes, after) };
  }
  // «ноябрь (1-я половина)»: of the month before it.
  if (isSign(lexemes[next], ")")) {
    return { value: point("halfMonth", { index: count.value, vague: true }), next };
  }
  // «вторая половина 2023 года»: the year behind it joins later.
  return isNumber(lexemes[next]) ? { value: point("halfYear", { index: count.value }), next } : null;
}

/** A week or day counted inside a month: only the month is sure. */
function weekOfMonth(lexemes: readonly Lexeme[], at: number, count: Count): Parsed<Point> | null {
  const word = lexemes[at]!.token.text;
  const ordinal = count.ordinal || word === "неделя" || word === "неделе" || word === "неделю";
  const next = afterUnit(lexemes, at);
  if (!ordinal && !hasRole(lexemes[next], "month")) return null;
  return ofMonth(lexemes, next, point("week", { index: count.value, vague: true }));
}

function dayOfMonthInWords(lexemes: readonly Lexeme[], at: number): Parsed<Point> | null {
  const next = hasRole(lexemes[at], "working") ? at + 2 : at + 1;
  if (!isUnit(lexemes[next - 1], "day") || !hasRole(lexemes[next], "month")) return null;
  return ofMonth(lexemes, next, point("week", { vague: true }));
}

/** «третий четверг ноября». */
function weekdayOfMonth(lexemes: readonly Lexeme[], at: number, count: Count): Parsed<Point> | null {
  const weekday = lexemes[at]!;
  if (count.value === 0 || count.value > 5 || !hasRole(lexemes[at + 1], "month")) return null;
  return ofMonth(lexemes, at + 1, point("day", { index: weekday.value, nth: count.value }));
}

/** Reads the part of a year or month that a number names: «III квартал», «2-я декада мая». `at` is behind the number. */
export function parseNumberedPart(
  lexemes: readonly Lexeme[],
  at: number,
  count: Count,
): Parsed<Point> | null {
  const word = lexemes[at];
  if (word === undefined) return null;
  if (word.role === "half") return half(lexemes, at, count);
  if (word.role === "weekday") return weekdayOfMonth(lexemes, at, count);
  if (word.role === "working" || isUnit(word, "day")) {
    return count.ordinal ? dayOfMonthInWords(lexemes, at) : null;
  }
  const signs = halfYearSigns(lexemes, at);
  if (signs !== null) return { value: numbered("halfYear", count.value), next: signs };
  if (!isUnit(word)) return null;
  switch (word.name) {
    case "decade":
      return ofMonth(lexemes, afterUnit(lexemes, at), decade(count));
    case "week":
      return weekOfMonth(lexemes, at, count);
    case "quarter":
    case "halfYear":
    case "term":
    case "trimester":
    case "semester":
      return { value: numbered(word.name, count.value), next: afterUnit(lexemes, at) };
    default:
      return null;
  }
}

/** «квартал IV», «полугодие 1»: the unit stands at `at`, its number behind it. */
export function parsePartThenNumber(lexemes: readonly Lexeme[], at: number): Parsed<Point> | null {
  const word = lexemes[at];
  if (!isUnit(word, "quarter", "halfYear", "term", "trimester", "semester")) return null;
  const count = parseCount(lexemes, afterUnit(lexemes, at));
  if (count === null || count.value.value < 0 || count.value.value > 4) return null;
  if (isUnit(lexemes[count.next]) || hasRole(lexemes[count.next], "month", "times", "dayNumber")) return null;
  return { value: numbered(word.name as UnitName, count.value.value), next: count.next };
}

/** «осенний (и весенний периоды)». */
function isListedSeason(lexemes: readonly Lexeme[], at: number): boolean {
  const [link, next, noun] = [lexemes[at + 1], lexemes[at + 2], lexemes[at + 3]];
  return (hasRole(link, "and") || isSign(link, ",")) && hasRole(next, "season") && hasRole(noun, "span");
}

/** «лето», «осенний период», «осенне-зимний период»; «летняя школа» is no season. */
export function parseSeason(lexemes: readonly Lexeme[], at: number): Parsed<Time> | null {
  const first = lexemes[at]!;
  if (first.name === "compound") {
    const second = isSign(lexemes[at + 1], "-") ? lexemes[at + 2] : undefined;
    if (!hasRole(second, "season") || !hasRole(lexemes[at + 3], "span")) return null;
    const from = point("season", { index: first.value });
    return { value: { from, to: point("season", { index: second.value }) }, next: at + 4 };
  }
  const spanned = hasRole(lexemes[at + 1], "span");
  if (first.name === "adjective" && !spanned && !isListedSeason(lexemes, at)) return null;
  const from = point("season", { index: first.value });
  return { value: { from, to: from }, next: spanned ? at + 2 : at + 1 };
}

/** «осенние каникулы», «каникулярное время»: the school calendar knows the dates, the text does not. */
export function parseHolidays(lexemes: readonly Lexeme[], at: number): Parsed<Point> | null {
  const seasonal = hasRole(lexemes[at], "season");
  const holidays = seasonal ? at + 1 : at;
  if (!hasRole(lexemes[holidays], "holidays")) return null;
  const next = hasRole(lexemes[holidays + 1], "span") ? holidays + 2 : holidays + 1;
  return { value: point("holidays", { index: seasonal ? lexemes[at]!.value : 0 }), next };
}
