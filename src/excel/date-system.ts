import type { BlockData } from "./grid-builder";

const DAY = 86_400_000;
/** Days by which a workbook that counts from 1904 is behind: four years and a day. */
const BEHIND = 1462;

/** A year that stands alone in what a cell shows. */
const SHOWN_YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/u;
/** Parts of a number format that are shown as they are: texts, escaped signs, colours and locales. */
const LITERAL = /"[^"]*"|\\.|\[[^\]]*\]/gu;

/** Year of a serial number in a workbook that counts from 1900. */
function yearOf(serial: number): number {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY).getUTCFullYear();
}

/**
 * Does the workbook count dates from 1904? Office.js does not say in any released version, so the first date that
 * shows its year tells: it is the year of its serial number, or of the day 1462 days later.
 */
export function infersDate1904(block: BlockData): boolean {
  for (const [row, texts] of (block.text ?? []).entries()) {
    for (const [column, shown] of texts.entries()) {
      const value = block.values[row]?.[column];
      if (typeof value !== "number" || value < 1) continue;
      const format = block.numberFormats?.[row]?.[column] ?? "";
      if (!/y/iu.test(format.replace(LITERAL, ""))) continue;
      const [year] = SHOWN_YEAR.exec(shown) ?? [];
      if (year === undefined) continue;
      return Number(year) !== yearOf(value) && Number(year) === yearOf(value + BEHIND);
    }
  }
  return false;
}
