import { cyrillicTwin, foldText as foldRussian } from "../russian";

/**
 * Folding of cells: what is left of two texts when their difference is only in typing. The general folding of
 * Russian texts, and what narrow cells add: words broken at a line end and words typed all in Latin twins.
 */

const LATIN_LETTER = /[a-z]/u;
const WORD = /\p{L}+/gu;
const BROKEN_WORD = /(\p{L})[-\u2010\u00ad][ \t]*[\r\n]+[ \t]*(?=\p{Ll})/gu;

function wordInCyrillic(word: string): string {
  if (!LATIN_LETTER.test(word)) return word;
  const folded = [...word].map(cyrillicTwin).join("");
  return LATIN_LETTER.test(folded) ? word : folded;
}

/** The folded form of a cell: lower case, one space, «-» for every dash, «е» for «ё», Cyrillic twins. */
export function foldText(text: string): string {
  const folded = foldRussian(text.includes("\n") ? text.replace(BROKEN_WORD, "$1") : text);
  return LATIN_LETTER.test(folded) ? folded.replace(WORD, wordInCyrillic) : folded;
}

/** «п.п.» is one word, and so is «план-график». */
const INNER_POINT = /(?<=\p{L})\.(?=\p{L}\.)/gu;
const INNER_HYPHEN = /(?<=\p{L})-(?=\p{L})/gu;
const PIECE = /[\p{L}\p{N}]+|[№%]/gu;

/** Words of a folded text; a hyphen joins («план-график» is one word), letters set apart («с р о к») too. */
export function wordsOf(folded: string): string[] {
  const pointless = folded.includes(".") ? folded.replace(INNER_POINT, "") : folded;
  const joined = pointless.includes("-") ? pointless.replace(INNER_HYPHEN, "") : pointless;
  const words = joined.match(PIECE);
  if (!words) return [];
  const isSpaced = words.length >= 4 && words.every((word) => word.length === 1);
  return isSpaced ? [words.join("")] : words;
}
