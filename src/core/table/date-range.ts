import { fullYear, isoDate, monthNumber, MONTHS } from "./calendar-period";
import type { Period } from "./model";

/**
 * Days from and to in a title: «с 12.03.2024 по 19.03.2024», «12.03–19.03.2024», «с 21 января по 23 февраля 2025 г.»,
 * «с 10 по 15 апреля 2024 года». The first day takes its month and year from the last one where it has none.
 */

const DAY = String.raw`["«]?(\d{1,2})["»]?`;
const YEAR_MARK = String.raw`(?: ?г(?:ода|\.)?)?`;
const BETWEEN = String.raw`${YEAR_MARK} ?(?:по|до|-) ?`;
const FIGURES = new RegExp(
  String.raw`(?<![\d.])(\d{1,2})\.(\d{1,2})\.?((?:20)?\d{2})?\.?${BETWEEN}(\d{1,2})\.(\d{1,2})\.((?:20)?\d{2})(?!\d)`,
  "u",
);
const WORDS = new RegExp(
  String.raw`(?<![\d.])${DAY}(?: (${MONTHS})\p{L}*(?: (20\d{2}))?)?${BETWEEN}${DAY} (${MONTHS})\p{L}* (20\d{2})(?!\d)`,
  "u",
);

interface Day {
  readonly day: number;
  /** 1..12. */
  readonly month: number;
  readonly year: number;
}

/** @param first year is 0 where it is not written */
function between(first: Day, last: Day): Period | null {
  const year = first.year > 0 ? first.year : last.year - (first.month > last.month ? 1 : 0);
  const start = isoDate(year, first.month, first.day);
  const end = isoDate(last.year, last.month, last.day);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** @param folded the title, folded, without dates of orders */
export function readDateRange(folded: string): Period | null {
  const figures = FIGURES.exec(folded);
  if (figures) {
    const [day = 0, month = 0, , lastDay = 0, lastMonth = 0] = figures.slice(1).map(Number);
    const year = figures[3] === undefined ? 0 : fullYear(figures[3]);
    return between(
      { day, month, year },
      { day: lastDay, month: lastMonth, year: fullYear(figures[6] ?? "") },
    );
  }
  const words = WORDS.exec(folded);
  if (!words) return null;
  const lastMonth = monthNumber(words[5] ?? "");
  return between(
    {
      day: Number(words[1]),
      month: words[2] === undefined ? lastMonth : monthNumber(words[2]),
      year: Number(words[3] ?? 0),
    },
    { day: Number(words[4]), month: lastMonth, year: Number(words[6]) },
  );
}
