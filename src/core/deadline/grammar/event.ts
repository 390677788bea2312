import { hasRole, isSign, isUnit, skipRoles, type Lexeme, type Parsed } from "./lexeme";
import { parseCount } from "./number";
import type { Content } from "./piece";
import { afterTail } from "./tail";
import { parseTime } from "./time";
import { isFullYear } from "./year";

const RULES = { commas: false, years: true };
/** «со дня», «с момента», «с даты»: an event follows, not a date. */
const MOMENT = /^(?:дня|момента|даты)$/u;
/** «10-дневный», «двухнедельный», «месячный». */
const SHORT_TERM = /(?:дневн|недельн|месячн)(?:ый|ого|ом)$/u;
/** «в день», «в ходе», «в рамках» of something. */
const OCCASION = /^(?:день|дни|ходе|рамках|момент|процессе|преддверии|случае)$/u;
/** «в преддверии Нового года» names no year. */
const EVE = "преддверии";

function event(certain: boolean, next: number): Parsed<Content> {
  return { value: { kind: "event", certain }, next };
}

/** Numbers before the one with its unit: «(по итогам) I, II четверти». */
function afterBareNumbers(lexemes: readonly Lexeme[], at: number): number {
  const sign = lexemes[at + 1];
  const listed = isSign(sign, ",") || isSign(sign, "-") || hasRole(sign, "and");
  return listed && parseCount(lexemes, at) !== null && parseTime(lexemes, at) === null ? at + 2 : at;
}

/** The words that name the event; a time right at their start is what the event is counted from. */
function eventTail(lexemes: readonly Lexeme[], from: number): number {
  const at = afterBareNumbers(lexemes, from);
  const time = parseTime(lexemes, at);
  return Math.max(afterTail(lexemes, time?.next ?? at, RULES), at);
}

function isMoment(lexemes: readonly Lexeme[], at: number): boolean {
  return hasRole(lexemes[at], "from") && MOMENT.test(lexemes[at + 1]?.token.text ?? "");
}

/** Index behind the length of a stretch of time: «10 рабочих дней», «недели». */
function afterDuration(lexemes: readonly Lexeme[], at: number): { next: number; counted: boolean } | null {
  if (isFullYear(lexemes[at])) return null;
  const count = parseCount(lexemes, at);
  const i = skipRoles(lexemes, count?.next ?? at, "working", "civil", "school");
  if (!isUnit(lexemes[i], "day", "week", "decade", "month", "year")) return null;
  return { next: i + 1, counted: count !== null };
}

/** Index behind «после», «до», «со дня», «по окончании» that tie a length of time to an event, or null. */
function afterAnchor(lexemes: readonly Lexeme[], at: number): number | null {
  if (hasRole(lexemes[at], "after", "before", "until")) return at + 1;
  if (hasRole(lexemes[at], "from")) return isMoment(lexemes, at) ? at + 2 : at + 1;
  return hasRole(lexemes[at], "along") && hasRole(lexemes[at + 1], "outcome") ? at + 2 : null;
}

/** Index behind «в течение», «не позднее чем за», «через»; `framed` where they alone make a length a deadline. */
function afterFrame(lexemes: readonly Lexeme[], at: number): { next: number; framed: boolean } {
  const bound = skipRoles(lexemes, at, "not", "later", "earlier", "bound");
  const than = lexemes[bound]?.token.text === "чем" ? bound + 1 : bound;
  const next = skipRoles(lexemes, than, "in", "for", "course", "proceeding", "whole");
  const framed = lexemes
    .slice(than, next)
    .some((lexeme) => hasRole(lexeme, "course", "proceeding") || lexeme.token.text === "за");
  return { next, framed };
}

/** «в течение 10 дней после …», «не позднее чем за месяц до …», «через неделю», «в течение 5 дней». */
function parseCountdown(lexemes: readonly Lexeme[], at: number): Parsed<Content> | null {
  const { next, framed } = afterFrame(lexemes, at);
  const duration = afterDuration(lexemes, next);
  if (duration === null) return null;
  const anchor = afterAnchor(lexemes, duration.next);
  if (anchor !== null) return event(true, eventTail(lexemes, anchor));
  const short = isUnit(lexemes[duration.next - 1], "day", "week");
  return framed && (duration.counted || short) ? event(false, duration.next) : null;
}

/** «в 10-дневный срок», «в месячный срок после …». */
function parseShortTerm(lexemes: readonly Lexeme[], at: number): Parsed<Content> | null {
  const numbered = hasRole(lexemes[at + 1], "number") && isSign(lexemes[at + 2], "-");
  const length = numbered ? at + 3 : at + 1;
  const isLength = SHORT_TERM.test(lexemes[length]?.token.text ?? "");
  if (!isLength || !hasRole(lexemes[length + 1], "span")) return null;
  const anchor = afterAnchor(lexemes, length + 2);
  return anchor === null ? event(false, length + 2) : event(true, eventTail(lexemes, anchor));
}

/** «до начала экзаменов», «к педсовету», «ко Дню учителя»: a boundary that no calendar gives. */
function parseBoundaryEvent(lexemes: readonly Lexeme[], at: number): Parsed<Content> | null {
  const word = lexemes[at + 1];
  if (word === undefined || word.token.kind !== "word") return null;
  const holiday = isUnit(word, "day") && hasRole(lexemes[at + 2], "other");
  if (!holiday && !hasRole(word, "edge", "other", "outcome", "carryingOut", "reporting")) return null;
  return parseTime(lexemes, at + 1) === null ? event(true, eventTail(lexemes, at + 1)) : null;
}

/** «в день экзамена», «во время ГИА», «в период проведения», «в сроки проведения». */
function parseOccasion(lexemes: readonly Lexeme[], at: number): Parsed<Content> | null {
  const start = hasRole(lexemes[at + 1], "course") ? at + 2 : at + 1;
  const word = lexemes[start];
  if (word === undefined) return null;
  const occasion = OCCASION.test(word.token.text);
  const spanOf =
    (hasRole(word, "span") || word.token.text === "сроки") &&
    hasRole(lexemes[start + 1], "carryingOut", "other");
  if (!occasion && !spanOf) return null;
  if (word.token.text === EVE) return event(true, eventTail(lexemes, start + 1));
  return parseTime(lexemes, start + 1) === null ? event(true, eventTail(lexemes, start + 1)) : null;
}

/** Reads a deadline that hangs on an event: «после проведения ВПР», «в течение 10 дней после …». */
export function parseEvent(lexemes: readonly Lexeme[], at: number): Parsed<Content> | null {
  switch (lexemes[at]?.role) {
    case "not":
    case "bound":
    case "proceeding":
    case "course":
      return parseCountdown(lexemes, at);
    case "in":
    case "for":
      return parseCountdown(lexemes, at) ?? parseShortTerm(lexemes, at) ?? parseOccasion(lexemes, at);
    case "after":
      return hasRole(lexemes[at + 1], "edge") || parseTime(lexemes, at + 1) === null
        ? event(true, eventTail(lexemes, at + 1))
        : null;
    case "before":
    case "occasion":
      return event(true, eventTail(lexemes, at + 1));
    case "from":
      return isMoment(lexemes, at) ? event(true, eventTail(lexemes, at + 2)) : null;
    case "until":
    case "by":
      return parseBoundaryEvent(lexemes, at);
    case "along":
      return hasRole(lexemes[at + 1], "outcome") ? event(true, eventTail(lexemes, at + 2)) : null;
    default:
      return null;
  }
}
