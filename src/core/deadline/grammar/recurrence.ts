import { everyNthUnit, everyUnit, timesInUnit, type Frequency } from "./frequency";
import { afterStop, hasRole, isSign, isUnit, skipRoles, type Lexeme, type Parsed } from "./lexeme";
import type { UnitName } from "./lexicon";
import { parseCount } from "./number";
import { recurrence, type Content, type Recurrence, type RecurrenceStyle } from "./piece";
import { parseYears } from "./year";

type Answer = Parsed<Content> | null;

function fromFrequency(
  frequency: Frequency,
  style: RecurrenceStyle,
  next: number,
  fields: Partial<Recurrence> = {},
): Answer {
  const codes = frequency.code === null ? [] : [frequency.code];
  return { value: recurrence(codes, style, { certain: frequency.certain, ...fields }), next };
}

/** «ежемесячно», «еженедельный». */
function parseAdverb(lexemes: readonly Lexeme[], at: number): Answer {
  return { value: recurrence([lexemes[at]!.name], "adverb"), next: at + 1 };
}

/** Index behind «учебный», «календарный», «рабочий» before a unit. */
function afterAttribute(lexemes: readonly Lexeme[], at: number): number {
  return hasRole(lexemes[at], "school", "civil", "working") ? afterStop(lexemes, at + 1) : at;
}

/** The unit at `at`, its attributes skipped. */
function parseUnit(lexemes: readonly Lexeme[], at: number): Parsed<UnitName> | null {
  const i = afterAttribute(lexemes, at);
  const unit = lexemes[i];
  return isUnit(unit) ? { value: unit.name as UnitName, next: i + 1 } : null;
}

/** The unit that a day or week is counted in: «(последняя пятница) каждого месяца». */
function parseOuterUnit(lexemes: readonly Lexeme[], at: number): Parsed<UnitName> | null {
  const unit = parseUnit(lexemes, hasRole(lexemes[at], "each", "reporting") ? at + 1 : at);
  return unit === null || unit.value === "day" || unit.value === "week" ? null : unit;
}

/** «каждый понедельник», «каждые две недели», «каждый второй вторник месяца», «каждой четверти». */
function parseEach(lexemes: readonly Lexeme[], at: number): Answer {
  let i = at + 1;
  // «каждое лето»: the season is read as the time of every year.
  if (hasRole(lexemes[i], "season")) return { value: recurrence(["yearly"], "adverb"), next: i };
  if (hasRole(lexemes[i], "reporting") && hasRole(lexemes[i + 1], "span")) {
    return { value: recurrence(["perReportingPeriod"], "generic"), next: i + 2 };
  }
  const count = parseCount(lexemes, i);
  if (count !== null) i = count.next;
  const weekday = lexemes[i];
  if (hasRole(weekday, "weekday")) {
    if (count === null)
      return { value: recurrence(["weekly"], "adverb", { weekday: weekday.value }), next: i + 1 };
    const outer = parseOuterUnit(lexemes, i + 1);
    const certain = outer !== null || count.value.value < 0;
    const fields = { certain, weekday: weekday.value, nth: count.value.value };
    return { value: recurrence(["monthly"], "adverb", fields), next: outer?.next ?? i + 1 };
  }
  const part = count === null ? null : parsePartOfUnit(lexemes, at + 1);
  if (part !== null) return part;
  const unit = parseUnit(lexemes, i);
  if (unit === null) return null;
  const n = count?.value.value ?? 1;
  return fromFrequency(everyNthUnit(n, unit.value), "adverb", unit.next);
}

/** Index behind «не реже», «не менее чем», «минимум» at `at`. */
function afterBound(lexemes: readonly Lexeme[], at: number): number {
  let i = hasRole(lexemes[at], "not") ? at + 1 : at;
  if (hasRole(lexemes[i], "bound")) i++;
  else return at;
  return lexemes[i]?.token.text === "чем" ? i + 1 : i;
}

/** How many times: «2 раза», «1-2 раза», «раз», «дважды». */
function parseTimes(lexemes: readonly Lexeme[], at: number): Parsed<{ n: number; certain: boolean }> | null {
  if (hasRole(lexemes[at], "times")) return { value: { n: 1, certain: true }, next: at + 1 };
  const first = parseCount(lexemes, at);
  if (first === null || first.value.value < 1) return null;
  if (lexemes[at]!.token.text.endsWith("жды"))
    return { value: { n: first.value.value, certain: true }, next: first.next };
  if (hasRole(lexemes[first.next], "times")) {
    return { value: { n: first.value.value, certain: true }, next: afterStop(lexemes, first.next + 1) };
  }
  const last = isSign(lexemes[first.next], "-") ? parseCount(lexemes, first.next + 1) : null;
  if (last === null || !hasRole(lexemes[last.next], "times")) return null;
  return { value: { n: last.value.value, certain: false }, next: afterStop(lexemes, last.next + 1) };
}

