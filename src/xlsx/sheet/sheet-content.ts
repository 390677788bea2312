import type { CellRange } from "../../core/sheet/address";
import type { CellValue } from "../../core/sheet/grid";

/** A run of columns that share their look, 0-based, both ends included. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly hidden: boolean;
  /** Index of the cell format, null where the run sets none. */
  readonly style: number | null;
}

/**
 * What a sheet's XML says, cell by cell in document order: parallel lists rather than objects, because results
 * sheets hold a million cells. Cells that only carry a format are kept with the value "".
 */
export interface SheetContent {
  readonly rows: IntList;
  readonly columns: IntList;
  /** Index of the cell format. */
  readonly styles: IntList;
  readonly values: readonly CellValue[];
  /** en-US formulas with "=" by position in the lists; an array formula stands in its first cell only. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Positions of array formulas that fill their own cell alone. */
  readonly arrays: ReadonlySet<number>;
  /** Positions that take part in a shared formula, by its index. */
  readonly shared: ReadonlyMap<string, SharedFormula>;
  /** Areas of array formulas and data tables that hold more than one cell: Excel does not edit a part of one. */
  readonly blocks: readonly CellRange[];
  readonly merges: readonly CellRange[];
  readonly columnRuns: readonly ColumnRun[];
  readonly rowStyles: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  /** Rows that the XML does not name are hidden (`zeroHeight`); then `namedRows` holds the others. */
  readonly hidesOtherRows: boolean;
  readonly namedRows: ReadonlySet<number>;
  readonly protected: boolean;
  /** A filter with criteria is on. */
  readonly filtered: boolean;
}

export interface SharedFormula {
  readonly master: number;
  readonly members: readonly number[];
}

/** A growing list of 32-bit integers. */
export class IntList {
  length = 0;
  private items = new Int32Array(1024);

  push(item: number): void {
    if (this.length === this.items.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.items);
      this.items = wider;
    }
    this.items[this.length++] = item;
  }

  at(index: number): number {
    return this.items[index] ?? 0;
  }
}
