import type { BlockData } from "./grid-builder";

const SHOWN_DATE = /^(\d{2})\.(\d{2})\.(\d{4})$/u;
const DAY = 86_400_000;

/** Serial number of a date in a workbook that counts from 1900 (days after 1 March 1900). */
function serial1900(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY);
}

/**
 * Does the workbook count dates from 1904? Office.js does not say in any released version, so a date cell's
 * value is compared with its text: 1904 workbooks are 1462 days behind.
 */
export function infersDate1904(block: BlockData): boolean {
  for (const [row, texts] of (block.text ?? []).entries()) {
    for (const [column, shown] of texts.entries()) {
      const match = SHOWN_DATE.exec(shown);
      const value = block.values[row]?.[column];
      if (!match || typeof value !== "number") continue;
      const [, day = "", month = "", year = ""] = match;
      return serial1900(Number(year), Number(month), Number(day)) - Math.floor(value) === 1462;
    }
  }
  return false;
}
