import { FOLDED_CODES, foldsBySigns, foldText } from "../../../russian";
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
function tellingCodes(text: string): number[] {
  const signs = foldsBySigns(text) ? text : foldText(text);
  const folded = FOLDED_CODES;
  const codes: number[] = [];
  let length = 0;
  let code = 0;
  for (let index = 0; index <= signs.length; index += 1) {
    const sign = index < signs.length ? signs.charCodeAt(index) : 0;
    const letter = sign < folded.length ? (folded[sign] as number) : 0;
    if (isLetter(letter)) {
      length += 1;
      if (length <= BEGINNING) code = withLetter(code, letter);
    } else if (length > 0) {
      if (length >= MIN_LETTERS && !LIGHT_CODES.has(code)) insertOnce(codes, code);
      length = 0;
      code = 0;
    }
  }
  if (codes.length > TELLING) codes.length = TELLING;
  return codes;
}

/** Keeps the numbers ascending and different. */
function insertOnce(numbers: number[], number: number): void {
  let position = numbers.length;
  while (position > 0 && (numbers[position - 1] ?? 0) > number) position -= 1;
  if (numbers[position - 1] === number) return;
  numbers.push(number);
  for (let index = numbers.length - 1; index > position; index -= 1) numbers[index] = numbers[index - 1] ?? 0;
  numbers[position] = number;
}

/**
 * Where nearly equal measures meet: one bucket for all telling words and one for all but each of them, so that a
 * word that one of two measures has more, or spells wrong, keeps them together. A chance meeting costs one
 * comparison.
 * @param text of the measure
 * @param seed hash of what must be equal in any case
 */
export function bucketsOf(text: string, seed: number): readonly number[] {
  const telling = tellingCodes(text);
  let all = seed;
  for (const code of telling) all = (all + code) | 0;
  for (let index = 0; index < telling.length; index += 1) telling[index] = (all - (telling[index] ?? 0)) | 0;
  telling.push(all);
  return telling;
}
