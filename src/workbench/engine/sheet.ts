import { BooleanNumber } from "@univerjs/core";
import { SetTabColorMutation, SetWorksheetHideMutation, SetWorksheetOrderMutation } from "@univerjs/sheets";
import type { CellRange } from "../../core/sheet/address";
import type { SheetVisibility } from "../../core/sheet/grid";
import { AutoFilter } from "./auto-filter";
import { ConditionalFormats } from "./conditional-formats";
import { DataValidations } from "./data-validations";
import { emptySheetState, type SheetHostState } from "./host-state";
import type { ModelContext } from "./model-context";
import { SheetCells } from "./sheet-cells";
import { SheetLayout } from "./sheet-layout";
import { SheetModel } from "./sheet-model";

/** One live worksheet. Its id never changes; everything else is read from the model when it is asked for. */
export class LiveSheet {
  readonly cells: SheetCells;
  readonly layout: SheetLayout;
  readonly conditionalFormats: ConditionalFormats;
  readonly validations: DataValidations;
  readonly autoFilter: AutoFilter;
  readonly model: SheetModel;

  constructor(
    private readonly context: ModelContext,
    readonly id: string,
  ) {
    this.model = new SheetModel(context, id);
    this.cells = new SheetCells(this.model);
    this.layout = new SheetLayout(this.model);
    this.conditionalFormats = new ConditionalFormats(context, this.model);
    this.validations = new DataValidations(context, this.model);
    this.autoFilter = new AutoFilter(context, this.model);
  }

  /** False once the sheet was deleted. */
  get exists(): boolean {
    return this.context.workbook.getSheetBySheetId(this.id) !== null;
  }

  get name(): string {
    return this.model.worksheet.getName();
  }

  /** 0-based, among all sheets. */
  get position(): number {
    return this.context.workbook.getSheetIndex(this.model.worksheet);
  }

  set position(position: number) {
    this.model.run(SetWorksheetOrderMutation.id, { fromOrder: this.position, toOrder: position });
  }

  get visibility(): SheetVisibility {
    if (this.model.worksheet.isSheetHidden() !== BooleanNumber.TRUE) return "visible";
    return this.state.veryHidden ? "veryHidden" : "hidden";
  }

  set visibility(visibility: SheetVisibility) {
    this.state.veryHidden = visibility === "veryHidden";
    const hidden = visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.model.run(SetWorksheetHideMutation.id, { hidden });
  }

  /** "#RRGGBB", "" = none. */
  get tabColor(): string {
    return this.model.worksheet.getTabColor() ?? "";
  }

  set tabColor(color: string) {
    this.model.run(SetTabColorMutation.id, { color });
  }

  /** What Univer does not know about the sheet. */
  get state(): SheetHostState {
    return (this.context.host.sheets[this.id] ??= emptySheetState());
  }

  /**
   * The smallest range that holds all contents (and, unless `valuesOnly`, all cells with a look of their own);
   * null for an empty sheet.
   */
  usedRange(valuesOnly: boolean): CellRange | null {
    const box = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    const include = (row: number, column: number): void => {
      box.top = Math.min(box.top, row);
      box.left = Math.min(box.left, column);
      box.bottom = Math.max(box.bottom, row);
      box.right = Math.max(box.right, column);
    };
    const everything = { top: 0, left: 0, bottom: Infinity, right: Infinity };
    this.cells.forExisting(everything, (row, column, cell) => {
      const filled =
        (cell.v !== undefined && cell.v !== null && cell.v !== "") || cell.f || cell.si || cell.p;
      if (filled || (!valuesOnly && cell.s)) include(row, column);
    });
    this.model.forSpilled(include);
    return box.bottom < 0 ? null : box;
  }
}
