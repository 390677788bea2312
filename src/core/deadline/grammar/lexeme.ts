import { afterLetters, exactMonth, matchMonth, matchNumeral, tokenize, type Token } from "../../russian";
import { lookUp, lookUpMisspelt, type Role, type UnitName } from "./lexicon";

/** A token with what it does in a deadline. */
export interface Lexeme {
  readonly role: Role | "number" | "punctuation";
  /** Unit name, recurrence code, edge, or the sign itself; "" otherwise. */
  readonly name: string;
  /** Value of a number or numeral, number of the month, weekday or season; 0 otherwise. */
  readonly value: number;
  /** «второй» as against «два»; for months: an abbreviation. */
  readonly flag: boolean;
  readonly token: Token;
}

/** A parser's answer: what it read and the index of the first lexeme it left. */
export interface Parsed<T> {
  readonly value: T;
  readonly next: number;
}

/** Numbers longer than this are no dates, years or counts. */
const MAX_DIGITS = 9;
/** «вмае» is the shortest pair of words with a lost space, «сентябряоктябрь» about the longest. */
const MIN_GLUED = 4;
const MAX_GLUED = 18;
const MIN_MONTH = 3;

function fromWord(token: Token): Lexeme {
  const word = token.text;
  const known = lookUp(word);
  if (known.role !== "other") {
    return { role: known.role, name: known.name, value: known.value, flag: false, token };
  }
  const month = matchMonth(word);
  if (month !== null) {
    return { role: "month", name: "", value: month.month, flag: month.abbreviated, token };
  }
  const numeral = matchNumeral(word);
  if (numeral !== null) {
    return { role: "numeral", name: "", value: numeral.value, flag: numeral.ordinal, token };
  }
  const near = lookUpMisspelt(word);
  return { role: near.role, name: near.name, value: near.value, flag: false, token };
}

const lostDash = (token: Token): Lexeme =>
  toLexeme({ ...token, kind: "punctuation", text: "-", end: token.start });

/**
 * Two words with a lost space: «годаАвгуст», «вмарте». The second must be a month in full and the first a known
 * word, so that no other word is ever cut.
 */
function splitGlued(text: string, token: Token): Lexeme[] | null {
  const word = token.text;
  if (word.length < MIN_GLUED || word.length > MAX_GLUED) return null;
  for (let cut = 1; cut <= word.length - MIN_MONTH; cut++) {
    const month = exactMonth(word.slice(cut));
    if (month === null || month.abbreviated) continue;
    const at = afterLetters(text, token.start, cut);
    const first = fromWord({ ...token, text: word.slice(0, cut), end: at });
    if (first.role === "other") return null;
    const second = fromWord({ ...token, text: word.slice(cut), start: at, gap: "" });
    // «сентябрьдекабрь» lost the dash of a line end; «августСентябрь» is two words.
    const wrapped = first.role === "month" && /\p{Ll}/u.test(text[at]!);
    return wrapped ? [first, lostDash(second.token), second] : [first, second];
  }
  return null;
}

function toLexeme(token: Token): Lexeme {
  if (token.kind === "word") return fromWord(token);
  if (token.kind === "number") {
    const value = token.text.length <= MAX_DIGITS ? Number(token.text) : Number.NaN;
    return { role: "number", name: "", value, flag: false, token };
  }
  const name = token.text === "\\" ? "/" : token.text;
  return { role: "punctuation", name, value: 0, flag: false, token };
}

/** Quotes around a bare number belong to a form to fill in: «29» августа. */
function isQuotedNumber(tokens: readonly Token[], quote: number): boolean {
  const around = (number: number, other: number): boolean =>
    tokens[number]?.kind === "number" && tokens[other]?.text === '"';
  return tokens[quote]!.text === '"' && (around(quote + 1, quote + 2) || around(quote - 1, quote - 2));
}

