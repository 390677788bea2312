import type { EditGroup } from "../core/sheet/edit";
import type { CellLanding } from "../core/sheet/resolve";
import { resolveCellEdits } from "../core/sheet/resolve";
import { isAsWritten } from "../core/sheet/fingerprint";
import { groupIdAt, rowsForGroup } from "../ports/journal";
import type { JournalRecord } from "../ports/journal-record";
import { cellRecords } from "../ports/journal-record";
import type { OwnSheet } from "../ports/own-sheets";
import { findOwnSheet } from "../ports/own-sheets";
import { JOURNAL_SHEET } from "../ports/journal-wording";
import type { ApplyReport, RunOptions, SkippedEdit } from "../ports/workbook-port";
import { cellBytes, queueCells } from "./apply-cells";
import type { PlannedStructure } from "./apply-structure";
import { nameSheets, planStructure, queueStructure } from "./apply-structure";
import { firstRowOf, writeJournalled } from "./journalled-write";
import { readObstacles } from "./obstacles";
import { asSkipped, OverwriteWatch, settleOverwritten } from "./overwritten";
import type { Session } from "./session";
import { openSession } from "./session";
import type { LoadedSheet } from "./sheet-list";
import { takenNames } from "./things";
import { WriteQueue } from "./write-queue";

/** Everything decided, nothing written yet. */
export interface Preparation {
  readonly session: Session;
  readonly landings: readonly CellLanding[];
  readonly structure: readonly PlannedStructure[];
  readonly skipped: readonly SkippedEdit[];
}

/** Re-reads what the group will change and checks every precondition. */
export async function prepare(
  context: Excel.RequestContext,
  group: EditGroup,
  options: RunOptions,
): Promise<Preparation> {
  const session = await openSession(context, (sheets) => touchedSheets(sheets, group), options);
  const isEdited = (own: OwnSheet) => {
    const sheet = findOwnSheet(session.sheets, own);
    const grid = session.grids.find((read) => read.sheet.id === sheet?.id);
    return grid !== undefined && !isAsWritten(grid, own.fingerprint);
  };
  const roles = new Set(group.edits.flatMap((edit) => (edit.kind === "removeOwnSheet" ? [edit.role] : [])));
  const freed = session.own.filter((own) => roles.has(own.role) && !isEdited(own)).map(({ name }) => name);
  const taken = session.sheets.map(({ name }) => name);
  const { edits, added } = nameSheets(taken, new Set(freed), group.edits);
  const obstacles = await readObstacles(context, session, edits);
  const cells = resolveCellEdits(session.grids, edits, obstacles);
  const wished = edits.flatMap((edit) => (edit.kind === "addName" ? [edit.name] : []));
  const names = await takenNames(context, wished);
  const structure = planStructure(session, edits, { added, names }, isEdited);
  return {
    session,
    landings: cells.landings,
    structure: structure.planned,
    skipped: [...cells.skipped, ...structure.skipped].sort((a, b) => a.index - b.index),
  };
}

/** Sheets that cell edits and removals touch. */
function touchedSheets(sheets: readonly LoadedSheet[], group: EditGroup): LoadedSheet[] {
  const ids = new Set<string>();
  const names = new Set<string>();
  let removes = false;
  for (const edit of group.edits) {
    if (edit.kind === "removeOwnSheet") removes = true;
    if (edit.kind !== "cell") continue;
    const ref = edit.target.kind === "row" ? edit.target.row.sheet : edit.target.sheet;
    ids.add(ref.id);
    names.add(ref.name);
  }
  // The register of own sheets arrives with the same sync as the cells, so all candidates are read.
  const own = removes ? sheets.filter(({ name }) => name !== JOURNAL_SHEET.name) : [];
  const wanted = sheets.filter(({ id, name }) => ids.has(id) || names.has(name));
  return [...new Set([...wanted, ...own])];
}

/** Applies a group: journal first, then the edits, then the journal says «сделано». */
export async function applyGroup(
  context: Excel.RequestContext,
  group: EditGroup,
  options: RunOptions,
  now: Date,
): Promise<ApplyReport> {
  const prepared = await prepare(context, group, options);
  const { session, landings, structure, skipped } = prepared;
  const records: JournalRecord[] = [
    ...cellRecords(session.grids, landings),
    ...structure.map(({ record }) => record),
  ];
  const sheets = Object.fromEntries(
    structure.flatMap(({ edit, sheetName }) =>
      edit.kind === "addSheet" && sheetName ? [[edit.sheet.role, sheetName]] : [],
    ),
  );
  if (records.length === 0) return { groupId: null, applied: 0, skipped, sheets };
  const id = groupIdAt(now);
  const rows = rowsForGroup({ id, when: now, title: group.title, records });
  const queue = new WriteQueue(context, options, cellBytes(landings));
  const watch = new OverwriteWatch(session.grids);
  await writeJournalled(context, queue, session, rows, ownAfter(session, structure), async () => {
    await queueCells(queue, session.sheets, landings, watch);
    await queueStructure(context, queue, session, structure);
  });
  const overwritten = watch.found();
  const positions = new Map(landings.map((landing, position) => [landing, position]));
  const first = firstRowOf(session);
  const rowOf = (landing: CellLanding) => first + (positions.get(landing) ?? 0);
  await settleOverwritten(context, queue, session, overwritten, { state: "dropped", rowOf });
  return {
    groupId: id,
    applied: records.length - overwritten.length,
    skipped: [...skipped, ...overwritten.map(asSkipped)].sort((a, b) => a.index - b.index),
    sheets,
  };
}

/** The register of our own sheets once the structure edits stand. Ids of added sheets are not known yet: names lead. */
function ownAfter(session: Session, structure: readonly PlannedStructure[]): OwnSheet[] {
  const removed = new Set(structure.flatMap(({ removes }) => (removes ? [removes.name] : [])));
  const added = structure.flatMap(({ record }) =>
    record.kind === "addSheet"
      ? [{ role: record.role, name: record.name, id: "", fingerprint: record.fingerprint }]
      : [],
  );
  return [...session.own.filter(({ name }) => !removed.has(name)), ...added];
}
