import type { Token } from "../russian";
import { adjectiveCases, CASES, type CaseSet } from "../russian/declension";
import { closingBracket, closingQuote } from "./enclosures";
import { acronymOf, type Acronym } from "./lexicon/acronyms";
import { headForm, hyphenatedPost, POST_ABBREVIATIONS, type HeadForm } from "./lexicon/heads";
import { isLegalForm } from "./lexicon/legal-forms";
import { PLACES, POINTED, PREPOSITIONS } from "./lexicon/words";
import { endOfCompound, reading, textOf, type Lexer, type Reading } from "./units";

const ACRONYM_SHAPE = /^\p{Lu}[\p{L}]*\p{Lu}\p{L}{0,2}$/u;

function looksLikeAcronym(word: string): boolean {
  if (!ACRONYM_SHAPE.test(word)) return false;
  const capitals = word.replace(/[^\p{Lu}]/gu, "").length;
  return capitals >= 2 && capitals * 2 >= word.length;
}

/** A known or capital-letter abbreviation; null for an ordinary word. */
function asAcronym(lexer: Lexer, text: string, printed: string): { acronym?: Acronym } | null {
  const known = lexer.glossary.acronym(text) ?? acronymOf(text);
  const capitals = looksLikeAcronym(printed);
  if (known !== null && (capitals || !known.capitalsOnly)) return { acronym: known };
  return capitals && (!lexer.shouted || printed.length < 4) ? {} : null;
}

/** A shortened adjective («кл. руководители») agrees with any noun. */
const ANY_CASE: CaseSet = Object.values(CASES).reduce((all, one) => all | one, 0);

/** Shortened words end in a consonant and are short. */
const SHORTENED = /^\p{L}{0,4}[бвгджзклмнпрстфхцчшщ]$/u;

/** «муз. руководитель», «уч.-предметники»: a word shortened before the one that it belongs to, which no dictionary has. */
function isShortened(lexer: Lexer, text: string, stop: number): boolean {
  const next = lexer.tokens[stop + 1];
  if (!SHORTENED.test(text) || next === undefined || headForm(text) !== null || acronymOf(text) !== null)
    return false;
  if (next.text === "-") return next.gap === "" && lexer.tokens[stop + 2]?.gap === "";
  return next.kind === "word" && next.gap === " " && /\p{Ll}/u.test(lexer.source[next.start]!);
}

/** Index behind «-предметники» that is tied to the shortened word before `at`. */
function afterTied({ tokens }: Lexer, at: number): number {
  const tied = tokens[at]?.text === "-" && tokens[at]!.gap === "" && tokens[at + 1]?.gap === "";
  return tied && tokens[at + 1]!.kind === "word" ? at + 2 : at;
}

/** «нач. классов»: of the primary school, no head of a department. */
const OF_PRIMARY = /^(?:кл|класс|школ|звен)/u;

/** «учителя-предметники», «пресс-служба»: the first half, or the last where the first is no noun of ours. */
function headOfCompound(text: string): HeadForm | null {
  const halves = text.split("-");
  return headForm(halves[0]!) ?? (halves.length === 2 ? headForm(halves[1]!) : null);
}

