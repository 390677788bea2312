import { parseRange } from "./address";
import type { Grid } from "./grid";
import { isBlankKey, rowKeyAt } from "./row-key";
import type { RowRef, RowWitness } from "./row-ref";
import { markAt } from "./row-witness";

/** Finds followed rows in a grid again; every set of key columns is indexed once, in linear time. */
export class RowIndex {
  private readonly byColumns = new Map<string, Map<string, number[]>>();
  private readonly byMark = new Map<string, Map<string, number[]>>();

  constructor(private readonly grid: Grid) {}

  /** Absolute rows with this key, from the top down. */
  rowsWith(keyColumns: readonly number[], key: string): readonly number[] {
    return this.indexOf(keyColumns).get(key) ?? [];
  }

  /**
   * The absolute row a RowRef stands for now, or null where it cannot be told: a row is given up rather than
   * guessed, so that no edit lands in another one.
   * @param witness what else stood in the row; without it rows of one key are told apart by their order alone
   */
  find(ref: RowRef, witness?: RowWitness): number | null {
    const rows = this.rowsWith(ref.keyColumns, ref.key);
    const isNamed = !isBlankKey(ref.key);
    if (rows.length === 0) return null;
    if (!witness) return isNamed ? byOrder(ref, rows) : inPlace(ref, rows);
    if (isNamed && rows.length === 1 && ref.alike === 1) return rows[0] ?? null;
    const same = this.rowsLike(ref, witness);
    if (same.length > 1) {
      const row = isNamed ? byOrder(ref, rows) : inPlace(ref, rows);
      return row !== null && same.includes(row) ? row : null;
    }
    const [only] = same;
    if (only === undefined) return null;
    // A double in the row's own place may be the row itself, edited, and this one its copy; where nothing stood
    // beside the key, the one that is left of several may be any of them.
    const isDoubtful =
      only !== ref.row && ref.alike > 1 && (rows.includes(ref.row) || witness.columns.length === 0);
    return isDoubtful && byOrder(ref, rows) !== only ? null : only;
  }

  /** Rows of the key that hold what the witness saw. */
  private rowsLike({ keyColumns, key }: RowRef, { columns, mark }: RowWitness): readonly number[] {
    const name = `${keyColumns.join(",")}|${columns.join(",")}|${key}`;
    const known = this.byMark.get(name);
    if (known) return known.get(mark) ?? [];
    const rows = groupBy(this.rowsWith(keyColumns, key), (row) => markAt(this.grid, row, columns));
    this.byMark.set(name, rows);
    return rows.get(mark) ?? [];
  }

  private indexOf(keyColumns: readonly number[]): Map<string, number[]> {
    const name = keyColumns.join(",");
    const known = this.byColumns.get(name);
    if (known) return known;
    const rows = Array.from({ length: this.grid.rowCount }, (_, i) => this.grid.origin.row + i);
    const index = groupBy(rows, (row) => rowKeyAt(this.grid, row, keyColumns));
    this.byColumns.set(name, index);
    return index;
  }
}

function groupBy(rows: readonly number[], keyOf: (row: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** A row that nothing tells from its likes counts only where it was. */
function inPlace({ row }: RowRef, rows: readonly number[]): number | null {
  return rows.includes(row) ? row : null;
}

/**
 * Rows above the table's own start belong to other tables and do not count, unless the table itself moved up:
 * where the two readings disagree, the row is given up.
 */
function byOrder(ref: RowRef, rows: readonly number[]): number | null {
  const foreign = countBelow(rows, parseRange(ref.table)?.top ?? 0);
  if (rows[foreign + ref.ordinal] === ref.row) return ref.row;
  const moved = rows[ref.ordinal] ?? null;
  if (foreign === 0) return moved;
  const stayed = rows[foreign + ref.ordinal] ?? null;
  return rows.length === 1 || moved === stayed ? moved : null;
}

/** How many of the ascending rows stand above `start`. */
function countBelow(rows: readonly number[], start: number): number {
  const first = rows.findIndex((row) => row >= start);
  return first < 0 ? rows.length : first;
}
