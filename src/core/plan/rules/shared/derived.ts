import type { Grid } from "../../../sheet/grid";
import type { PlanItem, PlanTable } from "../../rule";
import { gridFacts, tableFacts } from "../../succession";

/** An item with something that was found in it. */
export interface Derived<V> {
  readonly item: PlanItem;
  readonly value: V;
}

/**
 * Items in which something rare was found, in sheet order, looked for once; in a re-check only in the records that
 * were replaced.
 * @param derive what to look for; null = not in this item
 */
export function derivedItems<V>(
  derive: (item: PlanItem, table: PlanTable) => V | null,
): (table: PlanTable) => Iterable<Derived<V>> {
  const finds = tableFacts.fact(
    (table) => {
      const found: Find<V>[] = [];
      for (const [index, item] of table.items.entries()) {
        const value = derive(item, table);
        if (value !== null) found.push({ index, value });
      }
      return found;
    },
    (found, replaced, table) => {
      for (const { index, after } of replaced) {
        const value = derive(after, table);
        const place = placeOf(found, index);
        const known = found[place]?.index === index ? 1 : 0;
        found.splice(place, known, ...(value === null ? [] : [{ index, value }]));
      }
      return found;
    },
  );
  return function* (table) {
    for (const { index, value } of finds(table)) {
      const item = table.items[index];
      if (item) yield { item, value };
    }
  };
}

/** By the index of its item. */
interface Find<V> {
  readonly index: number;
  readonly value: V;
}

/** Where the find of an item stands, or where it belongs. */
function placeOf(found: readonly Find<unknown>[], index: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Rows of a sheet in which something rare was found, in sheet order, looked for once; in a re-check only in the
 * touched rows.
 * @param derive what stands in these rows (null = all rows), by absolute row; rows without a find are left out
 */
export function derivedRows<V>(
  derive: (grid: Grid, rows: ReadonlySet<number> | null) => ReadonlyMap<number, V>,
): (grid: Grid) => ReadonlyMap<number, V> {
  return gridFacts.fact(
    (grid) => derive(grid, null),
    (found, touched, grid) => {
      const fresh = derive(grid, touched);
      if (fresh.size === 0 && ![...touched].some((row) => found.has(row))) return found;
      const kept = [...found].filter(([row]) => !touched.has(row));
      return new Map([...kept, ...fresh].sort(([a], [b]) => a - b));
    },
  );
}
