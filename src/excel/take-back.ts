import type { CellLanding } from "../core/sheet/resolve";
import { isAsWritten } from "../core/sheet/fingerprint";
import type { StoredGroup, StoredRecord } from "../ports/journal";
import { JOURNAL_SETTING, stateChanges } from "../ports/journal";
import type { JournalPlan } from "../ports/journal-plan";
import { planFinish, planTakeBack } from "../ports/journal-plan";
import type { SheetRecord, ThingRecord } from "../ports/journal-record";
import { inverseEdit } from "../ports/journal-record";
import type { EntryState } from "../ports/journal-wording";
import { JOURNAL_SHEET } from "../ports/journal-wording";
import { UnusableFile } from "../ports/errors";
import { OWN_SHEETS_SETTING } from "../ports/own-sheets";
import { isHalfMade, unfinishedThings } from "../ports/unfinished";
import type { ApplyReport, RunOptions, SkippedEdit } from "../ports/workbook-port";
import { cellBytes, queueCells } from "./apply-cells";
import { rewriteStates, withStates } from "./journal-store";
import type { Obstacles } from "./obstacles";
import { readObstacles } from "./obstacles";
import { asSkipped, OverwriteWatch, settleOverwritten } from "./overwritten";
import type { Session } from "./session";
import { openSession } from "./session";
import { queueSettings } from "./settings-store";
import type { ThingRefusal } from "./things";
import { findThings, takenNames } from "./things";
import { WriteQueue } from "./write-queue";

const NOTHING: ApplyReport = { groupId: null, applied: 0, skipped: [], sheets: {} };

/** A group of the journal with the workbook re-read around it. */
interface Opened {
  readonly session: Session;
  readonly group: StoredGroup;
  readonly obstacles: Obstacles;
}

/** Opens a session with every sheet that can be read, and says of the others why they cannot. */
async function openReadable(
  context: Excel.RequestContext,
  options: RunOptions,
  tooLarge: readonly UnusableFile[] = [],
): Promise<{ readonly session: Session; readonly tooLarge: readonly UnusableFile[] }> {
  const left = new Set([JOURNAL_SHEET.name, ...tooLarge.map(({ args }) => String(args.sheet))]);
  try {
    const session = await openSession(
      context,
      (sheets) => sheets.filter(({ name }) => !left.has(name)),
      options,
    );
    return { session, tooLarge };
  } catch (error) {
    // A sheet that is not among the left out: each turn leaves out one more.
    const isNew = error instanceof UnusableFile && !left.has(String(error.args.sheet));
    if (!isNew || error.code !== "sheetTooLarge") throw error;
    return openReadable(context, options, [...tooLarge, error]);
  }
}

/** Stands anything of the group on this sheet? */
function touches({ records }: StoredGroup, sheet: string): boolean {
  return records.some(({ record }) => {
    if (record.kind === "cell") return record.sheet.name === sheet;
    return record.kind !== "thing" && record.name === sheet;
  });
}

/** Opens a session around a stored group; null where the journal does not know it. */
async function openGroup(
  context: Excel.RequestContext,
  groupId: string,
  options: RunOptions,
): Promise<Opened | null> {
  // Which sheets a group touched is known only once the journal is read, and that comes with the same sync:
  // every sheet but the journal is read, as for a check.
  const { session, tooLarge } = await openReadable(context, options);
  const group = session.journal.groups.find(({ id }) => id === groupId);
  if (!group) return null;
  const touched = tooLarge.find(({ args }) => touches(group, String(args.sheet)));
  if (touched) throw touched;
  const edits = group.records.flatMap(({ record }) => (record.kind === "cell" ? [inverseEdit(record)] : []));
  return { session, group, obstacles: await readObstacles(context, session, edits) };
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
  const opened = await openGroup(context, groupId, options);
  if (!opened) return NOTHING;
  const { session, group, obstacles } = opened;
  const plan = planTakeBack(session.grids, group, obstacles);
  const states = new Map(plan.states);
  const skipped: SkippedEdit[] = [...plan.skipped];
  const removed = new Set<string>();
  const isOpen = ({ state }: StoredRecord) => state !== "takenBack" && state !== "dropped";
  const things = group.records
    .filter(isOpen)
    .flatMap(({ record }) => (record.kind === "thing" ? [record.edit] : []));
  const removeThing = await findThings(context, session.sheets, things);
  const queue = new WriteQueue(context, options, cellBytes(plan.landings));
  const watch = new OverwriteWatch(session.grids);
  await queueCells(queue, session.sheets, plan.landings, watch);
  let undone = 0;
  // The latest first: a name may point to a sheet that was added before it.
  for (let position = group.records.length - 1; position >= 0; position--) {
    const stored = group.records[position];
    if (!stored || stored.record.kind === "cell" || !isOpen(stored)) continue;
    const { record } = stored;
    const refusal =
      record.kind === "thing"
        ? withAddress(removeThing(record.edit), record.edit)
        : removeSheet(session, stored, removed);
    states.set(position, refusal ? "kept" : "takenBack");
    if (refusal) skipped.push({ ...refusal, index: position });
    else undone += 1;
  }
  await closeGroup(context, queue, opened, states, removed);
  const kept = await leaveOverwritten(context, queue, opened, watch, "kept");
  return reportOf(group, plan.landings.length + undone - kept.length, [...skipped, ...kept]);
}

type Refusal = Omit<SkippedEdit, "index">;

function withAddress(refusal: ThingRefusal | null, thing: ThingRecord["edit"]): Refusal | null {
  return refusal && { ...refusal, address: thing.kind === "addName" ? thing.name : thing.sheet.name };
}

