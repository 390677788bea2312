import type { Grid, SheetRef } from "./grid";
import { rowKeyAt } from "./row-key";
import type { RowRef } from "./row-ref";

export interface ChangedRefs {
  readonly refs: RowRefs;
  /** Places of the rows that are known in another way now. */
  readonly changed: ReadonlySet<number>;
}

/** How the rows of one table are known: their keys, and which rows share one. */
export class RowRefs {
  private readonly sheet: SheetRef;
  private readonly keys: string[];
  private readonly ordinals: number[];
  /** Places of the rows of each key, from the top down; nearly every key is of one row. */
  private readonly places: Map<string, number | readonly number[]>;

  /**
   * @param table id of the table
   * @param rows absolute rows from the top down: equal keys are counted in this order
   */
  constructor(
    grid: Grid,
    private readonly table: string,
    private readonly keyColumns: readonly number[],
    private readonly rows: readonly number[],
    before?: RowRefs,
  ) {
    this.sheet = grid.sheet;
    this.keys = before?.keys.slice() ?? rows.map((row) => rowKeyAt(grid, row, keyColumns));
    this.places = before ? new Map(before.places) : placesOf(this.keys);
    this.ordinals = before?.ordinals.slice() ?? ordinalsOf(this.places, rows.length);
  }

  /** @param place of the row among the rows of the table */
  at(place: number): RowRef {
    const { sheet, table, keyColumns } = this;
    const key = this.keys[place] ?? "";
    const places = this.places.get(key);
    const alike = places === undefined || typeof places === "number" ? 1 : places.length;
    return {
      sheet,
      table,
      keyColumns,
      key,
      ordinal: this.ordinals[place] ?? 0,
      alike,
      row: this.rows[place] ?? 0,
    };
  }

  /** The references after rows got other texts; these here stay as they are. @param places of these rows */
  after(grid: Grid, places: Iterable<number>): ChangedRefs {
    const refs = new RowRefs(grid, this.table, this.keyColumns, this.rows, this);
    const changed = new Set<number>();
    for (const place of places) for (const other of refs.rekey(grid, place)) changed.add(other);
    return { refs, changed };
  }

  /** @returns places of all rows that are known in another way now */
  private rekey(grid: Grid, place: number): readonly number[] {
    const [was, is] = [this.keys[place] ?? "", rowKeyAt(grid, this.rows[place] ?? 0, this.keyColumns)];
    if (was === is) return [];
    const changed = [...this.alike(was), ...this.alike(is)];
    this.keys[place] = is;
    this.setAlike(
      was,
      this.alike(was).filter((other) => other !== place),
    );
    this.setAlike(
      is,
      [...this.alike(is), place].sort((a, b) => a - b),
    );
    return changed;
  }

  private alike(key: string): readonly number[] {
    const places = this.places.get(key);
    return places === undefined ? [] : typeof places === "number" ? [places] : places;
  }

  private setAlike(key: string, places: number[]): void {
    if (places.length === 0) this.places.delete(key);
    else this.places.set(key, places);
    for (const [ordinal, place] of places.entries()) this.ordinals[place] = ordinal;
  }
}

function placesOf(keys: readonly string[]): Map<string, number | readonly number[]> {
  const places = new Map<string, number | number[]>();
  keys.forEach((key, place) => {
    const known = places.get(key);
    if (Array.isArray(known)) known.push(place);
    else places.set(key, known === undefined ? place : [known, place]);
  });
  return places;
}

/** How many rows above have the same key. */
function ordinalsOf(places: ReadonlyMap<string, number | readonly number[]>, size: number): number[] {
  const ordinals = new Array<number>(size).fill(0);
  for (const alike of places.values()) {
    if (typeof alike !== "number") alike.forEach((place, ordinal) => (ordinals[place] = ordinal));
  }
  return ordinals;
}

/** References of all rows of a table. @param rows absolute rows from the top down */
export function rowRefsOf(
  grid: Grid,
  table: string,
  keyColumns: readonly number[],
  rows: readonly number[],
): readonly RowRef[] {
  const refs = new RowRefs(grid, table, keyColumns, rows);
  return rows.map((_, place) => refs.at(place));
}
