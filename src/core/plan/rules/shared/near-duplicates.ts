import { levenshtein, stem, tokenize, trigramSimilarity, trigrams } from "../../../russian";
import { memoize } from "./memoize";

/** Similarity from which two measures may be one (rules.json, ROW-NEAR-DUP). */
export const NEAR = 0.85;

/** A text prepared for comparing with many others. */
export interface Wording {
  readonly text: string;
  /** Stems of the content words, in order. */
  readonly stems: readonly string[];
  /** The content words themselves, stem by stem: a misspelt ending misleads the stemmer. */
  readonly words: readonly string[];
  /** Numbers and Roman numerals, in order: years, classes, stages. */
  readonly figures: string;
}

/** Words that change the manner of saying, not what is done. */
const LIGHT = new Set(
  "организация проведение осуществление обеспечение реализация выполнение мероприятие работа деятельность участие вопрос рамка цель"
    .split(" ")
    .map(stem),
);
const FUNCTION_WORDS = new Set(
  "и в во на по для с со о об от до из за к ко при через а или также том числе их его её не".split(" "),
);
const ROMAN = /^[ivxlcdm]+$/u;

export function wordingOf(text: string): Wording {
  const words: string[] = [];
  const figures: string[] = [];
  for (const token of tokenize(text)) {
    if (token.kind === "number" || (token.kind === "word" && ROMAN.test(token.text)))
      figures.push(token.text);
    else if (token.kind === "word" && !FUNCTION_WORDS.has(token.text)) words.push(token.text);
  }
  return { text, words, stems: words.map(stem), figures: figures.join(" ") };
}

const gramsOf = memoize((wording: Wording) => trigrams(wording.text));

/**
 * Do two wordings name the same measure? Letters must be nearly the same, figures exactly, and the words in which
 * they differ may only be misspellings, light words («проведение») or one addition: «учителей математики» and
 * «учителей истории» are two measures, however alike the letters.
 */
export function sameMeasure(a: Wording, b: Wording): boolean {
  if (a.figures !== b.figures) return false;
  const onlyA = without(a, b);
  const onlyB = without(b, a);
  if (!explainable(onlyA, onlyB, Math.min(a.stems.length, b.stems.length))) return false;
  return trigramSimilarity(gramsOf(a), gramsOf(b)) >= NEAR;
}

/** Words of one wording whose stems the other does not have. */
function without(one: Wording, other: Wording): string[] {
  const left = new Map<string, number>();
  for (const key of other.stems) left.set(key, (left.get(key) ?? 0) + 1);
  return one.words.filter((_, index) => {
    const key = one.stems[index] ?? "";
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** Shortest word in which a wrong letter is a misspelling rather than another word. */
const MIN_TYPO = 5;
/** Content words for each word that one of the texts may have more. */
const WORDS_PER_ADDITION = 8;

function explainable(onlyA: readonly string[], onlyB: readonly string[], length: number): boolean {
  const heavyB = onlyB.filter((word) => !LIGHT.has(stem(word)));
  const rest = onlyA.filter((word) => {
    if (LIGHT.has(stem(word))) return false;
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
