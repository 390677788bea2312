import type { PlanItem } from "./rule";

/** Index of the record that stands in a sheet row, -1 where none does; records are in sheet order. */
export function indexOfItem(items: readonly PlanItem[], row: number): number {
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (!item) return -1;
    if (item.row.lastRow < row) low = middle + 1;
    else if (item.row.row > row) high = middle - 1;
    else return middle;
  }
  return -1;
}
