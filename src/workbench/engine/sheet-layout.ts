import { BooleanNumber, type IRange, type Worksheet } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { type CellRange, rangesOverlap } from "../../core/sheet/address";
import type { SheetModel } from "./sheet-model";

const POINTS_PER_PIXEL = 0.75;

/** Rows, columns, merged areas and frozen panes of one sheet. Sizes in points, as Office.js has them. */
export class SheetLayout {
  constructor(private readonly model: SheetModel) {}

  rowHeight(row: number): number {
    return this.sheet.getRowHeight(row) * POINTS_PER_PIXEL;
  }

  columnWidth(column: number): number {
    return this.sheet.getColumnWidth(column) * POINTS_PER_PIXEL;
  }

  setRowHeights(first: number, last: number, points: number): void {
    const ranges = [this.rows(first, last)];
    this.model.run(SetWorksheetRowHeightMutation.id, { ranges, rowHeight: points / POINTS_PER_PIXEL });
    this.model.run(SetWorksheetRowIsAutoHeightMutation.id, { ranges, autoHeightInfo: BooleanNumber.FALSE });
  }

  setColumnWidths(first: number, last: number, points: number): void {
    const ranges = [this.columns(first, last)];
    this.model.run(SetWorksheetColWidthMutation.id, { ranges, colWidth: points / POINTS_PER_PIXEL });
  }

  /** Hidden by hand or by a filter. */
  rowHidden(row: number): boolean {
    return !this.sheet.getRowVisible(row);
  }

  columnHidden(column: number): boolean {
    return !this.sheet.getColVisible(column);
  }

  setRowsHidden(first: number, last: number, hidden: boolean): void {
    const mutation = hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id;
    this.model.run(mutation, { ranges: [this.rows(first, last)] });
  }

  setColumnsHidden(first: number, last: number, hidden: boolean): void {
    const mutation = hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id;
    this.model.run(mutation, { ranges: [this.columns(first, last)] });
  }

  merges(): CellRange[] {
    return this.sheet.getMergeData().map(cellRange);
  }

  /** Merged areas that share a cell with the range. */
  mergesIn(range: CellRange): CellRange[] {
    return this.merges().filter((area) => rangesOverlap(area, range));
  }

  /** Merges; areas inside the range are swallowed. Contents of the other cells are the caller's business. */
  merge(range: CellRange): void {
    this.model.ensure(range);
    this.unmerge(range);
    this.model.run(AddWorksheetMergeMutation.id, { ranges: [univerRange(range)] });
  }

  unmerge(range: CellRange): void {
    const areas = this.mergesIn(range);
    if (areas.length > 0) this.model.run(RemoveWorksheetMergeMutation.id, { ranges: areas.map(univerRange) });
  }

  /** Frozen rows from the top and columns from the left; null = nothing is frozen. */
  frozen(): { rows: number; columns: number } | null {
    const { xSplit, ySplit } = this.sheet.getFreeze();
    return xSplit > 0 || ySplit > 0 ? { rows: ySplit, columns: xSplit } : null;
  }

  freeze(rows: number, columns: number): void {
    this.model.run(SetFrozenMutation.id, {
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    });
  }

  get showGridlines(): boolean {
    return !this.sheet.hasHiddenGridlines();
  }

  set showGridlines(show: boolean) {
    const showGridlines = show ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.model.run(ToggleGridlinesMutation.id, { showGridlines });
  }

  private get sheet(): Worksheet {
    return this.model.worksheet;
  }

  private rows(first: number, last: number): IRange {
    this.model.ensure({ top: first, bottom: last, left: 0, right: 0 });
    const endRow = Math.min(last, this.sheet.getRowCount() - 1);
    return { startRow: first, endRow, startColumn: 0, endColumn: this.sheet.getColumnCount() - 1 };
  }

  private columns(first: number, last: number): IRange {
    this.model.ensure({ top: 0, bottom: 0, left: first, right: last });
    const endColumn = Math.min(last, this.sheet.getColumnCount() - 1);
    return { startRow: 0, endRow: this.sheet.getRowCount() - 1, startColumn: first, endColumn };
  }
}

export function univerRange(range: CellRange): IRange {
  return {
    startRow: range.top,
    endRow: range.bottom,
    startColumn: range.left,
    endColumn: range.right,
  };
}

export function cellRange(range: IRange): CellRange {
  return {
    top: range.startRow,
    bottom: range.endRow,
    left: range.startColumn,
    right: range.endColumn,
  };
}
