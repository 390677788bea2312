import { fullYear, monthNumber, MONTHS, months, schoolYears } from "./calendar-period";
import { readDateRange } from "./date-range";
import { periodOfEvent, withoutAftermath } from "./event-period";
import { foldText } from "./fold";
import type { Period } from "./model";

const DATE = String.raw`(\d{1,2})\.(\d{1,2})\.((?:20)?\d{2})`;
const WORDED = String.raw`["«]?(\d{1,2})["»]? (${MONTHS})\p{L}* ((?:19|20)\d{2})`;
const YEAR = String.raw`((?:19|20)\d{2})`;

const SCHOOL_YEAR = /((?:19|20)\d{2}) ?[/-] ?((?:20)?\d{2})(?: ?г\p{L}*\.?)? ?(?:учебн|уч\.)/u;
const SCHOOL_YEAR_AFTER = /учебн\p{L}* (?:год\p{L}* )?((?:19|20)\d{2}) ?[/-] ?((?:20)?\d{2})/u;
const SLASH_YEAR = /(?<![\d/])((?:19|20)\d{2}) ?\/ ?((?:20)?\d{2})(?![\d/])/u;
const SCHOOL_YEARS = /((?:19|20)\d{2}) ?- ?((?:19|20)\d{2})(?: ?гг?\.?)? ?(?:учебны[ех] год[ыо])/u;
const YEAR_RANGE = new RegExp(`${YEAR}(?: ?г(?:од\\p{L}*|г?\\.?)?)? ?(?:-|по|до|и) ?${YEAR}(?!\\d)`, "u");
const YEAR_LIST = /(?:(?:19|20)\d{2}, ?)+(?:19|20)\d{2}(?: и (?:19|20)\d{2})?/u;
const HALF_YEAR = new RegExp(
  `(?<!\\p{L})(1|2|ii|i|перв\\p{L}*|втор\\p{L}*)(?:-?[а-я]{1,2})? полугоди\\p{L}* ${YEAR}`,
  "u",
);
const QUARTER = new RegExp(
  `(?<!\\p{L})([1-4]|iv|i{1,3}|перв\\p{L}*|втор\\p{L}*|трет\\p{L}*|четверт\\p{L}*)(?:-?[а-я]{1,2})? (?:квартал\\p{L}*|кв\\.) ${YEAR}`,
  "u",
);
const MONTH_RANGE = new RegExp(
  `(${MONTHS})\\p{L}* ?(?:${YEAR})? ?(?:г\\.|года)? ?(?:-|по) ?(${MONTHS})\\p{L}* ${YEAR}`,
  "u",
);
const ONE_MONTH = new RegExp(`(?:на|за|в) (${MONTHS})\\p{L}* ${YEAR}`, "u");
const ONE_YEAR = new RegExp(
  `(?<![\\d./-])${YEAR}(?![\\d/-])(?: ?-?(?:й|ый))? ?(?:год|г\\.|г(?!\\p{L})|календарн|$)`,
  "u",
);
const BARE_YEAR = new RegExp(`(?:на|в|за) ${YEAR}(?![\\d./-])`, "u");

/** Dates of orders and laws say nothing about the period of a plan. */
const ORDER_DATE = new RegExp(
  `(?:(?:от|№ ?\\S+ от) (?:${DATE}|${WORDED})|(?:${DATE}|${WORDED})(?: ?г(?:ода|\\.)?)? ?№ ?\\S+)(?: ?г(?:ода|\\.)?)?(?: ?№ ?\\S+)?`,
  "gu",
);

function ordinal(word: string): number {
  if (/^(?:1|i$|перв)/u.test(word)) return 1;
  if (/^(?:2|ii$|втор)/u.test(word)) return 2;
  return /^(?:3|iii$|трет)/u.test(word) ? 3 : 4;
}

type Reader = (folded: string) => Period | null;

function reader(pattern: RegExp, read: (groups: readonly string[]) => Period | null): Reader {
  return (folded) => {
    const match = pattern.exec(folded);
    return match ? read(match.slice(1).map((group) => group ?? "")) : null;
  };
}

function readSchoolYear([first = "", second = ""]: readonly string[]): Period | null {
  const from = Number(first);
  const to = fullYear(second);
  return to > from && to - from <= 10 ? schoolYears(from, to) : null;
}

/** From the first to the last of several years. */
function spanOf(text: string): Period | null {
  const years = (text.match(/(?:19|20)\d{2}/gu) ?? []).map(Number);
  return years.length >= 2 ? months(Math.min(...years), 1, Math.max(...years), 12) : null;
}

/** From the most explicit wording to the least. */
const READERS: readonly Reader[] = [
  (folded) => (folded.includes("плановый период") ? spanOf(folded) : null),
  readDateRange,
  reader(SCHOOL_YEARS, readSchoolYear),
  reader(SCHOOL_YEAR, readSchoolYear),
  reader(SCHOOL_YEAR_AFTER, readSchoolYear),
  reader(SLASH_YEAR, ([first = "", second = ""]) =>
    fullYear(second) === Number(first) + 1 ? schoolYears(Number(first), fullYear(second)) : null,
  ),
  reader(HALF_YEAR, ([half = "", year = ""]) => {
    const isFirst = ordinal(half) === 1;
    return months(Number(year), isFirst ? 1 : 7, Number(year), isFirst ? 6 : 12);
  }),
  reader(QUARTER, ([quarter = "", year = ""]) => {
    const last = ordinal(quarter) * 3;
    return months(Number(year), last - 2, Number(year), last);
  }),
  reader(MONTH_RANGE, ([from = "", fromYear = "", to = "", toYear = ""]) => {
    const first = monthNumber(from);
    const last = monthNumber(to);
    const start = fromYear === "" ? Number(toYear) - (first > last ? 1 : 0) : Number(fromYear);
    return months(start, first, Number(toYear), last);
  }),
  (folded) => spanOf(YEAR_LIST.exec(folded)?.[0] ?? ""),
  reader(YEAR_RANGE, ([first = "", last = ""]) =>
    Number(last) > Number(first) && Number(last) - Number(first) <= 30
      ? months(Number(first), 1, Number(last), 12)
      : null,
  ),
  reader(ONE_MONTH, ([month = "", year = ""]) =>
    months(Number(year), monthNumber(month), Number(year), monthNumber(month)),
  ),
  reader(ONE_YEAR, ([year = ""]) => months(Number(year), 1, Number(year), 12)),
  reader(BARE_YEAR, ([year = ""]) => months(Number(year), 1, Number(year), 12)),
];

/**
 * The period that a title speaks of: «на 2022-2025 годы», «на 2023/2024 учебный год», «на II квартал 2024 года».
 * A school year runs from 1 September to 31 August. Dates of orders are not looked at.
 */
export function readDocumentPeriod(text: string): Period | null {
  const folded = withoutAftermath(foldText(text).replace(ORDER_DATE, " "));
  const event = periodOfEvent(folded);
  if (event) return event;
  for (const read of READERS) {
    const period = read(folded);
    if (period) return period;
  }
  return null;
}
