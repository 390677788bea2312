import { rangeAddress } from "../../../core/sheet/address";
import type { SheetSpec } from "../../../core/sheet/edit";
import { Package } from "../../../xlsx/package/package";
import { removeSheetEntry } from "../../../xlsx/package/workbook-edits";
import type { SheetEntry } from "../../../xlsx/package/workbook-part";
import { Book } from "../../../xlsx/port/book";
import type { CellWrite } from "../../../xlsx/port/cell-writes";
import { addSheet } from "../../../xlsx/write/add-sheet";
import { importWorkbook } from "../import";
import { CellStyles } from "../import/cell-styles";
import { Colours } from "../import/colours";
import type { LiveSheet } from "../sheet";
import { liveSheetId, type WorkbookSnapshot } from "../snapshot";
import type { LiveWorkbook } from "../workbook";
import { changedCells } from "./cell-changes";
import { updateLooks } from "./look-changes";
import { updateRules } from "./rule-changes";
import { specOf } from "./sheet-spec";
import { updateCharts, updateComments } from "./thing-changes";
import { updateMerges, updateNames, updateSettings, updateTab } from "./workbook-changes";

/**
 * Writes what has changed in the live workbook into the file that was opened; every part that nothing touched
 * stays byte for byte as it was. Inserted rows come out as changed cells.
 *
 * Not written: sizes, frozen panes and page set-up of sheets that the file had before, and the order of tabs.
 */
export async function saveWorkbook(
  workbook: LiveWorkbook,
  opened: Uint8Array,
  name = workbook.host.name,
): Promise<Uint8Array> {
  await workbook.calculate(true);
  const book = new Book(Package.open(opened));
  const before = await importWorkbook(opened, name);
  const styles = CellStyles.of(book, Colours.of(book.pack));
  const changes = changesOf(book, workbook);
  removeSheets(book, workbook);
  for (const sheet of workbook.sheets) {
    const entry = entryOf(book, sheet);
    if (entry)
      updateSheet(book, entry, sheet, { before, styles, writes: changes.get(sheet.id) ?? [], workbook });
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

/**
 * Cells to write by sheet. Results alone are no change: another calculator may show other digits in a workbook
 * that nobody touched.
 */
function changesOf(book: Book, workbook: LiveWorkbook): Map<string, readonly CellWrite[]> {
  const found = workbook.sheets.flatMap((sheet) => {
    const entry = entryOf(book, sheet);
    return entry ? [{ id: sheet.id, ...changedCells(book, entry, sheet) }] : [];
  });
  const touched = found.some(({ edited }) => edited.length > 0);
  return new Map(found.map(({ id, edited, results }) => [id, touched ? [...edited, ...results] : []]));
}

/** What updating one sheet needs to know. */
interface Update {
  readonly before: WorkbookSnapshot;
  /** Looks of the file as it was opened. */
  readonly styles: CellStyles;
  readonly writes: readonly CellWrite[];
  readonly workbook: LiveWorkbook;
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

function updateSheet(book: Book, entry: SheetEntry, sheet: LiveSheet, update: Update): void {
  const { before, styles, writes, workbook } = update;
  const merges = book.content(entry).merges.map(rangeAddress);
  book.writeCells(entry, writes);
  updateLooks(book, entry, sheet, styles);
  updateMerges(book.pack, entry, merges, sheet);
  updateRules(book, entry, sheet, before);
  updateCharts(book, entry, sheet, before);
  updateComments(book, entry, sheet, workbook);
  book.forget(entry.part);
}

function tablesOf(workbook: LiveWorkbook, sheet: LiveSheet): SheetSpec["tables"] {
  return workbook.tables.list(sheet).map(({ name, range }) => ({ name, range }));
}
