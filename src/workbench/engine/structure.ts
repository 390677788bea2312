import { Direction, ICommandService, type IRange } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import { SortRangeCommand, SortType } from "@univerjs/sheets-sort";
import { type CellRange, SHEET_LIMITS } from "../../core/sheet/address";
import { HostError } from "./host-error";
import type { ModelContext } from "./model-context";
import type { LiveSheet } from "./sheet";
import { univerRange } from "./sheet-layout";

/**
 * Inserting and deleting rows, columns and cells; formulas, names, tables and rules follow.
 *
 * WHY the sheet is activated first: Univer's commands find the formulas to move by the active sheet, not by the
 * one that they are given.
 */
export class SheetStructure {
  private readonly commands: ICommandService;

  constructor(private readonly context: ModelContext) {
    this.commands = context.injector.get(ICommandService);
  }

  async insertRows(sheet: LiveSheet, row: number, count: number): Promise<void> {
    if (row >= sheet.model.worksheet.getRowCount()) return;
    this.lastLinesMustBeEmpty(sheet, { rows: count });
    const range = this.rows(sheet, row, count);
    await this.run(sheet, InsertRowByRangeCommand.id, { range, direction: Direction.UP });
  }

  async removeRows(sheet: LiveSheet, row: number, count: number): Promise<void> {
    const present = Math.min(count, sheet.model.worksheet.getRowCount() - row);
    if (present <= 0) return;
    await this.run(sheet, RemoveRowByRangeCommand.id, { range: this.rows(sheet, row, present) });
  }

  async insertColumns(sheet: LiveSheet, column: number, count: number): Promise<void> {
    if (column >= sheet.model.worksheet.getColumnCount()) return;
    this.lastLinesMustBeEmpty(sheet, { columns: count });
    const range = this.columns(sheet, column, count);
    await this.run(sheet, InsertColByRangeCommand.id, { range, direction: Direction.LEFT });
  }

  async removeColumns(sheet: LiveSheet, column: number, count: number): Promise<void> {
    const present = Math.min(count, sheet.model.worksheet.getColumnCount() - column);
    if (present <= 0) return;
    await this.run(sheet, RemoveColByRangeCommand.id, { range: this.columns(sheet, column, present) });
  }

  insertCellsDown(sheet: LiveSheet, area: CellRange): Promise<void> {
    return this.move(sheet, InsertRangeMoveDownCommand.id, area);
  }

  insertCellsRight(sheet: LiveSheet, area: CellRange): Promise<void> {
    return this.move(sheet, InsertRangeMoveRightCommand.id, area);
  }

  removeCellsUp(sheet: LiveSheet, area: CellRange): Promise<void> {
    return this.move(sheet, DeleteRangeMoveUpCommand.id, area);
  }

  removeCellsLeft(sheet: LiveSheet, area: CellRange): Promise<void> {
    return this.move(sheet, DeleteRangeMoveLeftCommand.id, area);
  }

  /** @param fields columns by their offset in the area */
  sortRows(
    sheet: LiveSheet,
    area: CellRange,
    fields: readonly { key: number; ascending: boolean }[],
    hasHeaders: boolean,
  ): Promise<void> {
    const orderRules = fields.map(({ key, ascending }) => ({
      colIndex: area.left + key,
      type: ascending ? SortType.ASC : SortType.DESC,
    }));
    return this.run(sheet, SortRangeCommand.id, {
      range: univerRange(area),
      orderRules,
      hasTitle: hasHeaders,
    });
  }

  private move(sheet: LiveSheet, command: string, area: CellRange): Promise<void> {
    sheet.model.ensure(area);
    return this.run(sheet, command, { range: univerRange(area) });
  }

  /** Excel refuses to push filled cells over the edge of the sheet. */
  private lastLinesMustBeEmpty(sheet: LiveSheet, added: { rows?: number; columns?: number }): void {
    const used = sheet.usedRange(true);
    if (!used) return;
    const overRows = used.bottom + (added.rows ?? 0) >= SHEET_LIMITS.rows;
    const overColumns = used.right + (added.columns ?? 0) >= SHEET_LIMITS.columns;
    if (overRows || overColumns) throw new HostError("NonBlankCellOffSheet");
  }

  private rows(sheet: LiveSheet, row: number, count: number): IRange {
    const right = sheet.model.worksheet.getColumnCount() - 1;
    return univerRange({ top: row, bottom: row + count - 1, left: 0, right });
  }

  private columns(sheet: LiveSheet, column: number, count: number): IRange {
    const bottom = sheet.model.worksheet.getRowCount() - 1;
    return univerRange({ top: 0, bottom, left: column, right: column + count - 1 });
  }

  private async run(sheet: LiveSheet, command: string, params: object): Promise<void> {
    const unitId = this.context.workbook.getUnitId();
    const { workbook, silence } = this.context;
    const before = workbook.getActiveSheet(true)?.getSheetId();
    silence.on = true;
    try {
      this.show(unitId, sheet.id);
      const done = await this.commands.executeCommand(command, { unitId, subUnitId: sheet.id, ...params });
      if (before !== undefined) this.show(unitId, before);
      if (!done) throw new HostError("GeneralException", `${command} was refused.`);
    } finally {
      silence.on = false;
    }
  }

  private show(unitId: string, subUnitId: string): void {
    if (this.context.workbook.getActiveSheet(true)?.getSheetId() === subUnitId) return;
    this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
  }
}
