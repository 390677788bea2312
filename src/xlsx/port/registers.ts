import type { SheetSpec } from "../../core/sheet/edit";
import { fingerprintOfSpec } from "../../core/sheet/fingerprint";
import type { CellValue } from "../../core/sheet/grid";
import type { StateChange, StoredGroup } from "../../ports/journal";
import { JOURNAL_SETTING, parseJournal } from "../../ports/journal";
import { journalSheetSpec } from "../../ports/journal-sheet";
import { JOURNAL_SHEET } from "../../ports/journal-wording";
import type { OwnSheet } from "../../ports/own-sheets";
import { OWN_SHEETS_SETTING, findOwnSheet, freeSheetName, ownSheetsIn } from "../../ports/own-sheets";
import type { Settings } from "../../ports/settings";
import { readSettings, writeSettings } from "../package/settings-part";
import type { SheetEntry } from "../package/workbook-part";
import { addSheet } from "../write/add-sheet";
import type { Book } from "./book";

/** What we keep in the workbook ourselves: settings, the register of our sheets, the journal. */
export class Registers {
  constructor(private readonly book: Book) {}

  settings(): Settings {
    return readSettings(this.book.pack);
  }

  setSetting(key: string, value: unknown): void {
    writeSettings(this.book.pack, { ...readSettings(this.book.pack), [key]: value });
  }

  ownSheets(): readonly OwnSheet[] {
    return ownSheetsIn(readSettings(this.book.pack));
  }

  isOurs(sheetId: string): boolean {
    const sheets = this.book.workbook.sheets.map(({ ref }) => ref);
    return this.ownSheets().some((own) => findOwnSheet(sheets, own)?.id === sheetId);
  }

  /** The sheet of an entry of the register as it is now. */
  sheetOf(own: OwnSheet): SheetEntry | null {
    const { sheets } = this.book.workbook;
    const ref = findOwnSheet(
      sheets.map((sheet) => sheet.ref),
      own,
    );
    return sheets.find((sheet) => sheet.ref === ref) ?? null;
  }

  /** Adds a sheet of ours under a free name and remembers it. */
  addOwnSheet(spec: SheetSpec, name = this.freeName(spec.name)): SheetEntry {
    const sheet = addSheet(this.book.pack, this.book.styles, spec, name);
    this.book.saveStyles();
    this.book.forget(sheet.part);
    const own = { role: spec.role, name, id: sheet.ref.id, fingerprint: fingerprintOfSpec(spec) };
    this.setSetting(OWN_SHEETS_SETTING, [...this.ownSheets(), own]);
    return sheet;
  }

  forgetOwnSheet(name: string): void {
    this.setSetting(
      OWN_SHEETS_SETTING,
      this.ownSheets().filter((own) => own.name !== name),
    );
  }

  freeName(wished: string): string {
    return freeSheetName(wished, this.book.tabNames());
  }

  journal(): readonly StoredGroup[] {
    return parseJournal(this.journalRows());
  }

  /** Appends rows; where no sheet may be added and there is no journal yet, into the settings. */
  appendToJournal(rows: readonly (readonly string[])[]): void {
    const sheet = this.journalSheet() ?? this.createJournal();
    if (sheet === null) {
      this.setSetting(JOURNAL_SETTING, [...this.journalRows(), ...rows]);
    } else {
      this.book.appendRows(sheet, this.journalRows().length, rows);
    }
  }

  changeJournal(changes: readonly StateChange[]): void {
    const sheet = this.journalSheet();
    if (sheet === null) {
      const rows = this.journalRows().map((cells) => [...cells]);
      for (const { row, column, text } of changes) rows[row]?.splice(column, 1, text);
      this.setSetting(JOURNAL_SETTING, rows);
      return;
    }
    this.book.writeTexts(sheet, changes);
  }

  /** Rows of the journal from A1 on. */
  private journalRows(): readonly (readonly CellValue[])[] {
    const sheet = this.journalSheet();
    if (sheet === null) {
      const stored = this.settings()[JOURNAL_SETTING];
      return Array.isArray(stored) ? stored.filter(Array.isArray) : [];
    }
    const { values, origin } = this.book.grid(sheet, "values");
    const above = Array.from({ length: origin.row }, () => []);
    const left = Array.from({ length: origin.column }, () => "");
    return [...above, ...values.map((cells) => [...left, ...cells])];
  }

  private journalSheet(): SheetEntry | null {
    const own = this.ownSheets().find(({ role }) => role === JOURNAL_SHEET.role);
    return own ? this.sheetOf(own) : null;
  }

  private createJournal(): SheetEntry | null {
    return this.book.workbook.structureLocked ? null : this.addOwnSheet(journalSheetSpec());
  }
}