/** «м-ц»: a word shortened to its first and last letters, the lexeme of all three tokens; null for any other. */
function readContraction(tokens: readonly Token[], at: number): Lexeme | null {
  const [first, dash, last] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (first.kind !== "word" || first.text.length > 2 || dash?.text !== "-" || dash.gap !== "") return null;
  if (last?.kind !== "word" || last.gap !== "") return null;
  const text = `${first.text}-${last.text}`;
  const { role, name, value } = lookUp(text);
  return role === "other"
    ? null
    : { role, name, value, flag: false, token: { ...first, text, end: last.end } };
}

/** «школа N 5»: a Latin N in front of a number. */
const isNumberSign = (token: Token, next: Token | undefined): boolean =>
  token.text === "n" && next?.kind === "number";

/** «тече- ⏎ ние», «сен- ⏎ тябрь»: a known word cut at the end of a line; null for any other. */
function readCutWord(tokens: readonly Token[], at: number): Lexeme | null {
  const [head, dash, tail] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (head.kind !== "word" || dash?.text !== "-" || dash.gap !== "") return null;
  if (tail?.kind !== "word" || tail.gap === "") return null;
  const text = head.text + tail.text;
  const { role, name, value } = lookUp(text);
  const month = role === "other" ? exactMonth(text) : null;
  const token = { ...head, text, end: tail.end };
  if (month !== null) return { role: "month", name: "", value: month.month, flag: month.abbreviated, token };
  return role === "other" ? null : { role, name, value, flag: false, token };
}

/** The full stop of «в теч. года». */
const isStopOfCourse = (token: Token, before: Lexeme | undefined): boolean =>
  token.text === "." && token.gap === "" && before?.role === "course";

/** The words, numbers and signs of a text with their roles; footnote marks are left out. */
export function readLexemes(text: string): Lexeme[] {
  const tokens = tokenize(text);
  const lexemes: Lexeme[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === "mark" || isQuotedNumber(tokens, i) || isStopOfCourse(token, lexemes.at(-1))) continue;
    const one = readContraction(tokens, i) ?? readCutWord(tokens, i);
    if (one !== null) {
      lexemes.push(one);
      i += 2;
      continue;
    }
    const lexeme = toLexeme(
      isNumberSign(token, tokens[i + 1]) ? { ...token, kind: "punctuation", text: "№" } : token,
    );
    const glued = lexeme.role === "other" ? splitGlued(text, token) : null;
    if (glued === null) lexemes.push(lexeme);
    else lexemes.push(...glued);
  }
  return lexemes;
}

declare const matched: unique symbol;
/** A lexeme that passed a test. Branded, so that failing a test does not narrow a lexeme to `never`. */
export type Matched = Lexeme & { readonly [matched]: true };

export function hasRole(lexeme: Lexeme | undefined, ...roles: readonly Lexeme["role"][]): lexeme is Matched {
  return lexeme !== undefined && roles.includes(lexeme.role);
}

export function isSign(lexeme: Lexeme | undefined, sign: string): lexeme is Matched {
  return lexeme !== undefined && lexeme.role === "punctuation" && lexeme.name === sign;
}

export function isUnit(lexeme: Lexeme | undefined, ...units: readonly UnitName[]): lexeme is Matched {
  return lexeme?.role === "unit" && (units.length === 0 || units.includes(lexeme.name as UnitName));
}

/** True where the lexeme follows the one before it without a space. */
export function isGlued(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && lexeme.token.gap === "";
}

/** Index after an optional full stop at `at`. */
export function afterStop(lexemes: readonly Lexeme[], at: number): number {
  return isSign(lexemes[at], ".") ? at + 1 : at;
}

/** More words than this before one noun are no phrase; the limit keeps the work linear on any text. */
const MAX_SKIPPED = 6;

/** Index behind the words of these roles that stand at `at`, up to six. */
export function skipRoles(
  lexemes: readonly Lexeme[],
  at: number,
  ...roles: readonly Lexeme["role"][]
): number {
  let i = at;
  while (i - at < MAX_SKIPPED && hasRole(lexemes[i], ...roles)) i++;
  return i;
}