/** «в год», «за учебный год», «в течение года», «в 2 недели», «в 2023 году»: behind «2 раза». */
function parseRate(lexemes: readonly Lexeme[], at: number): Parsed<{ every: number; unit: UnitName }> | null {
  const i = isSign(lexemes[at], "/")
    ? at + 1
    : skipRoles(lexemes, at, "in", "for", "course", "whole", "each");
  if (i === at) return null;
  const years = parseYears(lexemes, i);
  // A named year is left for the time parser: it bounds the recurrence.
  if (years !== null && years.value.from.year !== null) return { value: { every: 1, unit: "year" }, next: i };
  const count = parseCount(lexemes, i);
  const unit = parseUnit(lexemes, count?.next ?? i);
  return unit === null
    ? null
    : { value: { every: count?.value.value ?? 1, unit: unit.value }, next: unit.next };
}

/** «не реже 2 раз в год», «раз в полгода», «1 раз в 3 года», «дважды за учебный год». */
function parseRatio(lexemes: readonly Lexeme[], at: number): Answer {
  const start = afterBound(lexemes, at);
  const times = parseTimes(lexemes, start);
  if (times === null) return null;
  const rate = parseRate(lexemes, times.next);
  if (rate === null) return null;
  const { n, certain } = times.value;
  const { every, unit } = rate.value;
  if (every !== 1 && n !== 1) return fromFrequency({ code: null, certain: false }, "count", rate.next);
  const frequency = every === 1 ? timesInUnit(n, unit) : everyNthUnit(every, unit);
  const sure = { ...frequency, certain: frequency.certain && certain };
  const timesAYear = unit === "year" && every === 1 ? n : 0;
  return fromFrequency(sure, "count", rate.next, { timesAYear, bounded: start > at });
}

/** Further units of a list: «(по четвертям), полугодиям, году», «(по итогам четверти)/полугодия». */
function parseMoreUnits(lexemes: readonly Lexeme[], at: number, units: UnitName[]): number {
  let i = at;
  for (;;) {
    const separator = lexemes[i];
    const listed = isSign(separator, ",") || isSign(separator, "/") || hasRole(separator, "and", "or");
    const unit = listed ? parseUnit(lexemes, i + 1) : null;
    const after = unit === null ? undefined : lexemes[unit.next];
    if (unit === null || (after !== undefined && after.role !== "punctuation" && after.role !== "and"))
      return i;
    units.push(unit.value);
    i = unit.next;
  }
}

function listOfUnits(lexemes: readonly Lexeme[], first: Parsed<UnitName>): Answer {
  const units = [first.value];
  const next = parseMoreUnits(lexemes, first.next, units);
  const frequencies = units.map(everyUnit);
  const codes = frequencies.flatMap((frequency) => (frequency.code === null ? [] : [frequency.code]));
  return { value: recurrence(codes, "generic", { certain: frequencies.every((f) => f.certain) }), next };
}

/** «по четвертям, полугодиям, году», «по пятницам», «по квартально». */
function parseAlongUnits(lexemes: readonly Lexeme[], at: number): Answer {
  const word = lexemes[at + 1];
  const plural = /[ая]м$|но$/u.test(word?.token.text ?? "");
  if (!plural) return null;
  if (hasRole(word, "weekday")) {
    return { value: recurrence(["weekly"], "day", { weekday: word.value }), next: at + 2 };
  }
  const unit = parseUnit(lexemes, at + 1);
  return unit === null ? null : listOfUnits(lexemes, unit);
}

/** «по итогам четверти», «по окончании каждого учебного года», «за отчетный период». */
function parseOutcome(lexemes: readonly Lexeme[], at: number): Answer {
  const start = hasRole(lexemes[at + 1], "each", "whole") ? at + 2 : at + 1;
  if (hasRole(lexemes[start], "reporting")) return parseReporting(lexemes, start);
  const unit = parseUnit(lexemes, start);
  return unit === null || unit.value === "day" ? null : listOfUnits(lexemes, unit);
}

/** «отчетный период», «отчетного года». */
function parseReporting(lexemes: readonly Lexeme[], at: number): Answer {
  if (hasRole(lexemes[at + 1], "span")) {
    return { value: recurrence(["perReportingPeriod"], "generic"), next: at + 2 };
  }
  const unit = parseUnit(lexemes, at + 1);
  return unit === null ? null : fromFrequency(everyUnit(unit.value), "generic", unit.next);
}

/** «конец четверти», «в начале каждого месяца»; the end of a year is a time, not a recurrence. */
function parseEdgeOfUnit(lexemes: readonly Lexeme[], at: number): Answer {
  const each = hasRole(lexemes[at + 1], "each");
  const unit = parseOuterUnit(lexemes, at + 1);
  if (unit === null || (unit.value === "year" && !each)) return null;
  if (parseCount(lexemes, unit.next) !== null) return null;
  return listOfUnits(lexemes, unit);
}

