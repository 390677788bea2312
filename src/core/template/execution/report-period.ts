import { isoDate, daysInMonth, yearOf } from "../../deadline/calendar";
import { numberToRoman } from "../../russian";
import type { Period } from "../../table/model";
import { yearPeriod } from "../annual/annual-plan";
import { shownDate } from "../sheet-draft";

/** Parts of a calendar year that reports are made for; "year" is the whole of it. */
export const REPORT_PARTS = ["Q1", "Q2", "Q3", "Q4", "H1", "H2", "year"] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

const QUARTER = 3;
const HALF = 6;

/** First month (1..12) and length in months of a part. */
function monthsOf(part: ReportPart): readonly [first: number, length: number] {
  if (part === "year") return [1, 12];
  const length = part.startsWith("Q") ? QUARTER : HALF;
  return [(Number(part.slice(1)) - 1) * length + 1, length];
}

export function partPeriod(year: number, part: ReportPart): Period {
  const [first, length] = monthsOf(part);
  const last = first + length - 1;
  return { start: isoDate(year, first, 1), end: isoDate(year, last, daysInMonth(year, last)) };
}

/** «2026-Q1», «2026-H1», «2026», «2025/2026»; null where the text is none of them. */
export function reportPeriod(text: string): Period | null {
  const [, year = "", part = ""] = /^(20\d{2})-(Q[1-4]|H[12])$/iu.exec(text.trim()) ?? [];
  const named = REPORT_PARTS.find((each) => each === part.toUpperCase());
  return named ? partPeriod(Number(year), named) : yearPeriod(text);
}

/** The quarter that ended last before a day: what is reported on it. */
export function lastQuarter(today: string): { readonly year: number; readonly part: ReportPart } {
  const quarter = Math.ceil(Number(today.slice(5, 7)) / QUARTER);
  const year = yearOf(today);
  return quarter === 1 ? { year: year - 1, part: "Q4" } : { year, part: REPORT_PARTS[quarter - 2] ?? "Q1" };
}

/** «за I квартал 2026 года», «за 2025/2026 учебный год», «за период с … по …». */
export function reportPhrase({ start, end }: Period): string {
  const year = yearOf(start);
  for (const part of REPORT_PARTS) {
    const period = partPeriod(year, part);
    if (period.start !== start || period.end !== end) continue;
    if (part === "year") return `за ${year} год`;
    const name = part.startsWith("Q") ? "квартал" : "полугодие";
    return `за ${numberToRoman(Number(part.slice(1)))} ${name} ${year} года`;
  }
  if (start === isoDate(year, 9, 1) && end === isoDate(year + 1, 8, 31)) {
    return `за ${year}/${year + 1} учебный год`;
  }
  return `за период с ${shownDate(start)} по ${shownDate(end)}`;
}
