import { rangeAddress } from "../../../core/sheet/address";
import type { SheetSpec } from "../../../core/sheet/edit";
import { Package } from "../../../xlsx/package/package";
import { removeSheetEntry } from "../../../xlsx/package/workbook-edits";
import type { SheetEntry } from "../../../xlsx/package/workbook-part";
import { Book } from "../../../xlsx/port/book";
import { addChart } from "../../../xlsx/write/add-chart";
import { addSheet } from "../../../xlsx/write/add-sheet";
import { addComment } from "../../../xlsx/write/comments";
import { addConditionalFormat, addValidation } from "../../../xlsx/write/sheet-rules";
import { importWorkbook } from "../import";
import type { LiveSheet } from "../sheet";
import { liveSheetId, type WorkbookSnapshot } from "../snapshot";
import type { LiveWorkbook } from "../workbook";
import { changedCells } from "./cell-changes";
import { ruleKey, chartsOf, conditionalFormatsOf, specOf, validationsOf } from "./sheet-spec";
import { updateMerges, updateNames, updateSettings, updateTab } from "./workbook-changes";

/**
 * Writes what has changed in the live workbook into the file that was opened; every part that nothing touched
 * stays byte for byte as it was. Inserted rows come out as changed cells.
 *
 * Not written: looks of cells other than number formats, sizes, frozen panes and page set-up of sheets that the
 * file had before, the order of tabs, and conditional formats and validations that were changed or removed.
 */
export async function saveWorkbook(
  workbook: LiveWorkbook,
  opened: Uint8Array,
  name: string,
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
    if (entry) addComments(book, entry, sheet, workbook);
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
  addRules(book, entry, sheet, before);
  for (const chart of chartsOf(sheet)) {
    const valueAt = (row: number, column: number) => sheet.cells.value(row, column);
    addChart(book.pack, { part: entry.part, name: sheet.name }, chart, valueAt);
  }
  addComments(book, entry, sheet, workbook);
  book.forget(entry.part);
}

/** Conditional formats and validations that the file did not have. */
function addRules(book: Book, entry: SheetEntry, sheet: LiveSheet, before: WorkbookSnapshot): void {
  const known = new Set(rulesBefore(before, sheet.id));
  for (const spec of conditionalFormatsOf(sheet)) {
    if (known.has(ruleKey(spec.range, spec.formula))) continue;
    addConditionalFormat(book.pack, book.styles, entry.part, spec);
    book.saveStyles();
  }
  for (const spec of validationsOf(sheet)) {
    if (!known.has(ruleKey(spec.range, spec.listSource))) addValidation(book.pack, entry.part, spec);
  }
}

interface RuleInFile {
  readonly ranges: readonly { startRow: number; endRow: number; startColumn: number; endColumn: number }[];
  readonly rule?: { readonly value?: unknown };
  readonly formula1?: string;
}

function rulesBefore(before: WorkbookSnapshot, sheetId: string): string[] {
  const names = ["SHEET_CONDITIONAL_FORMATTING_PLUGIN", "SHEET_DATA_VALIDATION_PLUGIN"];
  return (before.univer.resources ?? [])
    .filter(({ name }) => names.includes(name))
    .flatMap(({ data }) => (JSON.parse(data) as Record<string, RuleInFile[]>)[sheetId] ?? [])
    .flatMap(({ ranges, rule, formula1 }) =>
      ranges.map(({ startRow, endRow, startColumn, endColumn }) =>
        ruleKey(
          { top: startRow, bottom: endRow, left: startColumn, right: endColumn },
          String(rule?.value ?? formula1 ?? ""),
        ),
      ),
    );
}

function addComments(book: Book, entry: SheetEntry, sheet: LiveSheet, workbook: LiveWorkbook): void {
  for (const { cell, text } of workbook.comments.list(sheet)) addComment(book.pack, entry.part, cell, text);
}

function tablesOf(workbook: LiveWorkbook, sheet: LiveSheet): SheetSpec["tables"] {
  return workbook.tables.list(sheet).map(({ name, range }) => ({ name, range }));
}
