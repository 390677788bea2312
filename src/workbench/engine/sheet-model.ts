import {
  type ICellData,
  ICommandService,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  type Styles,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import { type CellPosition, type CellRange, rangeContains, SHEET_LIMITS } from "../../core/sheet/address";
import { DEFAULT_FONT } from "./cell-style";
import { HostError } from "./host-error";
import type { ModelContext } from "./model-context";

/** Spare rows and columns that a sheet gets when it grows, so that it does not grow at every write. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 5;

/** One Univer worksheet: mutations by its ids, and its bounds, which grow with what is written. */
export class SheetModel {
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;

  constructor(
    private readonly context: ModelContext,
    readonly id: string,
  ) {
    this.commands = context.injector.get(ICommandService);
    this.formulas = context.injector.get(FormulaDataModel);
  }

  get workbook(): Workbook {
    return this.context.workbook;
  }

  /** @throws HostError ItemNotFound where the sheet was deleted. */
  get worksheet(): Worksheet {
    const worksheet = this.workbook.getSheetBySheetId(this.id);
    if (!worksheet) throw new HostError("ItemNotFound");
    return worksheet;
  }

  get styles(): Styles {
    return this.workbook.getStyles();
  }

  get date1904(): boolean {
    return this.context.host.date1904;
  }

  /** The font of cells that name none. */
  normalFont(): { name: string; size: number } {
    const { defaultStyle } = this.workbook.getSnapshot();
    const style = typeof defaultStyle === "string" ? this.styles.get(defaultStyle) : defaultStyle;
    return { name: style?.ff ?? DEFAULT_FONT.name, size: style?.fs ?? DEFAULT_FONT.size };
  }

  /** Runs a mutation of Univer on this sheet. */
  run(mutation: string, params: object): void {
    const done = this.commands.syncExecuteCommand(mutation, {
      unitId: this.workbook.getUnitId(),
      subUnitId: this.id,
      ...params,
    });
    if (!done) throw new HostError("GeneralException", `${mutation} was refused.`);
  }

  setCells(cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>>): void {
    this.run(SetRangeValuesMutation.id, { cellValue });
  }

  /** Like setCells for looks only: the trigger keeps Univer from calculating. */
  setStyles(cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>>): void {
    this.run(SetRangeValuesMutation.id, { cellValue, trigger: SetStyleCommand.id });
  }

  /**
   * Makes the sheet big enough: Univer refuses to write outside, and formulas that point outside are #NAME?.
   * A range of whole columns or rows does not grow the sheet in that direction.
   */
  ensure(range: CellRange): void {
    const sheet = this.worksheet;
    if (range.bottom >= sheet.getRowCount() && range.bottom < SHEET_LIMITS.rows - 1) {
      const rowCount = Math.min(range.bottom + 1 + SPARE_ROWS, SHEET_LIMITS.rows);
      this.run(SetWorksheetRowCountMutation.id, { rowCount });
    }
    if (range.right >= sheet.getColumnCount() && range.right < SHEET_LIMITS.columns - 1) {
      const columnCount = Math.min(range.right + 1 + SPARE_COLUMNS, SHEET_LIMITS.columns);
      this.run(SetWorksheetColumnCountMutation.id, { columnCount });
    }
  }

  /** The part of a range that lies inside the sheet's present bounds; null where there is none. */
  inside(range: CellRange): CellRange | null {
    const bottom = Math.min(range.bottom, this.worksheet.getRowCount() - 1);
    const right = Math.min(range.right, this.worksheet.getColumnCount() - 1);
    return bottom < range.top || right < range.left ? null : { ...range, bottom, right };
  }

  /** The formula of a cell that shares it with its neighbours. */
  sharedFormula(row: number, column: number): string | null {
    return this.formulas.getFormulaStringByCell(row, column, this.id, this.workbook.getUnitId()) ?? null;
  }

  /** What a dynamic array formula shows in a cell that it fills. */
  spilledCell(row: number, column: number): Nullable<ICellData> {
    const sheets = this.formulas.getArrayFormulaCellData()[this.workbook.getUnitId()];
    return sheets?.[this.id]?.[row]?.[column];
  }

  /** The cells that the dynamic array formula of a cell fills; null where it fills that cell alone. */
  spillRange({ row, column }: CellPosition): CellRange | null {
    const sheets = this.formulas.getArrayFormulaRange()[this.workbook.getUnitId()];
    const range = sheets?.[this.id]?.[row]?.[column];
    if (!range) return null;
    const { startRow: top, endRow: bottom, startColumn: left, endColumn: right } = range;
    return top === bottom && left === right ? null : { top, bottom, left, right };
  }

  /** The cell whose dynamic array formula fills this one; null where the cell is filled by no other. */
  spillParent({ row, column }: CellPosition): CellPosition | null {
    const anchors = this.formulas.getArrayFormulaRange()[this.workbook.getUnitId()]?.[this.id] ?? {};
    for (const top of Object.keys(anchors).map(Number)) {
      for (const left of Object.keys(anchors[top] ?? {}).map(Number)) {
        const range = top === row && left === column ? null : this.spillRange({ row: top, column: left });
        if (range && rangeContains(range, { row, column })) return { row: top, column: left };
      }
    }
    return null;
  }

  /** Visits the cells that dynamic array formulas fill. */
  forSpilled(visit: (row: number, column: number) => void): void {
    const matrix = this.formulas.getArrayFormulaCellData()[this.workbook.getUnitId()]?.[this.id] ?? {};
    for (const row of Object.keys(matrix)) {
      for (const column of Object.keys(matrix[Number(row)] ?? {})) visit(Number(row), Number(column));
    }
  }

  /** @param cell where the formula stands; absent for rules */
  prepareFormula(formula: string, cell: CellPosition | null = null): string {
    return this.context.prepareFormula(formula, this.id, cell);
  }
}
