import { rangeAddress } from "../../../core/sheet/address";
import type { SheetSpec } from "../../../core/sheet/edit";
import { Package } from "../../../xlsx/package/package";
import { removeSheetEntry } from "../../../xlsx/package/workbook-edits";
import type { SheetEntry } from "../../../xlsx/package/workbook-part";
import { Book } from "../../../xlsx/port/book";
import { addSheet } from "../../../xlsx/write/add-sheet";
import { importWorkbook } from "../import";
import type { LiveSheet } from "../sheet";
import { liveSheetId, type WorkbookSnapshot } from "../snapshot";
import type { LiveWorkbook } from "../workbook";
import { changedCells } from "./cell-changes";
import { updateRules } from "./rule-changes";
import { specOf } from "./sheet-spec";
import { updateCharts, updateComments } from "./thing-changes";
import { updateMerges, updateNames, updateSettings, updateTab } from "./workbook-changes";

/**
 * Writes what has changed in the live workbook into the file that was opened; every part that nothing touched
 * stays byte for byte as it was. Inserted rows come out as changed cells.
 *
 * Not written: looks of cells other than number formats, sizes, frozen panes and page set-up of sheets that the
 * file had before, and the order of tabs.
 */
export async function saveWorkbook(
  workbook: LiveWorkbook,
  opened: Uint8Array,
  name = workbook.host.name,
): Promise<Uint8Array> {
  await workbook.calculate(true);
  const book = new Book(Package.open(opened));
  const before = await importWorkbook(opened, name);
  removeSheets(book, workbook);
  for (const sheet of workbook.sheets) {
    const entry = entryOf(book, sheet);
    if (entry) updateSheet(book, entry, sheet, before, workbook);
  }
  for (const sheet of workbook.sheets) {
    const entry = entryOf(book, sheet);
    if (entry) updateTab(book.pack, entry, sheet);
    book.forget();
  }
  for (const sheet of workbook.sheets.filter((each) => !entryOf(book, each))) {
    addSheet(book.pack, book.styles, specOf(sheet, tablesOf(workbook, sheet)), sheet.name);
    book.saveStyles();
    book.forget();
    const entry = book.workbook.sheets.find(({ ref }) => ref.name === sheet.name);
    if (entry) updateComments(book, entry, sheet, workbook);
  }
  updateNames(book.pack, workbook);
  updateSettings(book.pack, workbook);
  return book.pack.save();
}

function entryOf(book: Book, sheet: LiveSheet): SheetEntry | null {
  return book.workbook.sheets.find(({ ref }) => liveSheetId(ref.id) === sheet.id) ?? null;
}

function removeSheets(book: Book, workbook: LiveWorkbook): void {
  const live = new Set(workbook.sheets.map(({ id }) => id));
  for (;;) {
    const gone = book.workbook.sheets.find(({ ref }) => !live.has(liveSheetId(ref.id)));
    if (!gone) return;
    removeSheetEntry(book.pack, gone);
    book.forget();
  }
}

function updateSheet(
  book: Book,
  entry: SheetEntry,
  sheet: LiveSheet,
  before: WorkbookSnapshot,
  workbook: LiveWorkbook,
): void {
  const merges = book.content(entry).merges.map(rangeAddress);
  book.writeCells(entry, changedCells(book, entry, sheet));
  updateMerges(book.pack, entry, merges, sheet);
  updateRules(book, entry, sheet, before);
  updateCharts(book, entry, sheet, before);
  updateComments(book, entry, sheet, workbook);
  book.forget(entry.part);
}

function tablesOf(workbook: LiveWorkbook, sheet: LiveSheet): SheetSpec["tables"] {
  return workbook.tables.list(sheet).map(({ name, range }) => ({ name, range }));
}