/** One word (also a compound: «учителя-предметники») with what the dictionaries know about it. */
export function readWord(lexer: Lexer, from: number): Reading {
  const { tokens } = lexer;
  const end = endOfCompound(tokens, from);
  const text = textOf(tokens, from, end);
  const full = POST_ABBREVIATIONS.get(text) ?? hyphenatedPost(text);
  const pointed = tokens[end]?.text === "." && tokens[end]!.gap === "";
  if (pointed && text === "нач" && OF_PRIMARY.test(tokens[end + 1]?.text ?? "")) {
    return reading(lexer, "word", from, end + 1, { text: "начальных", cases: ANY_CASE });
  }
  if (pointed && (POINTED.has(text) || isShortened(lexer, text, end))) {
    const next = afterTied(lexer, end + 1);
    const form = headForm(next > end + 1 ? tokens[next - 1]!.text : (full ?? ""));
    const attribute = full === undefined ? !PLACES.has(text) : adjectiveCases(full) !== 0;
    const cases = form?.cases ?? (attribute ? ANY_CASE : 0);
    return reading(lexer, "word", from, next, { text, head: form?.head, cases });
  }
  const printed = lexer.source.slice(tokens[from]!.start, tokens[end - 1]!.end);
  if (isLegalForm(text, printed)) return reading(lexer, "legal", from, end);
  const acronym = asAcronym(lexer, text, printed);
  if (acronym !== null) return reading(lexer, "acronym", from, end, acronym);
  if (PREPOSITIONS.has(text)) return reading(lexer, "preposition", from, end);
  const form = headForm(text) ?? headOfCompound(text) ?? (full === undefined ? null : headForm(full));
  if (form !== null) return reading(lexer, "word", from, end, { head: form.head, cases: form.cases });
  return reading(lexer, "word", from, end, { cases: adjectiveCases(full ?? text) });
}

/** A phrase that the dictionary or the workbook's list knows as one abbreviation: «КДН и ЗП». */
export function readPhrase(lexer: Lexer, from: number): Reading | null {
  const length = lexer.glossary.phraseAt(lexer.tokens, from);
  if (length === 0) return null;
  const text = lexer.tokens
    .slice(from, from + length)
    .map((token) => token.text)
    .join(" ");
  const acronym = lexer.glossary.acronym(text) ?? acronymOf(text);
  return acronym === null ? null : reading(lexer, "acronym", from, from + length, { text, acronym });
}

/** Index behind the letter of a class at `at`: «9а», «9 «А»». */
function afterClassLetter(tokens: readonly Token[], at: number): number {
  const isLetter = (token: Token | undefined): boolean => token?.kind === "word" && token.text.length === 1;
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (isLetter(first) && first!.gap === "") return at + 1;
  return first?.text === '"' && isLetter(second) && third?.text === '"' ? at + 3 : at;
}

/** «№ 3», «№№ 1», «5-9», «500+», «9а»: a number with its sign. */
export function readNumber(lexer: Lexer, from: number): Reading | null {
  const { tokens } = lexer;
  let next = from;
  while (tokens[next]?.text === "№" && next < from + 2) next++;
  // «школа N 5»: a Latin N for the sign.
  if (next === from && tokens[next]?.text === "n" && tokens[next + 1]?.kind === "number") next++;
  if (tokens[next]?.kind !== "number") return null;
  next = endOfCompound(tokens, next);
  while (tokens[next]?.text === "." && tokens[next]!.gap === "" && tokens[next + 1]?.kind === "number")
    next += 2;
  if (tokens[next]?.text === "+" && tokens[next]!.gap === "") next++;
  return reading(lexer, "number", from, afterClassLetter(tokens, next));
}

/** «и.о.», «исполняющий обязанности» before a post: the «и» joins nothing. */
export function readActing(lexer: Lexer, from: number): Reading | null {
  if (/^исполняющ/u.test(lexer.tokens[from]!.text) && lexer.tokens[from + 1]?.text === "обязанности")
    return reading(lexer, "word", from, from + 2, { text: "и.о." });
  const letters = textOf(lexer.tokens, from, Math.min(from + 4, lexer.tokens.length));
  return /^и\. ?о\.$/u.test(letters) ? reading(lexer, "word", from, from + 4, { text: "и.о." }) : null;
}

/** «…» or (…) as one unit; its text is what stands inside. */
export function readEnclosed(lexer: Lexer, from: number): Reading | null {
  const { text } = lexer.tokens[from]!;
  const kind = text === "(" || text === "[" ? "bracketed" : text === '"' ? "quoted" : null;
  if (kind === null) return null;
  const close =
    kind === "quoted" ? closingQuote(lexer.tokens, from, lexer.source) : closingBracket(lexer.tokens, from);
  if (close === null) return null;
  return reading(lexer, kind, from, close + 1, { text: textOf(lexer.tokens, from + 1, close) });
}
