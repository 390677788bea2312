import type { EditGroup } from "../core/sheet/edit";
import type { Grid, SheetRef } from "../core/sheet/grid";
import type { CellRange } from "../core/sheet/address";
import { columnCountOf, parseArea, rangeAddress, rowCountOf } from "../core/sheet/address";
import { foreignSheets, ownSheetsIn } from "../ports/own-sheets";
import { JOURNAL_SHEET } from "../ports/journal-wording";
import type {
  ApplyReport,
  CellPlace,
  JournalGroup,
  LiveChange,
  LiveWorkbookPort,
  ReadRequest,
  RunOptions,
  SkippedEdit,
  Stripped,
  WorkbookInfo,
  WorkbookSnapshot,
} from "../ports/workbook-port";
import { applyGroup, prepare } from "./apply";
import { watchSheets } from "./events";
import { requestRowsAhead } from "./first-rows";
import { readSheets } from "./read";
import { rereadRows } from "./reread";
import { readBatch, writeBatch } from "./run";
import { openSession } from "./session";
import { loadSettingsPart, queueSettings, requestSettings } from "./settings-store";
import { loadSheets } from "./sheet-list";
import { readSpills } from "./spills";
import { restoreWorkbook, stripWorkbook } from "./strip";
import { finishGroup, takeBackGroup } from "./take-back";

/** The port to live Excel. One Excel.run a call; nothing is kept between calls, because co-authors work too. */
export class ExcelPort implements LiveWorkbookPort {
  readonly kind = "excel";

  constructor(private readonly clock: () => Date = () => new Date()) {}

  describe(): Promise<WorkbookInfo> {
    return readBatch(async (context) => {
      const { workbook } = context;
      workbook.load("name");
      const list = loadSheets(context);
      const active = workbook.worksheets.getActiveWorksheet();
      active.load("id");
      await context.sync();
      const sheets = list.take();
      const used = sheets.map(({ worksheet }) => worksheet.getUsedRangeOrNullObject(true).load("address"));
      await context.sync();
      return {
        name: workbook.name,
        activeSheetId: active.id,
        sheets: sheets.map((sheet, index) => {
          const range = used[index]?.isNullObject === false ? parseArea(used[index].address) : null;
          return {
            id: sheet.id,
            name: sheet.name,
            visibility: sheet.visibility,
            protected: sheet.protected,
            usedRange: range && rangeAddress(range),
            rowCount: range ? rowCountOf(range) : 0,
            columnCount: range ? columnCountOf(range) : 0,
          };
        }),
      };
    });
  }

  async read(request: ReadRequest = {}, options: RunOptions = {}): Promise<readonly Grid[]> {
    return (await this.snapshot(request, options)).grids;
  }

  snapshot(request: ReadRequest = {}, options: RunOptions = {}): Promise<WorkbookSnapshot> {
    return readBatch(async (context) => {
      const { workbook } = context;
      workbook.load("name");
      const list = loadSheets(context);
      const part = loadSettingsPart(context);
      const detail = request.detail ?? "full";
      const ahead = request.sheetIds ? null : requestRowsAhead(context, detail);
      await context.sync();
      const sheets = list.take();
      const requested = requestSettings(part);
      const wanted = request.sheetIds ? sheets.filter(({ id }) => request.sheetIds?.includes(id)) : sheets;
      const grids = await readSheets(context, wanted, detail, options, ahead?.take());
      const settings = requested.take();
      const foreign = new Set(foreignSheets(sheets, ownSheetsIn(settings)).map(({ id }) => id));
      // The journal is ours by its name as well: its making may have been cut off before it was registered.
      const isUsers = ({ id, name }: SheetRef) => foreign.has(id) && name !== JOURNAL_SHEET.name;
      const asked = (grid: Grid) => request.sheetIds !== undefined || isUsers(grid.sheet);
      return { name: workbook.name, settings, grids: grids.filter(asked) };
    });
  }

  spills(formulas: readonly CellPlace[]): Promise<readonly (CellRange | null)[]> {
    return readBatch((context) => readSpills(context, formulas));
  }

  probe(group: EditGroup, options: RunOptions = {}): Promise<readonly SkippedEdit[]> {
    return readBatch(async (context) => (await prepare(context, group, options)).skipped);
  }

  apply(group: EditGroup, options: RunOptions = {}): Promise<ApplyReport> {
    return writeBatch((context) => applyGroup(context, group, options, this.clock()));
  }

  takeBack(groupId: string, options: RunOptions = {}): Promise<ApplyReport> {
    return writeBatch((context) => takeBackGroup(context, groupId, options));
  }

  finish(groupId: string, options: RunOptions = {}): Promise<ApplyReport> {
    return writeBatch((context) => finishGroup(context, groupId, options));
  }

  journal(): Promise<readonly JournalGroup[]> {
    return readBatch(async (context) => (await openSession(context, () => [])).journal.groups);
  }

  readSettings(keys: readonly string[]): Promise<readonly unknown[]> {
    return readBatch(async (context) => {
      const part = loadSettingsPart(context);
      await context.sync();
      const settings = requestSettings(part);
      await context.sync();
      const found = settings.take();
      return keys.map((key) => found[key]);
    });
  }

  writeSetting(key: string, value: unknown): Promise<void> {
    return writeBatch(async (context) => {
      const part = loadSettingsPart(context);
      await context.sync();
      const settings = requestSettings(part);
      await context.sync();
      queueSettings(context, part, { ...settings.take(), [key]: value });
      await context.sync();
    });
  }

  strip(rehearse = false): Promise<Stripped> {
    return rehearse
      ? readBatch((context) => stripWorkbook(context, true))
      : writeBatch((context) => stripWorkbook(context, false));
  }

  restore(stripped: Stripped): Promise<void> {
    return writeBatch((context) => restoreWorkbook(context, stripped));
  }

  select(sheet: SheetRef, address: string): Promise<void> {
    return writeBatch(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id || sheet.name);
      worksheet.activate();
      worksheet.getRange(address).select();
      await context.sync();
    });
  }

  onChanged(listener: (change: LiveChange) => void): Promise<() => Promise<void>> {
    return watchSheets(listener);
  }

  reread(before: Grid, areas: readonly CellRange[]): Promise<Grid | null> {
    return readBatch((context) => rereadRows(context, before, areas));
  }
}
