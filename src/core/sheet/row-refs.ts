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
  private readonly ordinals: Int32Array;
  /** How many rows have the key of each row. */
  private readonly counts: Int32Array;
  /** Places of the rows of each key, from the top down; null once they were handed on to the next references. */
  private places: Places | null;

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
    this.places = before?.takePlaces() ?? placesOf(this.keys);
    this.ordinals = before?.ordinals.slice() ?? new Int32Array(rows.length);
    this.counts = before?.counts.slice() ?? new Int32Array(rows.length).fill(1);
    if (before) return;
    for (const alike of this.places.values()) if (typeof alike !== "number") this.count(alike);
  }

  /** @param place of the row among the rows of the table */
  at(place: number): RowRef {
    const { sheet, table, keyColumns } = this;
    const key = this.keys[place] ?? "";
    const [ordinal, alike] = [this.ordinals[place] ?? 0, this.counts[place] ?? 1];
    return { sheet, table, keyColumns, key, ordinal, alike, row: this.rows[place] ?? 0 };
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

  private takePlaces(): Places {
    const places = this.places ?? placesOf(this.keys);
    this.places = null;
    return places;
  }

  private alike(key: string): readonly number[] {
    const places = this.places?.get(key);
    return places === undefined ? [] : typeof places === "number" ? [places] : places;
  }

  private setAlike(key: string, places: readonly number[]): void {
    if (places.length === 0) this.places?.delete(key);
    else this.places?.set(key, places);
    this.count(places);
  }

  private count(alike: readonly number[]): void {
    alike.forEach((place, ordinal) => {
      this.ordinals[place] = ordinal;
      this.counts[place] = alike.length;
    });
  }
}

/** Nearly every key is of one row. */
type Places = Map<string, number | readonly number[]>;

function placesOf(keys: readonly string[]): Places {
  const places = new Map<string, number | number[]>();
  keys.forEach((key, place) => {
    const known = places.get(key);
    if (Array.isArray(known)) known.push(place);
    else places.set(key, known === undefined ? place : [known, place]);
  });
  return places;
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
