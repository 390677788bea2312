/** The number of a row as printed in its own cell or before a title: «1.», «1.10», «2)», «IV.», «А.», «№ 3». */
export interface Numbering {
  /** Without the trailing point or bracket, decimal comma as a point: «1.10», «IV». */
  readonly text: string;
  /** [1, 10] for «1.10», [4] for «IV». */
  readonly parts: readonly number[];
  readonly style: "arabic" | "roman" | "letter";
}

const ARABIC = /^(?:№\s*|п\.\s*)?(\d{1,6}(?:[.,]\s?\d{1,3}){0,4})\s*[.)]*$/iu;
const ROMAN = /^([IVXLCDM]{1,7})(?:[.,](\d{1,3}))?\s*[.)]*$/u;
/** «ii.», «iv»; a single «x» or «v» is a mark. */
const SMALL_ROMAN = /^(?:[ivx]{2,5}|[ivx](?=[.)]))[.)]*$/u;
const LETTER = /^([\p{L}])\s*[.)]$/u;
const ROMAN_TWINS: Readonly<Record<string, string>> = {
  Х: "X",
  х: "X",
  І: "I",
  і: "I",
  С: "C",
  М: "M",
  Л: "L",
};
const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

const HEAD =
  /^\s*((?:№\s*)?\d{1,3}(?:\.\d{1,3}){0,4}[.)]?|[IVXLCDMХІ]{1,7}[.)]?|[\p{L}][.)])(?:\s+|(?<=[.)])(?=\p{L}))(?=\S)/u;
const NAMED_HEAD =
  /^\s*(?:под)?(?:раздел|блок|направлени\p{L}*|задача|этап|модуль|глава|цель|проект|модул\p{L}*|компонент|часть)\s+(?:№\s*)?(\d{1,2}(?:\.\d{1,2})*|[IVXLХІ]{1,6})(?![\p{L}\p{N}])/iu;

function romanValue(numeral: string): number {
  const digits = [...numeral].map((letter) => ROMAN_DIGITS[letter] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

function latinRoman(text: string): string {
  return text.replace(/[ХхІіСМЛ]/gu, (letter) => ROMAN_TWINS[letter] ?? letter).toUpperCase();
}

const [ZERO, NINE, POINT] = [0x30, 0x39, 0x2e];
const MOST_PARTS = 5;
const [MOST_DIGITS, MOST_LATER_DIGITS] = [6, 3];

/** «1.10»; its parts are made when they are asked for, which most rows of a long table never are. */
class PlainNumbering implements Numbering {
  readonly style = "arabic";

  constructor(readonly text: string) {}

  get parts(): readonly number[] {
    return this.text.split(".").map(Number);
  }
}

/** Nearly all numbers of a long table are «12», «1.10.»: read without patterns. Null for every other text. */
function readPlain(text: string): Numbering | null {
  let parts = 1;
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      digits += 1;
      if (digits > (parts === 1 ? MOST_DIGITS : MOST_LATER_DIGITS)) return null;
    } else {
      if (code !== POINT || digits === 0) return null;
      parts += 1;
      digits = 0;
    }
  }
  if (digits > 0) return parts > MOST_PARTS ? null : new PlainNumbering(text);
  return parts - 1 > MOST_PARTS ? null : new PlainNumbering(text.slice(0, -1));
}

/** Reads a cell that holds nothing but a number of a row; null for anything else (dates, sums, words). */
export function readNumbering(cell: string): Numbering | null {
  const text = cell.trim();
  if (text.length === 0 || text.length > 20) return null;
  const own = readPlain(text);
  if (own) return own;
  const arabic = ARABIC.exec(text)?.[1];
  // «0,05» is a share.
  if (arabic !== undefined && !/^0[.,]\d/u.test(arabic)) {
    const plain = arabic.replace(/,/gu, ".").replace(/\s/gu, "");
    return new PlainNumbering(plain);
  }
  const roman = ROMAN.exec(latinRoman(text));
  if (roman?.[1] !== undefined && (!/[а-яёa-z]/u.test(text) || SMALL_ROMAN.test(text))) {
    const child = roman[2] === undefined ? [] : [Number(roman[2])];
    const numeral = roman[2] === undefined ? roman[1] : `${roman[1]}.${roman[2]}`;
    return { text: numeral, parts: [romanValue(roman[1]), ...child], style: "roman" };
  }
  const letter = LETTER.exec(text)?.[1];
  return letter === undefined
    ? null
    : { text: letter, parts: [letter.toUpperCase().codePointAt(0) ?? 0], style: "letter" };
}

/** The number that a title begins with («II. Развитие…», «1) Работа…», «Раздел 3. …»); null where it has none. */
export function leadingNumbering(title: string): Numbering | null {
  const named = NAMED_HEAD.exec(title)?.[1];
  if (named !== undefined) return readNumbering(named);
  const head = HEAD.exec(title)?.[1];
  return head === undefined ? null : readNumbering(head);
}

/** «1.1» is a child of «1». */
export function isChildNumber(child: Numbering, parent: Numbering): boolean {
  return (
    child.parts.length === parent.parts.length + 1 &&
    parent.parts.every((part, index) => child.parts[index] === part)
  );
}

/** «а)» below «1» begins the parts of its record. */
export function startsLetters(child: Numbering, parent: Numbering): boolean {
  return child.style === "letter" && parent.style === "arabic" && /^[аa]$/iu.test(child.text);
}
