import { foldText, tokenize, trigramSimilarity, trigrams } from "../../../russian";
import { stemOf } from "./stems";

const FUNCTION_WORDS = new Set(
  "и в во на по для с со к о об от до из за при через а или том числе их мера меры".split(" "),
);

/** A title or measure prepared for comparing with many others. */
export interface Prepared {
  readonly text: string;
  readonly folded: string;
  /** Stems of the content words. */
  readonly words: ReadonlySet<string>;
  readonly grams: ReadonlyMap<string, number>;
}

export function prepare(text: string): Prepared {
  const words = tokenize(text)
    .filter(({ kind, text: word }) => kind === "word" && word.length > 1 && !FUNCTION_WORDS.has(word))
    .map(({ text: word }) => word)
    .filter((word) => !/^[ivx]+$/u.test(word));
  return { text, folded: foldText(text), words: new Set(words.map(stemOf)), grams: trigrams(text) };
}

function sharedWords(a: Prepared, b: Prepared): number {
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared += 1;
  return shared;
}

/** How alike two texts are, 0..1: by words whatever their order, or by letters, whichever is more. */
export function alike(a: Prepared, b: Prepared): number {
  if (a.folded === b.folded) return 1;
  const total = a.words.size + b.words.size;
  const words = total === 0 ? 0 : (2 * sharedWords(a, b)) / total;
  return Math.max(words, trigramSimilarity(a.grams, b.grams));
}

/** How much of the shorter text the other one says, 0..1. */
export function covers(a: Prepared, b: Prepared): number {
  const small = Math.min(a.words.size, b.words.size);
  return small === 0 ? 0 : sharedWords(a, b) / small;
}

/** Index of the best partner, at least so alike; null where there is none. */
export function bestMatch(
  text: Prepared,
  others: readonly Prepared[],
  least: number,
  score: (a: Prepared, b: Prepared) => number = alike,
): number | null {
  let best: number | null = null;
  let bestScore = least;
  others.forEach((other, index) => {
    const value = score(text, other);
    if (value > bestScore || (value === bestScore && best === null)) {
      best = index;
      bestScore = value;
    }
  });
  return best;
}
