import { numeralFromWords, romanToNumber } from "../../russian";
import { hasRole, isGlued, isSign, type Lexeme, type Matched, type Parsed } from "./lexeme";

/** A number as it counts or orders something. */
export interface Count {
  readonly value: number;
  /** «2-й», «II», «второй», «последний»: surely an ordinal. */
  readonly ordinal: boolean;
  /** Written in Roman digits. */
  readonly roman: boolean;
}

/** What follows the hyphen in «1-й», «2-го», «4-х». */
const SUFFIX =
  /^(?:ы?й|и?й|о?й|о?го|е?го|о?му|ы?м|о?м|а?я|ь?я|о?е|ь?е|у?ю|ь?ю|ы?х|е?х|м?я|и?х|ти|ми|ом|ем)$/u;
/** Longest Roman number of a quarter, term, decade or stage: XII has three signs, VIII four. */
const MAX_ROMAN = 4;

function afterSuffix(lexemes: readonly Lexeme[], at: number): { next: number; ordinal: boolean } {
  const word = isSign(lexemes[at], "-") ? lexemes[at + 1] : undefined;
  if (word?.token.kind === "word" && word.token.text.length <= 3 && SUFFIX.test(word.token.text)) {
    return { next: at + 2, ordinal: !/^(?:е?х|ти|ми)$/u.test(word.token.text) };
  }
  return { next: at, ordinal: false };
}

function romanValue(lexemes: readonly Lexeme[], at: number): number | null {
  const first = lexemes[at]!;
  if (first.token.kind !== "word" || first.token.text.length > MAX_ROMAN) return null;
  if (first.role !== "other" && first.role !== "school" && first.role !== "variable") return null;
  return romanToNumber(first.token.text);
}

/** «1У» on a Russian keyboard is IV. */
function keyboardFour(lexemes: readonly Lexeme[], at: number): boolean {
  const [one, five] = [lexemes[at], lexemes[at + 1]];
  return one?.token.text === "1" && isGlued(five) && (five?.token.text === "у" || five?.token.text === "v");
}

/** Reads «3», «3-й», «III», «третий», «двадцать пятого», «последней» (-1) at `at`. */
export function parseCount(lexemes: readonly Lexeme[], at: number): Parsed<Count> | null {
  const first = lexemes[at];
  if (first === undefined) return null;
  if (keyboardFour(lexemes, at)) {
    return { value: { value: 4, ordinal: true, roman: true }, next: at + 2 };
  }
  if (first.role === "number") {
    const { next, ordinal } = afterSuffix(lexemes, at + 1);
    return { value: { value: first.value, ordinal, roman: false }, next };
  }
  if (first.role === "last") return { value: { value: -1, ordinal: true, roman: false }, next: at + 1 };
  if (first.role === "numeral") {
    const numeral = numeralFromWords([first.token.text, lexemes[at + 1]?.token.text ?? ""], 0);
    if (numeral === null) return null;
    const { value, ordinal, length } = numeral;
    return { value: { value, ordinal, roman: false }, next: at + length };
  }
  const roman = romanValue(lexemes, at);
  if (roman === null) return null;
  const { next } = afterSuffix(lexemes, at + 1);
  return { value: { value: roman, ordinal: true, roman: true }, next };
}

/** Whether a number of digits alone stands at `at`. */
export function isNumber(lexeme: Lexeme | undefined, digits?: number): lexeme is Matched {
  return hasRole(lexeme, "number") && (digits === undefined || lexeme.token.text.length === digits);
}
