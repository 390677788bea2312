import { type CellRange, SHEET_LIMITS } from "../../core/sheet/address";
import { HostError } from "../engine/host-error";
import type { LiveSheet } from "../engine/sheet";

const LAST_ROW = SHEET_LIMITS.rows - 1;
const LAST_COLUMN = SHEET_LIMITS.columns - 1;

/** What a Range object stands for. `area` is moved when rows or columns are inserted or deleted before it. */
export class RangeTarget {
  constructor(
    readonly sheet: LiveSheet,
    public area: CellRange,
  ) {
    if (
      !(area.top >= 0 && area.left >= 0 && area.top <= area.bottom && area.left <= area.right) ||
      area.bottom > LAST_ROW ||
      area.right > LAST_COLUMN
    ) {
      throw new HostError("InvalidArgument");
    }
  }

  get rows(): number {
    return this.area.bottom - this.area.top + 1;
  }

  get columns(): number {
    return this.area.right - this.area.left + 1;
  }

  get cells(): number {
    return this.rows * this.columns;
  }

  get isEntireColumn(): boolean {
    return this.area.top === 0 && this.area.bottom === LAST_ROW;
  }

  get isEntireRow(): boolean {
    return this.area.left === 0 && this.area.right === LAST_COLUMN;
  }

  /** Cells by position inside this range: the result may lie outside of it, but not outside of the sheet. */
  part(row: number, column: number, rows: number, columns: number): RangeTarget {
    const top = this.area.top + row;
    const left = this.area.left + column;
    return new RangeTarget(this.sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }

  entireRows(): RangeTarget {
    return new RangeTarget(this.sheet, { ...this.area, left: 0, right: LAST_COLUMN });
  }

  entireColumns(): RangeTarget {
    return new RangeTarget(this.sheet, { ...this.area, top: 0, bottom: LAST_ROW });
  }

  bounding(other: RangeTarget): RangeTarget {
    if (other.sheet !== this.sheet) throw new HostError("InvalidArgument");
    return new RangeTarget(this.sheet, {
      top: Math.min(this.area.top, other.area.top),
      left: Math.min(this.area.left, other.area.left),
      bottom: Math.max(this.area.bottom, other.area.bottom),
      right: Math.max(this.area.right, other.area.right),
    });
  }

  /** Null where the ranges share no cell. */
  intersection(other: RangeTarget): RangeTarget | null {
    if (other.sheet !== this.sheet) return null;
    const top = Math.max(this.area.top, other.area.top);
    const left = Math.max(this.area.left, other.area.left);
    const bottom = Math.min(this.area.bottom, other.area.bottom);
    const right = Math.min(this.area.right, other.area.right);
    return top > bottom || left > right ? null : new RangeTarget(this.sheet, { top, left, bottom, right });
  }
}

export function wholeSheet(sheet: LiveSheet): RangeTarget {
  return new RangeTarget(sheet, { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN });
}
