import { parseRange } from "./address";
import type { Grid } from "./grid";
import { isBlankKey, rowKeyAt } from "./row-key";
import type { RowRef } from "./row-ref";

/** Finds followed rows in a grid again; every set of key columns is indexed once, in linear time. */
export class RowIndex {
  private readonly byColumns = new Map<string, Map<string, number[]>>();

  constructor(private readonly grid: Grid) {}

  /** Absolute rows with this key, from the top down. */
  rowsWith(keyColumns: readonly number[], key: string): readonly number[] {
    return this.indexOf(keyColumns).get(key) ?? [];
  }

  /**
   * The absolute row a RowRef stands for now, or null where it cannot be told.
   *
   * Rows above the table's own start belong to other tables and do not count, unless the table itself moved
   * up: where the two readings disagree, the row is given up rather than guessed. A row without a key cannot be
   * followed at all: it counts only where it was.
   */
  find(ref: RowRef): number | null {
    const rows = this.rowsWith(ref.keyColumns, ref.key);
    if (rows.length === 0) return null;
    if (isBlankKey(ref.key)) return rows.includes(ref.row) ? ref.row : null;
    const start = parseRange(ref.table)?.top ?? 0;
    const foreign = countBelow(rows, start);
    if (rows[foreign + ref.ordinal] === ref.row) return ref.row;
    const moved = rows[ref.ordinal] ?? null;
    if (foreign === 0) return moved;
    const inPlace = rows[foreign + ref.ordinal] ?? null;
    return rows.length === 1 || moved === inPlace ? moved : null;
  }

  private indexOf(keyColumns: readonly number[]): Map<string, number[]> {
    const name = keyColumns.join(",");
    const known = this.byColumns.get(name);
    if (known) return known;
    const index = new Map<string, number[]>();
    for (let i = 0; i < this.grid.rowCount; i++) {
      const row = this.grid.origin.row + i;
      const key = rowKeyAt(this.grid, row, keyColumns);
      const rows = index.get(key);
      if (rows) rows.push(row);
      else index.set(key, [row]);
    }
    this.byColumns.set(name, index);
    return index;
  }
}

/** How many of the ascending rows stand above `start`. */
function countBelow(rows: readonly number[], start: number): number {
  const first = rows.findIndex((row) => row >= start);
  return first < 0 ? rows.length : first;
}
