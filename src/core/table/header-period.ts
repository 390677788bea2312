import { matchMonth, romanToNumber } from "../russian";
import { YEAR_COMPANIONS } from "./header-lexicon";
import { stemMatches } from "./header-words";

/** A stretch of time that a header names and nothing else. */
export interface PeriodName {
  /** «2022», «2022 год (факт)», «2022/2023 уч. год» -> 2022. */
  readonly year: number | null;
  /** 1..12 for «сентябрь», «сент.». */
  readonly month: number | null;
  /** «I квартал», «2 неделя», «1 полугодие». */
  readonly isPart: boolean;
  /** 1..12 for a bare Roman number: a month where its neighbours are such numbers too. */
  readonly roman: number | null;
}

const PART =
  /^(?:[1-5]|i{1,3}|iv|v|перв\p{L}*|втор\p{L}*|трет\p{L}*|четверт\p{L}*)(?:-?\p{L}{1,2})? ?(?:кв|квартал|недел|полугоди|четверт|триместр|семестр|декад)\p{L}*\.?(?: (?:19|20)\d{2}.*)?$/u;
const ROMAN = /^[ivx]{1,4}$/u;

/** «1501-2000» counts something else than years. */
const COUNTS = /(?<!\d)(?!19|20)\d{3,4} ?- ?\d{4}(?!\d)/u;

/** Only a header that is about a year has one: «Срок исполнения (2024 год)» has not. */
function yearOf(folded: string, words: readonly string[]): number | null {
  if (COUNTS.test(folded)) return null;
  const years = [...folded.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/gu)].map((match) => Number(match[1]));
  const [first, second] = years;
  if (first === undefined || years.length > 2) return null;
  if (second !== undefined && second !== first + 1) return null;
  const rest = words.filter((word) => !/^\d+$/u.test(word));
  const isAboutYear = rest.every((word) => YEAR_COMPANIONS.some((stem) => stemMatches(stem, word)));
  return isAboutYear ? first : null;
}

function monthOf(words: readonly string[]): number | null {
  const [word, second] = words;
  if (word === undefined || words.length > 2) return null;
  if (second !== undefined && !/^(?:\d{2,4}|г)$/u.test(second)) return null;
  const match = matchMonth(word);
  return match === null || match.typo ? null : match.month;
}

function romanOf(folded: string): number | null {
  const latin = folded.replace(/х/gu, "x");
  const value = ROMAN.test(latin) ? romanToNumber(latin.toUpperCase()) : null;
  return value !== null && value <= 12 ? value : null;
}

/** Reads a folded header as a stretch of time. */
export function readPeriodName(folded: string, words: readonly string[]): PeriodName {
  return {
    year: yearOf(folded, words),
    month: monthOf(words),
    isPart: PART.test(folded),
    roman: romanOf(folded),
  };
}

/** Roman months stand in a row; a single Roman number may be anything. */
const MIN_ROMAN_MONTHS = 5;

/** The same names with Roman numbers read as months, where there are enough of them to be months. */
export function withRomanMonths<T extends PeriodName>(names: readonly T[]): T[] {
  const romans = names.filter(({ roman }) => roman !== null).length;
  if (romans < MIN_ROMAN_MONTHS) return [...names];
  return names.map((name) => (name.roman === null ? name : { ...name, month: name.roman }));
}

export const isPeriodName = ({ year, month, isPart }: PeriodName): boolean =>
  year !== null || month !== null || isPart;
