import type { CellEdit } from "../core/sheet/edit";
import { fingerprintOfGrid } from "../core/sheet/fingerprint";
import { resolveCellEdits } from "../core/sheet/resolve";
import type { StoredGroup, StoredRecord } from "../ports/journal";
import { JOURNAL_SETTING, stateChanges } from "../ports/journal";
import type { CellRecord } from "../ports/journal-record";
import { inverseEdit, repeatedEdit } from "../ports/journal-record";
import type { EntryState } from "../ports/journal-wording";
import { JOURNAL_SHEET } from "../ports/journal-wording";
import type { OwnSheet } from "../ports/own-sheets";
import { OWN_SHEETS_SETTING } from "../ports/own-sheets";
import type { ApplyReport, RunOptions, SkippedEdit } from "../ports/workbook-port";
import { cellBytes, queueCells } from "./apply-cells";
import { rewriteStates, withStates } from "./journal-store";
import { readLocks } from "./locks";
import { forgetThing } from "./remove-things";
import type { Session } from "./session";
import { openSession } from "./session";
import { queueSettings } from "./settings-store";
import { WriteQueue } from "./write-queue";

const NOTHING: ApplyReport = { groupId: null, applied: 0, skipped: [], sheets: {} };

/** Opens a session around a stored group; null where the journal does not know it. */
async function sessionFor(
  context: Excel.RequestContext,
  groupId: string,
  options: RunOptions,
): Promise<{ session: Session; group: StoredGroup } | null> {
  // Which sheets a group touched is known only once the journal is read, and that comes with the same sync:
  // every sheet but the journal is read, as for a check.
  const session = await openSession(
    context,
    (sheets) => sheets.filter(({ name }) => name !== JOURNAL_SHEET.name),
    options,
  );
  const group = session.journal.groups.find(({ id }) => id === groupId);
  return group ? { session, group } : null;
}

/**
 * Restores the cells of a group that still hold what we wrote and removes what we added and nobody edited;
 * everything else is listed and stays.
 */
export async function takeBackGroup(
  context: Excel.RequestContext,
  groupId: string,
  options: RunOptions,
): Promise<ApplyReport> {
  const opened = await sessionFor(context, groupId, options);
  if (!opened) return NOTHING;
  const { session, group } = opened;
  const open = group.records.filter(
    ({ state }) => state === "applied" || state === "started" || state === "kept",
  );
  const cells = open.filter(isCellEntry);
  const edits = cells.map(({ record }) => inverseEdit(record));
  const isLocked = await readLocks(context, session.grids, session.sheets, edits);
  const resolved = resolveCellEdits(session.grids, edits, { isLocked });
  const back = new Set<StoredRecord>();
  for (const { index } of resolved.landings) add(back, cells[index]);
  // A group that was cut off: a cell that still holds what it held before needs no restoring.
  const started = cells.filter(({ state }) => state === "started");
  const untouched = landing(session, started, repeatedEdit);
  untouched.forEach((stored) => back.add(stored));
  const skipped: SkippedEdit[] = resolved.skipped.filter(({ index }) => !isIn(untouched, cells[index]));

  const queue = new WriteQueue(context, options, cellBytes(resolved.landings));
  await queueCells(queue, session.sheets, session.grids, resolved.landings);
  const removed = removeAdded(session, open, back, skipped);
  for (const stored of open) {
    if (stored.record.kind !== "thing") continue;
    forgetThing(context, stored.record.edit);
    back.add(stored);
  }
  await closeGroup(context, queue, session, open, removed, (stored) =>
    back.has(stored) ? "takenBack" : "kept",
  );
  return { groupId, applied: back.size, skipped, sheets: {} };
}

type CellEntry = StoredRecord & { readonly record: CellRecord };

function isCellEntry(stored: StoredRecord): stored is CellEntry {
  return stored.record.kind === "cell";
}

function isIn(set: ReadonlySet<StoredRecord>, stored: StoredRecord | undefined): boolean {
  return stored !== undefined && set.has(stored);
}

