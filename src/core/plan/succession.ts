import type { Grid } from "../sheet/grid";
import type { PlanItem, PlanTable } from "./rule";

/** How a table came out of an earlier reading of itself. */
export interface Succession {
  readonly before: PlanTable;
  /** Old items and the new ones in their places; all other items are the same objects. */
  readonly replaced: ReadonlyMap<PlanItem, PlanItem>;
}

const successions = new WeakMap<PlanTable, Succession>();

export function recordSuccession(table: PlanTable, succession: Succession): void {
  successions.set(table, succession);
}

/** The earlier reading a table was carried over from; undefined for a fresh one. */
export function successionOf(table: PlanTable): Succession | undefined {
  return successions.get(table);
}

/** How a sheet came out of an earlier reading of itself. */
export interface GridSuccession {
  readonly before: Grid;
  /** 0-based absolute rows in which any cell differs. */
  readonly touched: ReadonlySet<number>;
}

const gridSuccessions = new WeakMap<Grid, GridSuccession>();

export function recordGridSuccession(grid: Grid, succession: GridSuccession): void {
  gridSuccessions.set(grid, succession);
}

/** The earlier reading of a sheet; undefined for a fresh one. */
export function gridSuccessionOf(grid: Grid): GridSuccession | undefined {
  return gridSuccessions.get(grid);
}
