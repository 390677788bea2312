import { toCyrillic } from "./letters";
import { levenshtein } from "./similarity";

/** A word read as a month. */
export interface MonthMatch {
  /** 1..12. */
  readonly month: number;
  /** The word differs from a known form by one letter. */
  readonly typo: boolean;
}

/** Stem and endings of the singular and plural cases. */
const SOFT = "ь я ю ем е и ей ям ями ях".split(" ");
const HARD = ["", ..."а у ом е ы ов ам ами ах".split(" ")];
const STEMS: readonly (readonly [stem: string, endings: readonly string[]])[] = [
  ["январ", SOFT],
  ["феврал", SOFT],
  ["март", HARD],
  ["апрел", SOFT],
  ["ма", "й я ю ем е и ев ям ями ях".split(" ")],
  ["июн", SOFT],
  ["июл", SOFT],
  ["август", HARD],
  ["сентябр", SOFT],
  ["октябр", SOFT],
  ["ноябр", SOFT],
  ["декабр", SOFT],
];

/** Shortest abbreviation: «янв», «мар». */
const MIN_ABBREVIATION = 3;
/** Shortest form that may be misspelt; shorter ones («мая», «мае») are one letter from too many words. */
const MIN_TYPO = 4;
/** In forms up to this length the first letter must stand: «карта» is not «марта». */
const SHORT_FORM = 6;

const FORMS = new Map<string, number>();
/** Every form without one of its letters → the forms; words one edit apart share such a key. */
const NEIGHBOURS = new Map<string, string[]>();

function withoutOneLetter(word: string): string[] {
  return Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1));
}

STEMS.forEach(([stem, endings], index) => {
  for (const ending of endings) FORMS.set(stem + ending, index + 1);
  for (let length = MIN_ABBREVIATION; length <= stem.length; length++) {
    FORMS.set(stem.slice(0, length), index + 1);
  }
  for (const form of endings.map((ending) => stem + ending)) {
    if (form.length < MIN_TYPO) continue;
    for (const key of [form, ...withoutOneLetter(form)]) {
      const known = NEIGHBOURS.get(key);
      if (known === undefined) NEIGHBOURS.set(key, [form]);
      else known.push(form);
    }
  }
});

function isTypoOf(word: string, form: string): boolean {
  if (form.length < SHORT_FORM && word[0] !== form[0]) return false;
  return levenshtein(word, form, 1) <= 1;
}

/** The one month that the word misspells by a letter; null where none or several («июь») fit. */
function monthFromTypo(word: string): number | null {
  if (word.length < MIN_TYPO || word.length > 13) return null;
  let found: number | null = null;
  for (const key of [word, ...withoutOneLetter(word)]) {
    for (const form of NEIGHBOURS.get(key) ?? []) {
      const month = FORMS.get(form)!;
      if (month === found || !isTypoOf(word, form)) continue;
      if (found !== null) return null;
      found = month;
    }
  }
  return found;
}

/** Reads a folded word as a month: any case, abbreviations («сент»), Latin look-alikes, one wrong letter. */
export function matchMonth(word: string): MonthMatch | null {
  const exact = FORMS.get(word) ?? FORMS.get(toCyrillic(word) ?? "");
  if (exact !== undefined) return { month: exact, typo: false };
  const guess = monthFromTypo(word);
  return guess === null ? null : { month: guess, typo: true };
}

/** 1..12 for a folded word that names a month, misspellings by one letter included; null otherwise. */
export function monthFromWord(word: string): number | null {
  return matchMonth(word)?.month ?? null;
}
