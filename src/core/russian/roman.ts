const VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** What people type instead of Roman digits on a Russian keyboard: «ІІ», «П» and «Ш» for II and III, «У» for V. */
const TWINS: Readonly<Record<string, string>> = {
  "\u0456": "i",
  "\u04cf": "i",
  "\u04c0": "i",
  х: "x",
  у: "v",
  с: "c",
  м: "m",
  п: "ii",
  ш: "iii",
};

const DIGITS: readonly (readonly [string, number])[] = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

/** 1..3999 → «IV». Throws RangeError for anything else. */
export function numberToRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999)
    throw new RangeError(`Not a Roman number: ${value}`);
  let rest = value;
  let result = "";
  for (const [digits, worth] of DIGITS) {
    while (rest >= worth) {
      result += digits;
      rest -= worth;
    }
  }
  return result;
}

/**
 * «IV», «iv», «ІV» (look-alikes of the Russian keyboard included) → 4; null where the word is no well-formed
 * Roman number. A single letter «С», «М», «У», «П» is also a word: the caller decides by the context.
 */
export function romanToNumber(word: string): number | null {
  if (word.length === 0 || word.length > 15) return null;
  let latin = "";
  for (const letter of word.toLowerCase()) {
    const digit = letter in VALUES ? letter : TWINS[letter];
    if (digit === undefined) return null;
    latin += digit;
  }
  let value = 0;
  for (let i = 0; i < latin.length; i++) {
    const current = VALUES[latin[i]!]!;
    const next = i + 1 < latin.length ? VALUES[latin[i + 1]!]! : 0;
    value += current < next ? -current : current;
  }
  return value >= 1 && value <= 3999 && numberToRoman(value).toLowerCase() === latin ? value : null;
}
