import type { Grid } from "../../../sheet/grid";
import type { PlanItem, PlanTable } from "../../rule";
import { gridSuccessionOf, successionOf } from "../../succession";

/** An item with something that was found in it. */
export interface Derived<V> {
  readonly item: PlanItem;
  readonly value: V;
}

/**
 * Items in which something rare was found, in sheet order, looked for once. A table that was carried over from an
 * earlier reading looks again only at the items that were replaced.
 * @param derive what to look for; null = not in this item
 */
export function derivedItems<V>(
  derive: (item: PlanItem) => V | null,
): (table: PlanTable) => readonly Derived<V>[] {
  const known = new WeakMap<PlanTable, readonly Derived<V>[]>();
  const find = (items: Iterable<PlanItem>): Derived<V>[] => {
    const found: Derived<V>[] = [];
    for (const item of items) {
      const value = derive(item);
      if (value !== null) found.push({ item, value });
    }
    return found;
  };
  return (table) => {
    const own = known.get(table);
    if (own) return own;
    const succession = successionOf(table);
    const before = succession && known.get(succession.before);
    const result =
      succession && before
        ? [
            ...before.filter(({ item }) => !succession.replaced.has(item)),
            ...find(succession.replaced.values()),
          ].sort((a, b) => a.item.row.row - b.item.row.row)
        : find(table.items);
    known.set(table, result);
    return result;
  };
}

/**
 * Rows of a sheet in which something rare was found, looked for once; a sheet that was carried over from an earlier
 * reading looks again only at the touched rows.
 * @param derive what stands in these rows (null = all rows), by absolute row; rows without a find are left out
 */
export function derivedRows<V>(
  derive: (grid: Grid, rows: ReadonlySet<number> | null) => ReadonlyMap<number, V>,
): (grid: Grid) => ReadonlyMap<number, V> {
  const known = new WeakMap<Grid, ReadonlyMap<number, V>>();
  return (grid) => {
    const own = known.get(grid);
    if (own) return own;
    const succession = gridSuccessionOf(grid);
    const before = succession && known.get(succession.before);
    const result =
      succession && before
        ? new Map(
            [
              ...[...before].filter(([row]) => !succession.touched.has(row)),
              ...derive(grid, succession.touched),
            ].sort(([a], [b]) => a - b),
          )
        : derive(grid, null);
    known.set(grid, result);
    return result;
  };
}
