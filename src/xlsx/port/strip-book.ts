import { planStrip, restoredSettings, strippedOf } from "../../ports/strip-plan";
import type { Stripped } from "../../ports/workbook-port";
import { removeSettings, writeSettings } from "../package/settings-part";
import { removeSheetEntry } from "../package/workbook-edits";
import type { Book } from "./book";
import type { Registers } from "./registers";

/** Takes the add-in's own sheets and settings out of the workbook. */
export function stripBook(book: Book, registers: Registers): Stripped {
  const { names, sheets, structureLocked } = book.workbook;
  const settings = registers.settings();
  const own = registers.ownSheets();
  const ownTabs = new Set(own.map((entry) => registers.sheetOf(entry)?.tab ?? null));
  const planned = planStrip({
    own,
    grids: sheets.map((sheet) => book.grid(sheet, "full")),
    // Print areas and titles of a sheet of ours are names local to it.
    references: names.flatMap(({ localTo, refersTo }) =>
      localTo === null || !ownTabs.has(localTo) ? [refersTo] : [],
    ),
    structureLocked,
  });
  for (const { own: entry, outcome } of planned) {
    const sheet = outcome === "removed" ? registers.sheetOf(entry) : null;
    if (!sheet) continue;
    removeSheetEntry(book.pack, sheet);
    book.forget(sheet.part);
  }
  removeSettings(book.pack);
  return strippedOf(planned, settings);
}

/** Brings back what was taken out. */
export function restoreBook(book: Book, registers: Registers, stripped: Stripped): void {
  const current = registers.settings();
  const names = new Map<string, string>();
  for (const spec of stripped.removed) {
    const sheet = registers.addOwnSheet(spec);
    names.set(spec.name, sheet.ref.name);
  }
  writeSettings(book.pack, restoredSettings(stripped, current, names));
}
