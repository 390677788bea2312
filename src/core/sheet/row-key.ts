import type { Grid, SheetRef } from "./grid";
import { textAt } from "./grid";
import type { RowRef } from "./row-ref";

const SEPARATOR = "\u001f";

/**
 * The key of a row: its texts without what editors change in passing (case, ё/е, dashes, kinds and number
 * of spaces), so that a row is found again after a cosmetic edit of a neighbour.
 */
export function rowKey(texts: readonly string[]): string {
  return texts
    .map((text) =>
      text
        .replace(/[\u00ad\u200b\u2060\ufeff]/gu, "")
        .replace(/[\u2010-\u2015\u2212]/gu, "-")
        .replace(/\s+/gu, " ")
        .trim()
        .toLowerCase()
        .replace(/ё/gu, "е"),
    )
    .join(SEPARATOR);
}

/** No text in any key column: nothing to know the row by. */
export function isBlankKey(key: string): boolean {
  return key.replaceAll(SEPARATOR, "") === "";
}

/** The key of an absolute row of a grid over the given absolute columns. */
export function rowKeyAt(grid: Grid, row: number, keyColumns: readonly number[]): string {
  return rowKey(keyColumns.map((column) => textAt(grid, row, column)));
}

/**
 * Makes RowRefs for rows of one table from the top down: call it once per table and once per row in order,
 * because it counts equal keys.
 */
export function rowRefMaker(
  grid: Grid,
  table: string,
  keyColumns: readonly number[],
): (row: number) => RowRef {
  const seen = new Map<string, number>();
  const sheet: SheetRef = grid.sheet;
  return (row) => {
    const key = rowKeyAt(grid, row, keyColumns);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return { sheet, table, keyColumns, key, ordinal, row };
  };
}
