import { LIGHT_WORDS } from "../shared/near-duplicates";

/** Shorter words are mostly joints of the sentence. */
const MIN_LETTERS = 5;
/** Beginnings of words stand for their stems here: endings and most misspellings come behind. */
const BEGINNING = 5;
/** More words are not looked at: so many tell a measure from every other. */
const TELLING = 12;

const isLetter = (code: number): boolean => code >= 0x430 && code <= 0x44f;

const withLetter = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193) | 0;

const LIGHT_CODES: ReadonlySet<number> = new Set(
  LIGHT_WORDS.map((word) =>
    [...word.slice(0, BEGINNING)].reduce((hash, letter) => withLetter(hash, letter.charCodeAt(0)), 0),
  ),
);

/** Hashes of the beginnings of the words with a weight; of so many the smallest few, whatever their order. */
function tellingCodes(folded: string): number[] {
  const codes: number[] = [];
  for (let index = 0; index < folded.length; index += 1) {
    const start = index;
    let code = 0;
    for (; isLetter(folded.charCodeAt(index)); index += 1) {
      if (index - start < BEGINNING) code = withLetter(code, folded.charCodeAt(index));
    }
    if (index - start >= MIN_LETTERS && !LIGHT_CODES.has(code) && !codes.includes(code)) codes.push(code);
  }
  return codes.sort((a, b) => a - b).slice(0, TELLING);
}

/**
 * Where nearly equal measures meet: one bucket for all telling words and one for all but each of them, so that a
 * word that one of two measures has more, or spells wrong, keeps them together. A chance meeting costs one
 * comparison.
 * @param folded the text of the measure, folded
 * @param seed hash of what must be equal in any case
 */
export function bucketsOf(folded: string, seed: number): readonly number[] {
  const telling = tellingCodes(folded);
  const all = telling.reduce((sum, code) => sum + code, seed) | 0;
  const buckets = telling.map((code) => (all - code) | 0);
  buckets.push(all);
  return buckets;
}