function add(set: Set<StoredRecord>, stored: StoredRecord | undefined): void {
  if (stored) set.add(stored);
}

/** Records of cells for which the given edits would land now: tells which state a cut-off group's cells are in. */
function landing(
  session: Session,
  cells: readonly CellEntry[],
  editOf: (record: CellRecord) => CellEdit,
): ReadonlySet<StoredRecord> {
  const edits = cells.map(({ record }) => editOf(record));
  const { landings } = resolveCellEdits(session.grids, edits, { isLocked: () => false });
  return new Set(landings.flatMap(({ index }) => cells[index] ?? []));
}

/** Queues the removal of sheets of this group that nobody edited; the edited ones are listed. */
function removeAdded(
  session: Session,
  open: readonly StoredRecord[],
  back: Set<StoredRecord>,
  skipped: SkippedEdit[],
): Set<string> {
  const removed = new Set<string>();
  for (const stored of open) {
    const { record } = stored;
    if (record.kind !== "addSheet") continue;
    const sheet = session.sheets.find(({ name }) => name === record.name);
    const grid = session.grids.find((read) => read.sheet.id === sheet?.id);
    if (!sheet || !grid) {
      back.add(stored);
    } else if (session.structureLocked) {
      skipped.push({ index: -1, address: record.name, reason: "locked", found: "" });
    } else if (stored.state !== "started" && fingerprintOfGrid(grid) !== record.fingerprint) {
      skipped.push({ index: -1, address: record.name, reason: "edited", found: "" });
    } else {
      sheet.worksheet.delete();
      removed.add(record.name);
      back.add(stored);
    }
  }
  return removed;
}

async function closeGroup(
  context: Excel.RequestContext,
  queue: WriteQueue,
  session: Session,
  records: readonly StoredRecord[],
  removed: ReadonlySet<string>,
  stateOf: (stored: StoredRecord) => EntryState,
): Promise<void> {
  const changes = stateChanges(records, stateOf);
  const own: OwnSheet[] = session.own.filter(({ name }) => !removed.has(name));
  const { worksheet, stored } = session.journal;
  if (worksheet) {
    await rewriteStates(queue, worksheet, changes);
    if (removed.size > 0)
      queueSettings(context, session.settingsPart, { ...session.settings, [OWN_SHEETS_SETTING]: own });
  } else if (stored) {
    queueSettings(context, session.settingsPart, {
      ...session.settings,
      [OWN_SHEETS_SETTING]: own,
      [JOURNAL_SETTING]: withStates(stored, changes),
    });
  }
  await queue.flush();
}

/** Finishes the cell edits of a group that was cut off; added sheets are made anew by their job. */
export async function finishGroup(
  context: Excel.RequestContext,
  groupId: string,
  options: RunOptions,
): Promise<ApplyReport> {
  const opened = await sessionFor(context, groupId, options);
  if (!opened) return NOTHING;
  const { session, group } = opened;
  const open = group.records.filter(({ state }) => state === "started");
  const cells = open.filter(isCellEntry);
  const edits = cells.map(({ record }) => repeatedEdit(record));
  const isLocked = await readLocks(context, session.grids, session.sheets, edits);
  const resolved = resolveCellEdits(session.grids, edits, { isLocked });
  const done = new Set<StoredRecord>();
  for (const { index } of resolved.landings) add(done, cells[index]);
  landing(session, cells, inverseEdit).forEach((stored) => done.add(stored));
  const names = new Set(session.sheets.map(({ name }) => name));
  for (const stored of open) {
    if (stored.record.kind === "addSheet" && names.has(stored.record.name)) done.add(stored);
  }
  const queue = new WriteQueue(context, options, cellBytes(resolved.landings));
  await queueCells(queue, session.sheets, session.grids, resolved.landings);
  await closeGroup(context, queue, session, open, new Set(), (stored) =>
    done.has(stored) ? "applied" : "dropped",
  );
  const skipped = resolved.skipped.filter(({ index }) => !isIn(done, cells[index]));
  return { groupId, applied: done.size, skipped, sheets: {} };
}
