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
  const column = tableFacts.fact(
    (table) => table.items.map((item) => derive(item, table)),
    (values, replaced, table) => {
      for (const { index, after } of replaced) values[index] = derive(after, table);
      return values;
    },
  );
  return function* (table) {
    const values = column(table);
    for (let index = 0; index < values.length; index += 1) {
      const [value, item] = [values[index] ?? null, table.items[index]];
      if (value !== null && item) yield { item, value };
    }
  };
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
