import type { StateChange } from "../ports/journal";
import { JOURNAL_COLUMNS, JOURNAL_SETTING, journalTitles } from "../ports/journal";
import { JOURNAL_SHEET, STATE_WORDS } from "../ports/journal-wording";
import type { OwnSheet } from "../ports/own-sheets";
import { OWN_SHEETS_SETTING } from "../ports/own-sheets";
import { hostRange } from "./block";
import { appendToSheet, rewriteStates, withStates } from "./journal-store";
import type { Session } from "./session";
import { loadSettingsPart, queueSettings, requestSettings } from "./settings-store";
import type { WriteQueue } from "./write-queue";

/**
 * Writes under the protection of the journal: the rows with the way back stand in the workbook before the first
 * change, and say «сделано» after the last one. All of it goes in one batch where it fits; where it does not,
 * a batch that is cut off leaves «начато» behind, and the next start offers to finish or to take back.
 */
export async function writeJournalled(
  context: Excel.RequestContext,
  queue: WriteQueue,
  session: Session,
  rows: readonly (readonly string[])[],
  own: readonly OwnSheet[],
  write: () => Promise<void>,
): Promise<void> {
  const first = firstRowOf(session);
  if (session.structureLocked && !session.journal.worksheet) {
    await writeWithStoredJournal(context, queue, session, rows, own, write);
    return;
  }
  const sheet = await appendToSheet(context, queue, session.journal, rows);
  const register = withJournalSheet(own);
  queueSettings(context, session.settingsPart, { ...session.settings, [OWN_SHEETS_SETTING]: register });
  await write();
  await queue.room(64 * rows.length);
  hostRange(sheet, {
    top: first,
    bottom: first + rows.length - 1,
    left: JOURNAL_COLUMNS.state,
    right: JOURNAL_COLUMNS.state,
  }).values = rows.map(() => [STATE_WORDS.applied]);
  await queue.flush();
}

/** 0-based row of the journal that a new group begins in, below the title row. */
export function firstRowOf({ journal }: Session): number {
  return Math.max(1, journal.rowCount);
}

/** Queues new words for rows of the journal that were written in this session, wherever the journal is kept. */
export async function queueStates(
  context: Excel.RequestContext,
  queue: WriteQueue,
  session: Session,
  changes: readonly StateChange[],
): Promise<void> {
  if (!session.structureLocked || session.journal.worksheet) {
    await rewriteStates(queue, context.workbook.worksheets.getItem(JOURNAL_SHEET.name), changes);
    return;
  }
  const part = loadSettingsPart(context);
  await context.sync();
  const wanted = requestSettings(part);
  await context.sync();
  const settings = wanted.take();
  const rows = settings[JOURNAL_SETTING] as readonly (readonly string[])[];
  queueSettings(context, part, { ...settings, [JOURNAL_SETTING]: withStates(rows, changes) });
}

/** No sheet may be added: the same rows live in the settings. */
async function writeWithStoredJournal(
  context: Excel.RequestContext,
  queue: WriteQueue,
  session: Session,
  rows: readonly (readonly string[])[],
  own: readonly OwnSheet[],
  write: () => Promise<void>,
): Promise<void> {
  const before = session.journal.stored ?? [[...journalTitles()]];
  const all = [...before, ...rows];
  const settings = { ...session.settings, [OWN_SHEETS_SETTING]: own };
  queueSettings(context, session.settingsPart, { ...settings, [JOURNAL_SETTING]: all });
  // A part that was only just added cannot be addressed again in the same batch.
  await queue.flush();
  await write();
  await queue.flush();
  const done = rows.map((_, index) => ({
    row: before.length + index,
    column: JOURNAL_COLUMNS.state,
    text: STATE_WORDS.applied,
  }));
  const part = loadSettingsPart(context);
  await context.sync();
  queueSettings(context, part, { ...settings, [JOURNAL_SETTING]: withStates(all, done) });
  await queue.flush();
}

/** The journal is a sheet of ours like the others, except that its contents keep growing. */
function withJournalSheet(own: readonly OwnSheet[]): OwnSheet[] {
  const rest = own.filter(({ role }) => role !== JOURNAL_SHEET.role);
  return [...rest, { role: JOURNAL_SHEET.role, name: JOURNAL_SHEET.name, id: "", fingerprint: "" }];
}
