import { FormIndex } from "./form-index";

/** A word read as a month. */
export interface MonthMatch {
  /** 1..12. */
  readonly month: number;
  /** The word differs from a known form by one letter. */
  readonly typo: boolean;
  /** A shortened word: «сент», «янв». */
  readonly abbreviated: boolean;
}

const SOFT = "ь я ю ем е и ей ям ями ях".split(" ");
const HARD = ["", ..."а у ом е ы ов ам ами ах".split(" ")];
/** Stem and endings of the singular and plural cases. */
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

/** «январь», … «декабрь». */
export const MONTH_NAMES: readonly string[] = STEMS.map(([stem, [nominative]]) => stem + nominative!);
/** «января», … «декабря». */
export const MONTH_GENITIVES: readonly string[] = STEMS.map(([stem, [, genitive]]) => stem + genitive!);

/** Shortest abbreviation: «янв», «мар». */
const MIN_ABBREVIATION = 3;

const INDEX = new FormIndex<MonthMatch>({ minLength: 4, firstLetterBelow: 6 });
const GUESSES: readonly MonthMatch[] = STEMS.map((_, i) => ({
  month: i + 1,
  typo: true,
  abbreviated: false,
}));

STEMS.forEach(([stem, endings], i) => {
  const full: MonthMatch = { month: i + 1, typo: false, abbreviated: false };
  const short: MonthMatch = { month: i + 1, typo: false, abbreviated: true };
  for (const ending of endings) INDEX.add(stem + ending, full);
  for (let length = MIN_ABBREVIATION; length <= stem.length; length++) {
    INDEX.add(stem.slice(0, length), short, false);
  }
});

/** Reads a folded word as a month without guessing at misspellings. */
export function exactMonth(word: string): MonthMatch | null {
  return INDEX.exact(word);
}

/** Reads a folded word as a month, in every case, abbreviations («сент»), Latin look-alikes, one wrong letter. */
export function matchMonth(word: string): MonthMatch | null {
  const exact = INDEX.exact(word);
  if (exact !== null) return exact;
  const guess = INDEX.guess(word);
  return guess === null ? null : GUESSES[guess.month - 1]!;
}

/** 1..12 for a folded word that names a month, misspellings by one letter included; null otherwise. */
export function monthFromWord(word: string): number | null {
  return matchMonth(word)?.month ?? null;
}
