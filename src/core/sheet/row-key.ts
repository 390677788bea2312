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
 * RowRefs of rows of one table.
 * @param rows absolute rows from the top down: equal keys are counted in this order
 */
export function rowRefsOf(
  grid: Grid,
  table: string,
  keyColumns: readonly number[],
  rows: readonly number[],
): readonly RowRef[] {
  const sheet: SheetRef = grid.sheet;
  const keys = rows.map((row) => rowKeyAt(grid, row, keyColumns));
  const alike = new Map<string, number>();
  const ordinals = keys.map((key) => {
    const ordinal = alike.get(key) ?? 0;
    alike.set(key, ordinal + 1);
    return ordinal;
  });
  return rows.map((row, i) => {
    const key = keys[i] ?? "";
    return { sheet, table, keyColumns, key, ordinal: ordinals[i] ?? 0, alike: alike.get(key) ?? 0, row };
  });
}
