import { MONTH_NAMES } from "../russian";
import { getFormatDateInfo } from "numfmt";
import type { Period } from "../table/model";
import {
  dayNumber,
  isoFromDayNumber,
  monthSpan,
  monthOf,
  yearOf,
  daysInMonth,
  dayOf,
  type DateSpan,
} from "./calendar";
import type { Deadline, DeadlineKind } from "./model";
import { readDeadline } from "./read";

export interface DateCellOptions {
  /** Supplies a year that the format hides; null or left out: none. */
  readonly period?: Period | null;
  /** The workbook counts days from 1904 (old Excel for Mac). */
  readonly date1904?: boolean;
}

/** Day 0 of the two date systems; the first one counts a 29 February 1900 that never was (serial 60). */
const EPOCH_1900 = dayNumber("1899-12-30");
const EPOCH_1904 = dayNumber("1904-01-01");
const FALSE_LEAP_DAY = 60;
/** Excel's last day, 9999-12-31. */
const LAST_SERIAL = 2958465;
/** Dates outside are no deadlines: 0 shown as a date is 1899. */
const YEARS = { first: 1990, last: 2099 };

/** ISO date of an Excel serial (time of day dropped), or null where no calendar has it. */
export function dateFromSerial(serial: number, date1904 = false): string | null {
  const day = Math.floor(serial);
  if (!(day >= 0 && day <= LAST_SERIAL)) return null;
  if (date1904) return isoFromDayNumber(EPOCH_1904 + day);
  if (day === FALSE_LEAP_DAY || day === 0) return null;
  return isoFromDayNumber(EPOCH_1900 + day + (day < FALSE_LEAP_DAY ? 1 : 0));
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/u;

function dateFromIso(text: string): string | null {
  const [, year, month, day] = (ISO.exec(text) ?? []).map(Number);
  if (year === undefined || month! < 1 || month! > 12) return null;
  return day! >= 1 && day! <= daysInMonth(year, month!) ? text.slice(0, 10) : null;
}

/** «ДД.ММ.ГГГГ»: some programs store the codes of the Russian format dialogue. */
function inEnglishCodes(format: string): string {
  return format.replace(/"[^"]*"|\\.|[дмг]/giu, (code) =>
    code.length > 1 ? code : ({ д: "d", м: "m", г: "y" }[code.toLowerCase()] ?? code),
  );
}

interface Shown {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
}

/** Which parts of a date a number format shows. */
function shownParts(format: string): Shown {
  const { year, month, day } = getFormatDateInfo(inEnglishCodes(format));
  return { year, month, day };
}

function boundsOf(date: string, { month, day }: Shown): DateSpan {
  if (day) return { start: date, end: date };
  const [first, last] = month ? [monthOf(date), monthOf(date)] : [1, 12];
  return { start: monthSpan(yearOf(date), first, first).start, end: monthSpan(yearOf(date), last, last).end };
}

/** «сентябрь», «4 мар»: the year behind the cell is the one in which it was typed. */
function textWithoutYear(date: string, { day }: Shown): string {
  const month = date.slice(5, 7);
  return day ? `${dayOf(date)}.${month}` : MONTH_NAMES[monthOf(date) - 1]!;
}

/** «до 30.10.2020»: the format adds words that the shown text has; they count where its dates are the cell's. */
function worded(shownText: string, { start, end }: DateSpan): Deadline | null {
  const read = readDeadline(shownText, null);
  const from = read.start === null || read.start === start;
  const to = read.end === null || read.end === end;
  return read.certain && (read.start ?? read.end) !== null && from && to ? read : null;
}

/**
 * Reads a date cell by what its format shows: «mmmm yyyy» is a month, «yyyy» a year, «d.m» a day whose year only
 * the period can give. `value` is an Excel serial or an ISO date; numbers with another format (2023 as `0 "г."`)
 * and impossible dates are read from the shown text.
 */
export function deadlineFromDate(
  value: number | string,
  numberFormat: string,
  shownText: string,
  { period = null, date1904 = false }: DateCellOptions = {},
): Deadline {
  const fallback = (): Deadline => readDeadline(shownText === "" ? String(value) : shownText, period);
  const shown = shownParts(numberFormat);
  if (typeof value === "number" && !shown.year && !shown.month && !shown.day) return fallback();
  const date = typeof value === "number" ? dateFromSerial(value, date1904) : dateFromIso(value);
  if (date === null || yearOf(date) < YEARS.first || yearOf(date) > YEARS.last) return fallback();
  if (typeof value === "number" && !shown.year) {
    return { ...readDeadline(textWithoutYear(date, shown), period), text: shownText };
  }
  const parts = typeof value === "string" && !shown.year ? { year: true, month: true, day: true } : shown;
  const bounds = boundsOf(date, parts);
  const text = shownText === "" ? date : shownText;
  const kind: DeadlineKind = parts.day ? "date" : parts.month ? "month" : "year";
  return (
    worded(shownText, bounds) ?? {
      text,
      kind,
      ...bounds,
      recurrence: null,
      byDocument: null,
      parts: [],
      certain: true,
    }
  );
}
