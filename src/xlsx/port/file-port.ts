import type { CellRange } from "../../core/sheet/address";
import { parseRange, rangeAddress } from "../../core/sheet/address";
import type { EditGroup } from "../../core/sheet/edit";
import type { Grid, SheetRef } from "../../core/sheet/grid";
import type { StoredGroup } from "../../ports/journal";
import { UnusableFile } from "../../ports/errors";
import { foreignSheets } from "../../ports/own-sheets";
import type {
  ApplyReport,
  CellPlace,
  JournalGroup,
  ReadRequest,
  RunOptions,
  SheetInfo,
  SkippedEdit,
  Stripped,
  WorkbookInfo,
  WorkbookPort,
  WorkbookSnapshot,
} from "../../ports/workbook-port";
import { detailFor } from "../../ports/workbook-port";
import { Package } from "../package/package";
import type { SheetEntry } from "../package/workbook-part";
import { contentArea } from "../sheet/grid-builder";
import { applyGroup } from "./apply-group";
import { Book } from "./book";
import { Registers } from "./registers";
import { finishGroup, takeGroupBack } from "./return-group";
import { selectCells } from "./select-cells";
import { restoreBook, stripBook } from "./strip-book";

/** A workbook in a file; the bytes it was opened from are never changed. */
export interface FilePort extends WorkbookPort {
  readonly kind: "file";
  /** The workbook as it is now; parts that nothing touched are equal to those of the opened file. */
  save(): Promise<Uint8Array>;
}

/**
 * Opens an .xlsx or .xlsm file that is in memory.
 * @param name what the file is called, for people
 * @throws UnusableFile where the bytes are no workbook that can be opened
 */
export async function openWorkbook(bytes: Uint8Array, name: string, clock = systemClock): Promise<FilePort> {
  return naming(name, () => {
    const book = new Book(Package.open(bytes));
    // Asked here, so that a file without a workbook in it fails at once.
    void book.workbook;
    return new FileWorkbook(book, name, clock);
  });
}

/** Parts are unpacked when they are asked for: a damaged one is met late, and must name the file even then. */
function naming<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof UnusableFile ? error.in(name) : error;
  }
}

const systemClock = (): Date => new Date();

class FileWorkbook implements FilePort {
  readonly kind = "file";
  private readonly registers: Registers;

  constructor(
    private readonly book: Book,
    private readonly name: string,
    private readonly clock: () => Date,
  ) {
    this.registers = new Registers(book);
  }

  async describe(): Promise<WorkbookInfo> {
    return naming(this.name, () => {
      const { sheets, activeTab } = this.book.workbook;
      const active = sheets.find(({ tab }) => tab === activeTab) ?? sheets[0];
      return {
        name: this.name,
        sheets: sheets.map((sheet) => this.describeSheet(sheet)),
        activeSheetId: active?.ref.id ?? "",
      };
    });
  }

  async read(request: ReadRequest = {}, options: RunOptions = {}): Promise<readonly Grid[]> {
    return naming(this.name, () => this.grids(request, options));
  }

  async snapshot(request: ReadRequest = {}, options: RunOptions = {}): Promise<WorkbookSnapshot> {
    const grids = await this.read(request, options);
    return { name: this.name, grids, settings: naming(this.name, () => this.registers.settings()) };
  }

  async spills(formulas: readonly CellPlace[]): Promise<readonly (CellRange | null)[]> {
    return formulas.map(({ sheet: ref, row, column }) => {
      const sheet = this.book.sheet(ref);
      const blocks = sheet ? this.book.content(sheet).blocks : [];
      return blocks.find(({ top, left }) => top === row && left === column) ?? null;
    });
  }

  async apply(group: EditGroup, options: RunOptions = {}): Promise<ApplyReport> {
    return this.change(options, () => applyGroup(this.book, this.registers, group, this.clock()));
  }

  async probe(group: EditGroup, options: RunOptions = {}): Promise<readonly SkippedEdit[]> {
    options.signal?.throwIfAborted();
    const run = () => applyGroup(this.book, this.registers, group, this.clock());
    return naming(this.name, () => this.book.transact(run, true)).skipped;
  }

  async takeBack(groupId: string, options: RunOptions = {}): Promise<ApplyReport> {
    const group = this.stored(groupId);
    return this.change(options, () => takeGroupBack(this.book, this.registers, group));
  }

  async finish(groupId: string, options: RunOptions = {}): Promise<ApplyReport> {
    const group = this.stored(groupId);
    return this.change(options, () => finishGroup(this.book, this.registers, group));
  }

  async journal(): Promise<readonly JournalGroup[]> {
    return this.registers.journal().map(({ id, when, title, status, entries }) => {
      return { id, when, title, status, entries };
    });
  }

  async readSettings(keys: readonly string[]): Promise<readonly unknown[]> {
    const settings = this.registers.settings();
    return keys.map((key) => settings[key]);
  }

  async writeSetting(key: string, value: unknown): Promise<void> {
    this.change({}, () => this.registers.setSetting(key, value));
  }

  async strip(rehearse = false): Promise<Stripped> {
    const run = () => stripBook(this.book, this.registers);
    return naming(this.name, () => this.book.transact(run, rehearse));
  }

  async restore(stripped: Stripped): Promise<void> {
    this.change({}, () => restoreBook(this.book, this.registers, stripped));
  }

  async select(ref: SheetRef, address: string): Promise<void> {
    const sheet = this.book.sheet(ref);
    const range = parseRange(address);
    if (!sheet || !range) throw new RangeError(`${ref.name}!${address}`);
    this.change({}, () => selectCells(this.book, sheet, rangeAddress(range)));
  }

  async save(): Promise<Uint8Array> {
    return this.book.pack.save();
  }

  private grids({ detail = "full", sheetIds }: ReadRequest, options: RunOptions): readonly Grid[] {
    const wanted = this.wanted(sheetIds);
    return wanted.map((sheet, done) => {
      options.signal?.throwIfAborted();
      options.onProgress?.({ phase: "read", done, total: wanted.length, sheet: sheet.ref.name });
      const { rowCount, columnCount } = this.describeSheet(sheet);
      return this.book.grid(sheet, detailFor(detail, rowCount, columnCount));
    });
  }

  private wanted(sheetIds: readonly string[] | undefined): readonly SheetEntry[] {
    const { sheets } = this.book.workbook;
    if (sheetIds) return sheets.filter(({ ref }) => sheetIds.includes(ref.id));
    const foreign = foreignSheets(
      sheets.map(({ ref }) => ref),
      this.registers.ownSheets(),
    );
    return sheets.filter(({ ref }) => foreign.includes(ref));
  }

  private describeSheet(sheet: SheetEntry): SheetInfo {
    const content = this.book.content(sheet);
    const area = contentArea(content);
    return {
      ...sheet.ref,
      visibility: sheet.visibility,
      protected: content.protected,
      usedRange: area && rangeAddress(area),
      rowCount: area ? area.bottom - area.top + 1 : 0,
      columnCount: area ? area.right - area.left + 1 : 0,
    };
  }

  private stored(groupId: string): StoredGroup {
    const group = this.registers.journal().find(({ id }) => id === groupId);
    if (!group) throw new RangeError(`No group ${groupId} in the journal`);
    return group;
  }

  /** All or nothing: an error leaves every part as it was. */
  private change<T>(options: RunOptions, run: () => T): T {
    options.signal?.throwIfAborted();
    return naming(this.name, () => this.book.transact(run));
  }
}
