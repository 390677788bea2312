import { hasRole, isGlued, isSign, type Lexeme } from "./lexeme";
import { parseRecurrence } from "./recurrence";
import { parseTime } from "./time";

/** Words that open the next phrase and so do not belong to the one before. */
const OPENERS = [
  "in",
  "for",
  "course",
  "from",
  "starting",
  "until",
  "by",
  "and",
  "but",
  "not",
  "later",
  "whole",
  "span",
] as const;

export interface TailRules {
  /** A comma may stand inside: «по плану УО, МКУ РМК». */
  readonly commas: boolean;
  /** A bare year belongs to what is named: «по итогам ОГЭ 2023 года». */
  readonly years: boolean;
}

/** Index behind the closing quote of the one at `at`; behind that quote itself where none closes. */
export function afterQuotes(lexemes: readonly Lexeme[], at: number): number {
  for (let i = at + 1; i < lexemes.length; i++) if (isSign(lexemes[i], '"')) return i + 1;
  return at + 1;
}

/** A date of a document («от 12.10.2023», «21.07.2022 № 582») says nothing of the deadline. */
function belongsToDocument(lexemes: readonly Lexeme[], at: number, next: number): boolean {
  return lexemes[at - 1]?.token.text === "от" || isSign(lexemes[next], "№") || isSign(lexemes[at - 1], "№");
}

/** «ГИА-2025»: the year is glued to a name and dates nothing. */
export function isPartOfName(lexemes: readonly Lexeme[], at: number): boolean {
  const [name, sign, number] = [lexemes[at - 2], lexemes[at - 1], lexemes[at]];
  if (!hasRole(name, "other") || !isSign(sign, "-") || !hasRole(number, "number")) return false;
  return isGlued(sign) && isGlued(number) && name.token.kind === "word";
}

function step(lexemes: readonly Lexeme[], at: number, rules: TailRules): number | null {
  const lexeme = lexemes[at]!;
  if (isSign(lexeme, '"')) return afterQuotes(lexemes, at);
  if (lexeme.role === "punctuation") {
    if (lexeme.name === ";" || lexeme.name === "(" || lexeme.name === ")") return null;
    return lexeme.name === "," && !rules.commas ? null : at + 1;
  }
  const time = parseTime(lexemes, at);
  if (time !== null) {
    if (isPartOfName(lexemes, at)) return time.next;
    if (belongsToDocument(lexemes, at, time.next)) return time.next;
    return rules.years && time.value.from.grain === "year" && time.value.from.year !== null
      ? time.next
      : null;
  }
  // «по плану и по запросу»: another way of naming the time.
  if (hasRole(lexeme, "along") && hasRole(lexemes[at + 1], "need", "measure")) return null;
  if (hasRole(lexeme, "continuous", "course") || parseRecurrence(lexemes, at) !== null) return null;
  return at + 1;
}

/** Index behind the words from `at` on that name one thing: up to the next time, recurrence or bracket. */
export function afterTail(lexemes: readonly Lexeme[], at: number, rules: TailRules): number {
  let i = at;
  while (i < lexemes.length) {
    const next = step(lexemes, i, rules);
    if (next === null) break;
    i = next;
  }
  if (i === lexemes.length) return i;
  while (i > at && (hasRole(lexemes[i - 1], ...OPENERS) || isLooseSign(lexemes[i - 1]!))) i--;
  return i;
}

function isLooseSign(lexeme: Lexeme): boolean {
  return lexeme.role === "punctuation" && lexeme.name !== '"' && lexeme.name !== ".";
}
