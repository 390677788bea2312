import type { Token } from "../../../russian";
import { foldText, levenshtein, tokenize, trigramSimilarity, trigrams } from "../../../russian";
import { hashText } from "./hash-text";
import { memoize } from "./memoize";
import { stemOf } from "./stems";

/** Similarity from which two measures may be one (rules.json, ROW-NEAR-DUP). */
const NEAR = 0.85;

/** A text prepared for comparing with many others. */
export interface Wording {
  readonly text: string;
  readonly folded: string;
  /** Stems of the content words, in the order of their codes. */
  readonly stems: readonly string[];
  /** Hashes of the stems, ascending: numbers are compared many times faster than words. */
  readonly codes: readonly number[];
  /** One bit for each stem: texts whose bits differ too much need no comparing. */
  readonly signature: number;
  /** Numbers and Roman numerals, in order: years, classes, stages. */
  readonly figures: string;
}

/** Words that change the manner of saying, not what is done. */
export const LIGHT_WORDS =
  "организация проведение осуществление обеспечение реализация выполнение мероприятие работа деятельность участие вопрос рамка цель".split(
    " ",
  );
const LIGHT: ReadonlySet<string> = new Set(LIGHT_WORDS.map(stemOf));
const isLight = (stem: string): boolean => LIGHT.has(stem);

const FUNCTION_WORDS = new Set(
  "и в во на по для с со о об от до из за к ко при через а или также том числе их его её не".split(" "),
);
const ROMAN = /^[ivxlcdm]+$/u;

export function wordingOf(text: string): Wording {
  const found: CodedStem[] = [];
  let figures = "";
  for (const token of tokenize(text)) {
    if (token.kind === "number" || (token.kind === "word" && ROMAN.test(token.text)))
      figures += ` ${token.text}`;
    else if (isContentWord(token)) found.push(codedStem(token.text));
  }
  found.sort((a, b) => a.code - b.code);
  return {
    text,
    folded: foldText(text),
    stems: found.map(({ stem }) => stem),
    codes: found.map(({ code }) => code),
    signature: found.reduce((bits, { code }) => bits | (1 << (code & 31)), 0),
    figures,
  };
}

interface CodedStem {
  readonly stem: string;
  readonly code: number;
}

function codedStem(word: string): CodedStem {
  const stem = stemOf(word);
  return { stem, code: hashText(stem) };
}

function isContentWord({ kind, text }: Token): boolean {
  return kind === "word" && !FUNCTION_WORDS.has(text);
}

const gramsOf = memoize((wording: Wording) => trigrams(wording.text));

/**
 * Do two wordings name the same measure? Letters must be nearly the same, figures exactly, and the words in which
 * they differ may only be misspellings, light words («проведение») or one addition: «учителей математики» and
 * «учителей истории» are two measures, however alike the letters.
 */
export function sameMeasure(a: Wording, b: Wording): boolean {
  if (bitCount(a.signature ^ b.signature) > MOST_DIFFERENT || a.figures !== b.figures) return false;
  const difference = differenceOf(a, b);
  const length = Math.min(a.stems.length, b.stems.length);
  if (!difference || !mayBeExplained(difference, length)) return false;
  const onlyA = wordsWith(a.text, difference.onlyA);
  const onlyB = wordsWith(b.text, difference.onlyB);
  if (!explainable(onlyA, onlyB, length)) return false;
  return trigramSimilarity(gramsOf(a), gramsOf(b)) >= NEAR;
}

/** Number of set bits of a 32-bit integer. */
function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** The words behind some stems: a misspelt ending misleads the stemmer, so slips are looked for in whole words. */
function wordsWith(text: string, stems: readonly string[]): string[] {
  const wanted = new Set(stems);
  return tokenize(text)
    .filter((token) => isContentWord(token) && wanted.has(stemOf(token.text)))
    .map((token) => token.text);
}

/** Stems that only one of two wordings has. */
interface Difference {
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
}

/** More different words than this are never explained away. */
const MOST_DIFFERENT = 5;

/** Merges two sorted lists; null as soon as they differ too much, which is nearly always at once. */
function differenceOf(a: Wording, b: Wording): Difference | null {
  const [left, right] = [a.codes, b.codes];
  if (Math.abs(left.length - right.length) > MOST_DIFFERENT) return null;
  const onlyA: string[] = [];
  const onlyB: string[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const x = i < left.length ? (left[i] as number) : Infinity;
    const y = j < right.length ? (right[j] as number) : Infinity;
    if (x === y) {
      i += 1;
      j += 1;
      continue;
    }
    if (x < y) onlyA.push(a.stems[i++] as string);
    else onlyB.push(b.stems[j++] as string);
    if (onlyA.length + onlyB.length > MOST_DIFFERENT) return null;
  }
  return { onlyA, onlyB };
}

/**
 * A quick no before the words themselves are looked for: of the words with a weight, all on the side with fewer
 * must be misspellings of the other side's, and what is left must be few enough.
 */
function mayBeExplained({ onlyA, onlyB }: Difference, length: number): boolean {
  const [fewer, more] = [onlyA, onlyB]
    .map((stems) => stems.filter((stem) => !isLight(stem)))
    .sort((x, y) => x.length - y.length) as [string[], string[]];
  if ((more.length - fewer.length) * WORDS_PER_ADDITION > length) return false;
  return fewer.every((stem) => more.some((other) => other[0] === stem[0]));
}

/** Shortest word in which a wrong letter is a misspelling rather than another word. */
const MIN_TYPO = 5;
/** Content words for each word that one of the texts may have more. */
const WORDS_PER_ADDITION = 8;

function explainable(onlyA: readonly string[], onlyB: readonly string[], length: number): boolean {
  const heavyB = onlyB.filter((word) => !isLight(stemOf(word)));
  const rest = onlyA.filter((word) => {
    if (isLight(stemOf(word))) return false;
    const twin = heavyB.findIndex((other) => isMisspelling(word, other));
    if (twin >= 0) heavyB.splice(twin, 1);
    return twin < 0;
  });
  const oneSided = rest.length === 0 || heavyB.length === 0;
  return oneSided && (rest.length + heavyB.length) * WORDS_PER_ADDITION <= length;
}

function isMisspelling(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= MIN_TYPO && a[0] === b[0] && levenshtein(a, b, 1) <= 1;
}
