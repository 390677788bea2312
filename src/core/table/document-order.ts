import { fullYear, isoDate, monthNumber } from "./calendar-period";

/** Date and number of the order, letter or decree that a document belongs to. */
export interface DocumentOrder {
  /** ISO date; null where only a number stands. */
  readonly date: string | null;
  readonly number: string | null;
}

const MONTHS = "январ|феврал|март|апрел|ма[йяею]|июн|июл|август|сентябр|октябр|ноябр|декабр";
const DATE = String.raw`(?:(?<d>\d{1,2})\s?\.\s?(?<m>\d{1,2})\s?\.\s?(?<y>(?:20)?\d{2})|["«“]?\s?(?<wd>\d{1,2})\s?["»”]?\s+(?<wm>${MONTHS})\p{L}*\s+(?<wy>20\d{2}))`;
const YEAR_WORD = String.raw`(?:\s*г(?:ода|\.|(?!\p{L})))?`;
const NUMBER = String.raw`(?:№|N[oº]?)\s*(?<n>\p{N}*[\p{L}\p{N}][\p{L}\p{N}/.\-–]*)`;

const DATE_THEN_NUMBER = new RegExp(`${DATE}${YEAR_WORD}\\s*,?\\s*${NUMBER}`, "giu");
const NUMBER_THEN_DATE = new RegExp(`${NUMBER}${YEAR_WORD}\\s*от\\s+${DATE}`, "giu");
const BARE_NUMBER = new RegExp(`${DATE}${YEAR_WORD}\\s+(?<n>\\d{1,4}[/-][\\p{L}\\p{N}/-]+)`, "giu");
const DATE_ALONE = new RegExp(`(?:от\\s+|^\\s*|(?=["«“]\\s?\\d))${DATE}`, "gimu");
/** Without these no pattern can match: patterns over all letters of all scripts are dear, most texts have no order. */
const NUMBER_SIGN = /[№Nn]/u;
const SPLIT_NUMBER = /\d[/-]/u;
const DATED = /\d\s?(?:\.|["»”]?\s)/u;
const LAW = /закон|кодекс|-\s?фз/iu;
const BASIS = /в соответствии|во исполнение|на основании|в целях/iu;
const STAMP_WORD = /утвержд|приложени|приказ|постановлени|распоряжени|письм|согласован|решени/iu;

/** From the most explicit wording to the least, each with the sign that its number has. */
const NUMBERED: readonly (readonly [RegExp, RegExp])[] = [
  [DATE_THEN_NUMBER, NUMBER_SIGN],
  [NUMBER_THEN_DATE, NUMBER_SIGN],
  [BARE_NUMBER, SPLIT_NUMBER],
];

function orderOf(match: RegExpExecArray): DocumentOrder {
  const { d, m, y, wd, wm, wy, n } = match.groups ?? {};
  const date =
    d !== undefined
      ? isoDate(fullYear(y ?? ""), Number(m), Number(d))
      : wd !== undefined
        ? isoDate(Number(wy), monthNumber((wm ?? "").toLowerCase()), Number(wd))
        : null;
  return { date, number: n?.replace(/[.,–-]+$/u, "") ?? null };
}

function find(pattern: RegExp, sign: RegExp, text: string): DocumentOrder | null {
  if (!DATED.test(text) || !sign.test(text)) return null;
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    if (LAW.test(before.slice(-60)) || LAW.test(match[0])) continue;
    const order = orderOf(match as RegExpExecArray);
    if (order.date !== null) return order;
  }
  return null;
}

/**
 * Date and number from the lines of a stamp or a heading: «от 27.10.2020 № 378-а», «№ 12 от 5 мая 2024 г.»,
 * «УТВЕРЖДАЮ … «01» сентября 2023 г.». References to laws and to the grounds of an order are passed over.
 * @param texts blocks of lines that belong together (a stamp, a heading)
 */
export function readDocumentOrder(texts: readonly string[]): DocumentOrder {
  const blocks = texts.filter((text) => !BASIS.test(text.slice(0, 40)));
  const ranked = [...blocks].sort((a, b) => Number(STAMP_WORD.test(b)) - Number(STAMP_WORD.test(a)));
  for (const [pattern, sign] of NUMBERED) {
    for (const text of ranked) {
      const order = find(pattern, sign, text);
      if (order) return order;
    }
  }
  for (const text of ranked.filter((block) => STAMP_WORD.test(block))) {
    const order = find(DATE_ALONE, DATED, text);
    if (order) return { ...order, number: null };
  }
  return { date: null, number: null };
}
