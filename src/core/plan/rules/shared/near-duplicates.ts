import type { Token } from "../../../russian";
import { foldText, levenshtein, tokenize, trigramSimilarity, trigrams } from "../../../russian";
import { memoize } from "./memoize";
import { stemOf } from "./stems";

/** Similarity from which two measures may be one (rules.json, ROW-NEAR-DUP). */
const NEAR = 0.85;

/** A text prepared for comparing with many others. */
export interface Wording {
  readonly text: string;
  readonly folded: string;
  /** Stems of the content words, sorted. */
  readonly stems: readonly string[];
  /** Numbers and Roman numerals, in order: years, classes, stages. */
  readonly figures: string;
}

/** Words that change the manner of saying, not what is done. */
const LIGHT = new Set(
  "организация проведение осуществление обеспечение реализация выполнение мероприятие работа деятельность участие вопрос рамка цель"
    .split(" ")
    .map(stemOf),
);
const FUNCTION_WORDS = new Set(
  "и в во на по для с со о об от до из за к ко при через а или также том числе их его её не".split(" "),
);
const ROMAN = /^[ivxlcdm]+$/u;

export function wordingOf(text: string): Wording {
  const stems: string[] = [];
  let figures = "";
  for (const token of tokenize(text)) {
    if (token.kind === "number" || (token.kind === "word" && ROMAN.test(token.text)))
      figures += ` ${token.text}`;
    else if (isContentWord(token)) stems.push(stemOf(token.text));
  }
  return { text, folded: foldText(text), stems: stems.sort(), figures };
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
  if (a.figures !== b.figures) return false;
  const difference = differenceOf(a.stems, b.stems);
  if (!difference) return false;
  const onlyA = wordsWith(a.text, difference.onlyA);
  const onlyB = wordsWith(b.text, difference.onlyB);
  if (!explainable(onlyA, onlyB, Math.min(a.stems.length, b.stems.length))) return false;
  return trigramSimilarity(gramsOf(a), gramsOf(b)) >= NEAR;
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
function differenceOf(a: readonly string[], b: readonly string[]): Difference | null {
  if (Math.abs(a.length - b.length) > MOST_DIFFERENT) return null;
  const onlyA: string[] = [];
  const onlyB: string[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || left < right)) {
      onlyA.push(left);
      i += 1;
    } else if (right !== undefined) {
      onlyB.push(right);
      j += 1;
    }
    if (onlyA.length + onlyB.length > MOST_DIFFERENT) return null;
  }
  return { onlyA, onlyB };
}

/** Shortest word in which a wrong letter is a misspelling rather than another word. */
const MIN_TYPO = 5;
/** Content words for each word that one of the texts may have more. */
const WORDS_PER_ADDITION = 8;

function explainable(onlyA: readonly string[], onlyB: readonly string[], length: number): boolean {
  const heavyB = onlyB.filter((word) => !LIGHT.has(stemOf(word)));
  const rest = onlyA.filter((word) => {
    if (LIGHT.has(stemOf(word))) return false;
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
