import type { Grid } from "../core/sheet/grid";
import { ownSheetsIn, findOwnSheet } from "../ports/own-sheets";
import type { OwnSheet } from "../ports/own-sheets";
import { JOURNAL_SHEET } from "../ports/journal-wording";
import type { Settings } from "../ports/settings";
import type { RunOptions } from "../ports/workbook-port";
import type { JournalState } from "./journal-store";
import { journalState } from "./journal-store";
import { readSheets } from "./read";
import type { SettingsPart } from "./settings-store";
import { loadSettingsPart, requestSettings } from "./settings-store";
import type { LoadedSheet } from "./sheet-list";
import { loadSheets } from "./sheet-list";
import { supports } from "./run";

/** The workbook as the re-read before a write found it. */
export interface Session {
  readonly sheets: readonly LoadedSheet[];
  readonly settings: Settings;
  readonly settingsPart: SettingsPart;
  readonly own: readonly OwnSheet[];
  readonly journal: JournalState;
  /** Sheets that the edits touch, read anew. */
  readonly grids: readonly Grid[];
  /** No sheet can be added or removed. */
  readonly structureLocked: boolean;
}

/** The journal's sheet among the loaded ones. */
export function journalSheetOf(sheets: readonly LoadedSheet[]): LoadedSheet | null {
  return sheets.find(({ name }) => name === JOURNAL_SHEET.name) ?? null;
}

/**
 * Re-reads what a group will change: one sync for the list of sheets, then the touched sheets and the journal
 * together.
 * @param touched which of the loaded sheets the edits touch
 */
export async function openSession(
  context: Excel.RequestContext,
  touched: (sheets: readonly LoadedSheet[]) => readonly LoadedSheet[],
  options: RunOptions = {},
): Promise<Session> {
  const list = loadSheets(context, { tables: true });
  const settingsPart = loadSettingsPart(context);
  const protection = context.workbook.protection;
  const asksProtection = supports("1.7");
  if (asksProtection) protection.load("protected");
  await context.sync();
  const sheets = list.take();
  const wanted = requestSettings(settingsPart);
  const journalSheet = journalSheetOf(sheets);
  const targets = touched(sheets).filter(({ id }) => id !== journalSheet?.id);
  const all = journalSheet ? [...targets, journalSheet] : [...targets];
  const grids = await readSheets(context, all, "full", options);
  const settings = wanted.take();
  const journalGrid = journalSheet ? grids.at(-1) : undefined;
  return {
    sheets,
    settings,
    settingsPart,
    own: ownSheetsIn(settings),
    journal: journalState(journalGrid ? journalGrid.values : null, journalSheet, settings),
    grids: journalGrid ? grids.slice(0, -1) : grids,
    structureLocked: asksProtection && protection.protected,
  };
}

/** The loaded sheet that a register entry means. */
export function loadedOwnSheet(session: Session, own: OwnSheet): LoadedSheet | null {
  return findOwnSheet(session.sheets, own);
}
