/**
 * Cyrillic-aware letters and word boundaries. JavaScript's `\b` and `\w` know only ASCII, so «апрель» has no
 * boundary for them: everything that looks for whole words goes through here.
 */

/** Latin letters that print like Cyrillic ones (lower case; capitals are folded first). */
const HOMOGLYPHS: Readonly<Record<string, string>> = {
  a: "а",
  b: "в",
  c: "с",
  e: "е",
  h: "н",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  t: "т",
  x: "х",
  y: "у",
  "\u00eb": "е",
};

const NOT_WORD_BEFORE = "(?<![\\p{L}\\p{N}_])";
const NOT_WORD_AFTER = "(?![\\p{L}\\p{N}_])";

/** True for а-я, А-Я, ё, Ё and the other letters of the Cyrillic block, by UTF-16 code. */
export function isCyrillicCode(code: number): boolean {
  return code >= 0x400 && code <= 0x52f;
}

/** True for a-z, A-Z and accented Latin letters, by UTF-16 code. */
export function isLatinCode(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}

const OTHER_LETTER = /\p{L}/u;

/** True for a letter of any script, by UTF-16 code. */
export function isLetterCode(code: number): boolean {
  if (isCyrillicCode(code)) return code !== 0x482 && !(code >= 0x483 && code <= 0x489);
  if (code < 0x250) return isLatinCode(code);
  return OTHER_LETTER.test(String.fromCharCode(code));
}

/** The Cyrillic letter that prints like this Latin one of lower case; any other letter itself. */
export function cyrillicTwin(letter: string): string {
  return HOMOGLYPHS[letter] ?? letter;
}

/**
 * A word with its Latin look-alikes turned into Cyrillic, or null where a letter has no Cyrillic twin.
 * Works on lower case: «mapт» → «март», «IV» → null.
 */
export function toCyrillic(word: string): string | null {
  let result = "";
  for (const letter of word) {
    const twin = isCyrillicCode(letter.charCodeAt(0)) ? letter : HOMOGLYPHS[letter];
    if (twin === undefined) return null;
    result += twin;
  }
  return result;
}

/** Replaces the Latin look-alikes of a word that also holds Cyrillic letters; keeps the letter case. */
export function repairMixedWord(word: string): string {
  let latin = false;
  let cyrillic = false;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (isCyrillicCode(code)) cyrillic = true;
    else if (isLatinCode(code)) latin = true;
  }
  if (!latin || !cyrillic) return word;
  let result = "";
  for (const letter of word) {
    const lower = letter.toLowerCase();
    const twin = HOMOGLYPHS[lower];
    result += twin === undefined ? letter : lower === letter ? twin : twin.toUpperCase();
  }
  return result;
}

/**
 * A regular expression that matches `source` only as a whole word of any script.
 * `source` is a pattern, not a literal; flags always contain `u`.
 */
export function wordPattern(source: string, flags = "i"): RegExp {
  return new RegExp(
    `${NOT_WORD_BEFORE}(?:${source})${NOT_WORD_AFTER}`,
    flags.includes("u") ? flags : `${flags}u`,
  );
}

/** A literal made safe for use inside a pattern. */
export function escapePattern(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
}

/** Whether the text holds the literal as a whole word; compare folded texts for indifference to case and ё. */
export function hasWord(text: string, word: string): boolean {
  return wordPattern(escapePattern(word)).test(text);
}
