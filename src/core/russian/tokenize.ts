import { isCyrillicCode, isLatinCode, isLetterCode, repairMixedWord } from "./letters";

export type TokenKind = "word" | "number" | "mark" | "punctuation";

/**
 * A piece of a text. Offsets are UTF-16 indices into the original text, so that a finding can quote exactly
 * what was read; `text` is folded (lower case, ё as е, look-alikes repaired, dashes «-», quotes «"»).
 */
export interface Token {
  /** `mark` is a footnote sign: asterisks and superscript digits. */
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** What stands before the token: nothing, spaces, or a line break among them. */
  readonly gap: "" | " " | "\n";
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** Letters o of both scripts, typed instead of zero inside «2O23». */
const isLetterO = (code: number): boolean =>
  code === 0x4f || code === 0x6f || code === 0x41e || code === 0x43e;
const isInvisible = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x2060 && code <= 0x2064) ||
  code === 0xfeff ||
  (code >= 0x300 && code <= 0x36f);
const isLineBreak = (code: number): boolean =>
  code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029 || code === 0x0b;
const isSpace = (code: number): boolean =>
  code === 0x20 ||
  code === 0xa0 ||
  (code >= 0x09 && code <= 0x0d) ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0x85 ||
  code === 0x1680;
const isDash = (code: number): boolean =>
  code === 0x2d ||
  (code >= 0x2010 && code <= 0x2015) ||
  code === 0x2212 ||
  code === 0x2043 ||
  code === 0xfe58 ||
  code === 0xfe63 ||
  code === 0xff0d;
const isQuote = (code: number): boolean =>
  code === 0x22 || code === 0xab || code === 0xbb || (code >= 0x201c && code <= 0x201f) || code === 0x2033;
const isMark = (code: number): boolean =>
  code === 0x2a ||
  code === 0xb9 ||
  code === 0xb2 ||
  code === 0xb3 ||
  code === 0x2070 ||
  (code >= 0x2074 && code <= 0x2079);

/** Folds the raw letters of one word; ordinary words take the short way. */
function foldWord(raw: string, plain: boolean): string {
  if (plain) return raw.toLowerCase();
  let cleaned = "";
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    const last = cleaned.charCodeAt(cleaned.length - 1);
    if (code === 0x306 && (last === 0x438 || last === 0x418)) cleaned = `${cleaned.slice(0, -1)}й`;
    else if (!isInvisible(code)) cleaned += raw[i];
  }
  return repairMixedWord(cleaned.toLowerCase()).replace(/ё/gu, "е").toLowerCase();
}

/** I, V, X in both cases. */
const isRomanDigit = (code: number): boolean =>
  code === 0x49 || code === 0x56 || code === 0x58 || code === 0x69 || code === 0x76 || code === 0x78;

/** End of a Latin Roman number that lost the space behind it («IVквартал»), or `from`. */
function endOfGluedRoman(text: string, from: number): number {
  let i = from;
  let surely = false;
  for (;;) {
    const code = text.charCodeAt(i);
    // X alone may be a mistyped Russian letter.
    if (isRomanDigit(code)) surely ||= (code & 0xdf) !== 0x58;
    else if (i === from || !isInvisible(code)) break;
    i++;
  }
  return surely && isCyrillicCode(text.charCodeAt(i)) ? i : from;
}

function endOfWord(text: string, from: number): { end: number; plain: boolean } {
  const roman = endOfGluedRoman(text, from);
  if (roman > from) return { end: roman, plain: false };
  let i = from;
  let latin = false;
  let cyrillic = false;
  let special = false;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x410 && code <= 0x44f) cyrillic = true;
    else if (code === 0x401 || code === 0x451 || (isInvisible(code) && i > from)) special = true;
    else if (isCyrillicCode(code) && isLetterCode(code)) cyrillic = true;
    else if (isLatinCode(code)) latin = true;
    else if (!isLetterCode(code)) break;
  }
  return { end: i, plain: !special && !(latin && cyrillic) };
}

/** Code of the next character that prints, from `from` on. */
function visibleCode(text: string, from: number): number {
  let i = from;
  while (isInvisible(text.charCodeAt(i))) i++;
  return text.charCodeAt(i);
}

/** End of a run of digits; a letter O among or right behind digits counts as a zero. */
function endOfNumber(text: string, from: number): number {
  let i = from;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code) || isInvisible(code)) continue;
    if (isLetterO(code) && !isLetterCode(visibleCode(text, i + 1))) continue;
    break;
  }
  return i;
}

/** Index in the original text behind `letters` letters of the word that starts at `from`, soft hyphens not counted. */
export function afterLetters(text: string, from: number, letters: number): number {
  let i = from;
  for (let left = letters; left > 0 && i < text.length; i++) {
    if (!isInvisible(text.charCodeAt(i))) left--;
  }
  while (isInvisible(text.charCodeAt(i))) i++;
  return i;
}

function foldNumber(raw: string): string {
  return /^[0-9]+$/u.test(raw) ? raw : raw.replace(/[oо]/giu, "0").replace(/[^0-9]/gu, "");
}

function punctuation(code: number, raw: string): string {
  if (isDash(code)) return "-";
  if (isQuote(code)) return '"';
  return raw === "…" ? "." : raw;
}

/**
 * Cuts a text into words (letters of one run), numbers (digits of one run), footnote marks and single signs,
 * in linear time. «Ноябрь2022-август» gives four tokens; spaces are kept as gaps only.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let gap: Token["gap"] = "";
  let i = 0;
  while (i < text.length) {
    const start = i;
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      if (isLineBreak(code)) gap = "\n";
      else if (gap === "") gap = " ";
      i++;
      continue;
    }
    if (isInvisible(code)) {
      i++;
      continue;
    }
    let kind: TokenKind;
    let folded: string;
    if (isDigit(code)) {
      kind = "number";
      i = endOfNumber(text, i);
      folded = foldNumber(text.slice(start, i));
    } else if (isLetterCode(code)) {
      kind = "word";
      const word = endOfWord(text, i);
      i = word.end;
      folded = foldWord(text.slice(start, i), word.plain);
    } else {
      i++;
      kind = isMark(code) ? "mark" : "punctuation";
      folded = punctuation(code, text.slice(start, i));
    }
    tokens.push({ kind, text: folded, start, end: i, gap });
    gap = "";
  }
  return tokens;
}
