import type { Grid } from "./grid";
import { textAt } from "./grid";

const SEPARATOR = "\u001f";

/**
 * The key of a row: its texts without what editors change in passing (case, ё/е, dashes, kinds and number
 * of spaces), so that a row is found again after a cosmetic edit of a neighbour.
 */
export function rowKey(texts: readonly string[]): string {
  return texts.map(keyOfText).join(SEPARATOR);
}

function keyOfText(text: string): string {
  if (isUsual(text)) return text.toLowerCase().replaceAll("ё", "е");
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, "")
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase()
    .replace(/ё/gu, "е");
}

const SPACE = 0x20;

/** Nothing to take out but capitals: a quick yes for nearly every key. */
function isUsual(text: string): boolean {
  let before = SPACE;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isPlain =
      (code >= SPACE && code < 0x7f) || (code >= 0x410 && code <= 0x44f) || code === 0x401 || code === 0x451;
    // Of these codes only two spaces side by side have no other bits.
    if (!isPlain || (code | before) === SPACE) return false;
    before = code;
  }
  return before !== SPACE || text === "";
}

/** No text in any key column: nothing to know the row by. */
export function isBlankKey(key: string): boolean {
  return key.replaceAll(SEPARATOR, "") === "";
}

/** The key of an absolute row of a grid over the given absolute columns. */
export function rowKeyAt(grid: Grid, row: number, keyColumns: readonly number[]): string {
  const [only, ...others] = keyColumns;
  if (only !== undefined && others.length === 0) return keyOfText(textAt(grid, row, only));
  return rowKey(keyColumns.map((column) => textAt(grid, row, column)));
}
