/**
 * The first sign of a text without its letter case, as a number that fits into a byte: of most cells of a long
 * table nothing more has to be known.
 */
export const EMPTY_CELL = 0;
/** No digit and no Russian letter: only the text itself tells. */
export const OTHER_SIGN = 1;

const FIRST_DIGIT = 2;
const FIRST_LETTER = 12;
const [ZERO, NINE] = [0x30, 0x39];
const [CAPITAL_A, SMALL_A, SMALL_YA] = [0x410, 0x430, 0x44f];

export function firstSign(text: string): number {
  const code = text.charCodeAt(0);
  if (code >= SMALL_A && code <= SMALL_YA) return FIRST_LETTER + code - SMALL_A;
  if (code >= CAPITAL_A && code < SMALL_A) return FIRST_LETTER + code - CAPITAL_A;
  return code >= ZERO && code <= NINE ? FIRST_DIGIT + code - ZERO : OTHER_SIGN;
}

/** False only where the text cannot begin with a digit. */
export function mayBeDigit(sign: number): boolean {
  return sign === OTHER_SIGN || (sign >= FIRST_DIGIT && sign < FIRST_LETTER);
}

/** False where a cell is empty or two texts cannot be the same but for letter case. */
export function mayBeginAlike(sign = EMPTY_CELL, other = EMPTY_CELL): boolean {
  if (sign === EMPTY_CELL || other === EMPTY_CELL) return false;
  return sign === other || sign === OTHER_SIGN || other === OTHER_SIGN;
}
