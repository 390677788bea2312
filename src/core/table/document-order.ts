import { fullYear, isoDate, monthNumber, MONTHS } from "./calendar-period";

/** Date and number of the order, letter or decree that a document belongs to. */
export interface DocumentOrder {
  /** ISO date; null where only a number stands. */
  readonly date: string | null;
  readonly number: string | null;
}

/** Blanks of a form, filled in: «10»______01____2022. */
const GAP = String.raw`[\s_]*`;
const DATE =
  String.raw`(?:(?<d>\d{1,2})\s?\.\s?(?<m>\d{1,2})\s?\.\s?(?<y>(?:20)?\d{2})` +
  String.raw`|["«“]?\s?(?<wd>\d{1,2})\s?["»”]?${GAP}(?<wm>${MONTHS})\p{L}*${GAP}(?<wy>20\d{2})` +
  String.raw`|["«“_]\s?(?<qd>\d{1,2})\s?["»”_]?[\s_.]+(?<qm>\d{1,2})[\s_.]+(?<qy>20\d{2}))`;
const YEAR_WORD = String.raw`(?:\s*г(?:ода|\.|(?!\p{L})))?`;
const NUMBER = String.raw`(?:№|N[oº]?)\s*(?<n>\p{N}*[\p{L}\p{N}][\p{L}\p{N}/.\-–]*(?:\s?[-–]\s?\p{L}{1,2}(?!\p{L}))?)`;

const DATE_THEN_NUMBER = new RegExp(`${DATE}${YEAR_WORD}\\s*,?\\s*${NUMBER}`, "giu");
const NUMBER_THEN_DATE = new RegExp(`${NUMBER}${YEAR_WORD}\\s*от${GAP}${DATE}`, "giu");
const BARE_NUMBER = new RegExp(`${DATE}${YEAR_WORD}\\s+(?<n>\\d{1,4}[/-][\\p{L}\\p{N}/-]+)`, "giu");
const DATE_ALONE = new RegExp(`(?:от\\s+|^\\s*|(?=["«“]\\s?\\d))${GAP}${DATE}`, "gimu");
const DATE_AT_END = new RegExp(`${DATE}${YEAR_WORD}\\s*$`, "gimu");
/** Without these no pattern can match: patterns over all letters of all scripts are dear, most texts have no order. */
const NUMBER_SIGN = /[№Nn]/u;
const SPLIT_NUMBER = /\d[/-]/u;
const DATED = /\d\s?(?:\.|["»”]?[\s_\p{L}])/u;
/** A council looked at the document; the order that follows puts it in force. */
const PROTOCOL = /протокол\p{L}*\s*(?:(?:№|N)\s*\S+\s*)?(?:от\s*)?["«“]?$/iu;
const LAW = /закон|кодекс|-\s?фз/iu;
const BASIS = /в соответствии|во исполнение|на основании|в целях/iu;
const STAMP_WORD = /утвержд|приложени|приказ|постановлени|распоряжени|письм|согласован|решени/iu;

/** From the most explicit wording to the least, each with the sign that its number has. */
const NUMBERED: readonly (readonly [RegExp, RegExp])[] = [
  [DATE_THEN_NUMBER, NUMBER_SIGN],
  [NUMBER_THEN_DATE, NUMBER_SIGN],
  [BARE_NUMBER, SPLIT_NUMBER],
];

function dateOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { d, m, y, wd, wm, wy, qd, qm, qy } = groups;
  if (d !== undefined) return isoDate(fullYear(y ?? ""), Number(m), Number(d));
  if (wd !== undefined) return isoDate(Number(wy), monthNumber((wm ?? "").toLowerCase()), Number(wd));
  return qd === undefined ? null : isoDate(Number(qy), Number(qm), Number(qd));
}

function orderOf(match: RegExpExecArray): DocumentOrder {
  const groups = match.groups ?? {};
  const number = groups.n?.replace(/\s?[-–]\s?(?=\p{L})/gu, "-").replace(/[.,–-]+$/u, "") ?? null;
  return { date: dateOf(groups), number };
}

function find(pattern: RegExp, sign: RegExp, text: string, protocols: boolean): DocumentOrder | null {
  if (!DATED.test(text) || !sign.test(text)) return null;
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    if (LAW.test(before.slice(-60)) || LAW.test(match[0])) continue;
    if (!protocols && PROTOCOL.test(before.trimEnd())) continue;
    const order = orderOf(match as RegExpExecArray);
    if (order.date !== null) return order;
  }
  return null;
}

function findNumbered(texts: readonly string[], protocols: boolean): DocumentOrder | null {
  for (const [pattern, sign] of NUMBERED) {
    for (const text of texts) {
      const order = find(pattern, sign, text, protocols);
      if (order) return order;
    }
  }
  return null;
}

function findDate(texts: readonly string[]): DocumentOrder | null {
  for (const text of texts) {
    const order = find(DATE_ALONE, DATED, text, false) ?? find(DATE_AT_END, DATED, text, false);
    if (order) return { ...order, number: null };
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
  const stamps = ranked.filter((block) => STAMP_WORD.test(block));
  return (
    findNumbered(ranked, false) ??
    findDate(stamps) ??
    findNumbered(ranked, true) ?? { date: null, number: null }
  );
}
