const USUAL_CODES = 0x460;
const ALLOWED = /[а-яё0-9 .,;:()!?%"/+*-]/u;
const SPACE = 0x20;
const NUMERO = 0x2116;
const DASH = 0x2d;
const QUOTE = 0x22;

const FOLDED = Uint16Array.from({ length: USUAL_CODES }, (_, code) => foldedSign(String.fromCharCode(code)));

function foldedSign(sign: string): number {
  if (sign === "«" || sign === "»") return QUOTE;
  const lower = sign.toLowerCase().replace("ё", "е");
  return ALLOWED.test(lower) ? lower.charCodeAt(0) : 0;
}

/**
 * What folding (`foldText`) makes of one sign, as a code: the signs that nearly all texts are made of fold by
 * themselves. 0 where it depends on the signs around it: spaces side by side, Latin letters, marks that nobody sees.
 * @param before code of the sign before it, SPACE at the beginning of a text
 */
export function foldedCode(code: number, before: number): number {
  if (code === SPACE) return before === SPACE ? 0 : SPACE;
  if (code < USUAL_CODES) return FOLDED[code] ?? 0;
  if (code === NUMERO) return NUMERO;
  return code === 0x2013 || code === 0x2014 ? DASH : 0;
}

/** Does every sign of the text fold by itself? Then the folded text has one sign for each of its own. */
export function foldsBySigns(text: string): boolean {
  let before = SPACE;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (foldedCode(code, before) === 0) return false;
    before = code;
  }
  return before !== SPACE || text === "";
}
