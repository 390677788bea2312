import { foldText } from "./normalise";

/**
 * Edit distance in the sense of Damerau's optimal string alignment: insertions, deletions, substitutions and
 * swaps of neighbours cost 1 each. With a `limit` the work is O(length × limit) and the answer is
 * `limit + 1` for anything farther away.
 */
export function levenshtein(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0;
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - Math.min(limit, a.length + b.length));
    const to = Math.min(b.length, i + Math.min(limit, a.length + b.length));
    const current = new Array<number>(b.length + 1).fill(tooFar);
    current[0] = i;
    let best = from === 1 ? i : tooFar;
    for (let j = from; j <= to; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, beforePrevious[j - 2]! + 1);
      }
      current[j] = value;
      if (value < best) best = value;
    }
    if (best > limit) return tooFar;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[b.length]!, tooFar);
}

/** Trigrams of a folded text with their counts; a text of n characters has n + 2 of them. */
export function trigrams(text: string): Map<string, number> {
  const padded = `  ${foldText(text)}  `;
  const counts = new Map<string, number>();
  for (let i = 0; i + 3 <= padded.length; i++) {
    const gram = padded.slice(i, i + 3);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** Dice coefficient of two trigram counts: 0 nothing in common, 1 the same. */
export function trigramSimilarity(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sizeA = 0;
  let sizeB = 0;
  let common = 0;
  for (const [gram, count] of a) {
    sizeA += count;
    common += Math.min(count, b.get(gram) ?? 0);
  }
  for (const count of b.values()) sizeB += count;
  return sizeA + sizeB === 0 ? 1 : (2 * common) / (sizeA + sizeB);
}

/**
 * How alike two texts are, 0..1, indifferent to letter case, ё/е, dashes and spaces. Linear in the length
 * (trigrams); for many comparisons with one text keep its `trigrams` and use `trigramSimilarity`.
 */
export function similarity(a: string, b: string): number {
  const foldedA = foldText(a);
  const foldedB = foldText(b);
  return foldedA === foldedB ? 1 : trigramSimilarity(trigrams(foldedA), trigrams(foldedB));
}