/** «последняя пятница месяца», «первая неделя четверти», «последний месяц квартала». */
function parsePartOfUnit(lexemes: readonly Lexeme[], at: number): Answer {
  const count = parseCount(lexemes, at);
  if (count === null) return null;
  const weekday = lexemes[count.next];
  const named = hasRole(weekday, "weekday");
  const inner =
    named || hasRole(weekday, "half") ? count.next + 1 : (parseUnit(lexemes, count.next)?.next ?? null);
  const outer = inner === null ? null : parseOuterUnit(lexemes, inner);
  if (outer === null || outer.value === "year") return null;
  const { code, certain } = everyUnit(outer.value);
  const nth = named && outer.value === "month" ? { weekday: weekday.value, nth: count.value.value } : {};
  return { value: recurrence(code === null ? [] : [code], "generic", { certain, ...nth }), next: outer.next };
}

/**
 * «(1 февраля) года, следующего за отчетным», «следующего за отчетным кварталом»; `fallback` is the unit meant
 * where the words behind «отчетным» are left out.
 */
export function parseFollowing(
  lexemes: readonly Lexeme[],
  at: number,
  fallback: UnitName,
): Parsed<string> | null {
  const start = isSign(lexemes[at], ",") ? at + 1 : at;
  if (!hasRole(lexemes[start], "otherYear") || !hasRole(lexemes[start + 1], "for")) return null;
  if (!hasRole(lexemes[start + 2], "reporting")) return null;
  if (hasRole(lexemes[start + 3], "span")) return { value: "perReportingPeriod", next: start + 4 };
  const unit = parseUnit(lexemes, start + 3);
  const code = everyUnit(unit?.value ?? fallback).code;
  return code === null ? null : { value: code, next: unit?.next ?? start + 3 };
}

function parseFollowingYear(lexemes: readonly Lexeme[], at: number): Answer {
  const unit = lexemes[at];
  if (!isUnit(unit, "year", "month", "quarter")) return null;
  const following = parseFollowing(lexemes, at + 1, unit.name as UnitName);
  return following === null ? null : { value: recurrence([following.value], "adverb"), next: following.next };
}

/** «5 числа», «25 числа месяца, следующего за отчётным»: a day of each month, or of the month after a period. */
function parseDayNumber(lexemes: readonly Lexeme[], at: number): Answer {
  const count = parseCount(lexemes, at);
  if (count === null || !hasRole(lexemes[count.next], "dayNumber")) return null;
  const days = [count.value.value];
  let i = count.next + 1;
  const explicit = hasRole(lexemes[i], "each", "otherYear", "current", "reporting", "last");
  if (explicit) i++;
  if (!isUnit(lexemes[i], "month")) {
    if (explicit || hasRole(lexemes[i], "month")) return null;
    return { value: recurrence(["monthly"], "day", { days, certain: false }), next: i };
  }
  const outer = parseOuterUnit(lexemes, i + 1);
  if (outer !== null && outer.value !== "year")
    return fromFrequency(everyUnit(outer.value), "day", outer.next);
  const following = parseFollowing(lexemes, i + 1, "month");
  if (following === null) return { value: recurrence(["monthly"], "day", { days }), next: i + 1 };
  return { value: recurrence([following.value], "day", { days }), next: following.next };
}

/** «регулярно», «несколько раз в год»: it repeats, the text does not say how often. */
function parseIrregular(lexemes: readonly Lexeme[], at: number): Answer {
  const isCount = lexemes[at]!.name === "count";
  const rate = hasRole(lexemes[at + 1], "times") ? parseRate(lexemes, at + 2) : null;
  if (isCount && rate === null) return null;
  return { value: recurrence([], "adverb", { certain: false }), next: rate?.next ?? at + 1 };
}

/** Reads a recurrence at `at`. */
export function parseRecurrence(lexemes: readonly Lexeme[], at: number): Answer {
  switch (lexemes[at]?.role) {
    case "adverb":
      return parseAdverb(lexemes, at);
    case "irregular":
      return parseIrregular(lexemes, at);
    case "each":
      return parseEach(lexemes, at);
    case "not":
    case "bound":
    case "times":
      return parseRatio(lexemes, at);
    case "number":
    case "numeral":
    case "last":
    case "other":
      return parseRatio(lexemes, at) ?? parseDayNumber(lexemes, at) ?? parsePartOfUnit(lexemes, at);
    case "along":
      return hasRole(lexemes[at + 1], "outcome")
        ? parseOutcome(lexemes, at + 1)
        : parseAlongUnits(lexemes, at);
    case "reporting":
      return parseReporting(lexemes, at);
    case "edge":
      return parseEdgeOfUnit(lexemes, at);
    case "unit":
      return parseFollowingYear(lexemes, at);
    default:
      return null;
  }
}