/** Queues the removal of a sheet of ours; returns why it stays, or null. */
function removeSheet(
  session: Session,
  { record, state }: StoredRecord,
  removed: Set<string>,
): Refusal | null {
  // What stood on a removed sheet was made by a job, which makes it again.
  if (record.kind !== "addSheet") return { address: recordName(record), reason: "sheetGone", found: "" };
  const sheet = session.sheets.find(({ name }) => name === record.name);
  const grid = session.grids.find((read) => read.sheet.id === sheet?.id);
  if (!sheet || !grid) return null;
  if (session.structureLocked) return { address: record.name, reason: "locked", found: "" };
  const found = { visibility: sheet.visibility, isBlank: grid.rowCount === 0 };
  if (!isHalfMade(state, found) && !isAsWritten(grid, record.fingerprint)) {
    return { address: record.name, reason: "edited", found: "" };
  }
  // Excel refuses to delete what is very hidden, and a half-made sheet is.
  if (sheet.visibility === "veryHidden") sheet.worksheet.visibility = "Hidden";
  sheet.worksheet.delete();
  removed.add(record.name);
  return null;
}

function recordName(record: StoredRecord["record"]): string {
  return record.kind === "removeOwnSheet" || record.kind === "addSheet" ? record.name : "";
}

/**
 * Finishes the cell edits of a group that was cut off. A group with a sheet that was not finished is taken back
 * instead and the sheet is listed: its contents are not in the journal, its job makes it anew, and cells that
 * refer to it must not stand without it.
 */
export async function finishGroup(
  context: Excel.RequestContext,
  groupId: string,
  options: RunOptions,
): Promise<ApplyReport> {
  const opened = await openGroup(context, groupId, options);
  if (!opened) return NOTHING;
  const { session, group, obstacles } = opened;
  const missing = await missingThings(context, opened);
  if (missing.length > 0) {
    const report = await takeBackGroup(context, groupId, options);
    return { ...report, applied: 0, skipped: [...missing, ...report.skipped] };
  }
  const plan: JournalPlan = planFinish(session.grids, group, obstacles);
  const states = new Map(plan.states);
  group.records.forEach(({ record, state }, position) => {
    if (record.kind !== "cell" && state === "started") states.set(position, "applied");
  });
  const queue = new WriteQueue(context, options, cellBytes(plan.landings));
  const watch = new OverwriteWatch(session.grids);
  await queueCells(queue, session.sheets, plan.landings, watch);
  await closeGroup(context, queue, opened, states, new Set());
  const dropped = await leaveOverwritten(context, queue, opened, watch, "dropped");
  return reportOf(group, plan.landings.length - dropped.length, [...plan.skipped, ...dropped]);
}

/** Gives co-authors the cells back that the group's write went over. */
async function leaveOverwritten(
  context: Excel.RequestContext,
  queue: WriteQueue,
  { session, group }: Opened,
  watch: OverwriteWatch,
  state: EntryState,
): Promise<readonly SkippedEdit[]> {
  const overwritten = watch.found();
  const rowOf = ({ index }: CellLanding) => group.records[index]?.row ?? 0;
  await settleOverwritten(context, queue, session, overwritten, { state, rowOf });
  return overwritten.map(asSkipped);
}

/** Costs a sync where the group has names. */
async function missingThings(
  context: Excel.RequestContext,
  { session, group }: Opened,
): Promise<readonly SkippedEdit[]> {
  const names = group.records.flatMap(({ record, state }) =>
    state === "started" && record.kind === "thing" && record.edit.kind === "addName"
      ? [record.edit.name]
      : [],
  );
  const held = await takenNames(context, names);
  return unfinishedThings(group, {
    isWhole: (sheet) => isWholeSheet(session, sheet),
    hasName: (name) => held.has(name),
  });
}

/** A sheet is very hidden until it is whole (sheet-writer.ts). */
function isWholeSheet(session: Session, { name, fingerprint }: SheetRecord): boolean {
  const sheet = session.sheets.find((loaded) => loaded.name === name);
  const grid = session.grids.find((read) => read.sheet.id === sheet?.id);
  if (!sheet || !grid || sheet.visibility === "veryHidden") return false;
  return isAsWritten(grid, fingerprint);
}

function reportOf(group: StoredGroup, applied: number, skipped: readonly SkippedEdit[]): ApplyReport {
  return { groupId: group.id, applied, skipped: [...skipped].sort((a, b) => a.index - b.index), sheets: {} };
}

/** Queues the new states into the journal, forgets removed sheets, and sends everything. */
async function closeGroup(
  context: Excel.RequestContext,
  queue: WriteQueue,
  { session, group }: Opened,
  states: ReadonlyMap<number, EntryState>,
  removed: ReadonlySet<string>,
): Promise<void> {
  const positions = new Map(group.records.map((stored, position) => [stored, position]));
  const changes = stateChanges(
    group.records,
    (stored) => states.get(positions.get(stored) ?? -1) ?? stored.state,
  );
  const own = session.own.filter(({ name }) => !removed.has(name));
  const { worksheet, stored } = session.journal;
  const settings = { ...session.settings, [OWN_SHEETS_SETTING]: own };
  if (worksheet) {
    await rewriteStates(queue, worksheet, changes);
    if (removed.size > 0) queueSettings(context, session.settingsPart, settings);
  } else if (stored) {
    queueSettings(context, session.settingsPart, {
      ...settings,
      [JOURNAL_SETTING]: withStates(stored, changes),
    });
  }
  await queue.flush();
}
