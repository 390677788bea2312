const ALLOWED = /[а-яё0-9 .,;:()!?%"/+*-]/u;
export const SPACE = 0x20;
const DASH = 0x2d;
const QUOTE = 0x22;

/**
 * What folding (`foldText`) makes of one sign: the signs that nearly all texts are made of fold by themselves, one
 * to one. By codes up to the Cyrillic letters; 0 where it depends on the signs around it (Latin letters among
 * Cyrillic ones, marks that nobody sees).
 */
export const FOLDED_CODES = Uint16Array.from({ length: 0x460 }, (_, code) =>
  foldedSign(String.fromCharCode(code)),
);

function foldedSign(sign: string): number {
  if (sign === "«" || sign === "»") return QUOTE;
  const lower = sign.toLowerCase().replace("ё", "е");
  return ALLOWED.test(lower) ? lower.charCodeAt(0) : 0;
}

/** The same for codes beyond: «№» and the dashes of sentences. */
export function foldedBeyond(code: number): number {
  if (code === 0x2116) return code;
  return code === 0x2013 || code === 0x2014 ? DASH : 0;
}

/**
 * Two spaces side by side, by their codes: of the signs that fold by themselves no other two have these bits.
 * A single comparison, because it is made for every sign of every text.
 */
export function areSpaces(code: number, before: number): boolean {
  return (code | before) === SPACE;
}

/** Does every sign of the text fold by itself? Also its spaces: none at the edges, none side by side. */
export function foldsBySigns(text: string): boolean {
  const codes = FOLDED_CODES;
  let before = SPACE;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const folded = code < codes.length ? codes[code] : foldedBeyond(code);
    if (folded === 0 || areSpaces(code, before)) return false;
    before = code;
  }
  return before !== SPACE || text === "";
}
