import { foldsBySigns } from "./folded-code";
import { repairMixedWord } from "./letters";

/** Soft hyphen, zero-width space and joiners, direction marks, word joiner, byte-order mark, stress mark. */
// eslint-disable-next-line no-misleading-character-class -- the accent is listed by itself on purpose
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u0301]/gu;
const DASHES = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/gu;
const QUOTES = /[«»„“”‟‹›″]/gu;
const FOLDABLE = /[ё«»„“”‟‹›″–—]/u;
const SPACES = /\s+/gu;
const WORD = /\p{L}+/gu;
const DECOMPOSED = /[\u0306\u0308]/u;
/** Signs that normalising leaves alone; most cells of a table are made of them. */
const UNUSUAL = /[^а-яА-ЯёЁ0-9 .,;:()!?%№«»"/+*-]/u;
const LATIN = /[A-Za-z\u00eb\u00cb]/u;

/**
 * The text as the author meant it: invisible characters removed, every run of spaces (also no-break ones and
 * line breaks) one space, every dash «-», Latin look-alikes inside Cyrillic words repaired. Letter case, ё and
 * quotes stay. Idempotent.
 */
export function normaliseText(text: string): string {
  if (isNormal(text)) return text;
  let result = text.replace(INVISIBLE, "").replace(DASHES, "-").replace(SPACES, " ").trim();
  if (DECOMPOSED.test(result)) result = result.normalize("NFC");
  return LATIN.test(result) ? result.replace(WORD, repairMixedWord) : result;
}

/** The key for comparing texts: normalised, lower case, ё as е, all double quotes alike. Idempotent. */
export function foldText(text: string): string {
  const isPlain = foldsBySigns(text);
  const lower = (isPlain ? text : normaliseText(text)).toLowerCase();
  if (!FOLDABLE.test(lower)) return isPlain ? lower : normaliseText(lower);
  const folded = lower.replace(/ё/gu, "е").replace(QUOTES, '"').replace(DASHES, "-");
  return isPlain ? folded : normaliseText(folded);
}

/** Nothing in the text needs normalising: a quick yes for nearly every cell. */
function isNormal(text: string): boolean {
  return !UNUSUAL.test(text) && !text.includes("  ") && !text.startsWith(" ") && !text.endsWith(" ");
}
