import type { Period } from "./model";

const pad = (value: number): string => String(value).padStart(2, "0");

/** Stems of the months, as a choice of a regular expression over folded text. */
export const MONTHS = "январ|феврал|март|апрел|ма[йяею]|июн|июл|август|сентябр|октябр|ноябр|декабр";

const MONTH_STARTS = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

/** 1..12 for the stem of a month's name in any case. */
export function monthNumber(name: string): number {
  if (/^мар/u.test(name)) return 3;
  return MONTH_STARTS.findIndex((start) => name.startsWith(start)) + 1;
}

/** ISO date, or null where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? `${year}-${pad(month)}-${pad(day)}` : null;
}

export function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whole months, both included. */
export function months(fromYear: number, from: number, toYear: number, to: number): Period {
  return { start: `${fromYear}-${pad(from)}-01`, end: `${toYear}-${pad(to)}-${pad(lastDay(toYear, to))}` };
}

/** 1 September to 31 August. */
export function schoolYears(first: number, last: number): Period {
  return { start: `${first}-09-01`, end: `${last}-08-31` };
}
