import { sameHeld } from "../../core/sheet/content";
import { isAsWritten } from "../../core/sheet/fingerprint";
import type { StoredGroup } from "../../ports/journal";
import { stateChanges } from "../../ports/journal";
import { planFinish, planTakeBack, sheetsOfGroup } from "../../ports/journal-plan";
import type { JournalRecord, SheetRecord } from "../../ports/journal-record";
import type { EntryState } from "../../ports/journal-wording";
import { unfinishedThings } from "../../ports/unfinished";
import type { ApplyReport, SkipReason, SkippedEdit } from "../../ports/workbook-port";
import { gridsOf, obstaclesIn, removeOwnSheet, writeLandings } from "./apply-group";
import type { Book } from "./book";
import type { Registers } from "./registers";
import { removeThing } from "./things";

/** Takes a group back: cells that still hold what we wrote, things and sheets that nobody edited. */
export function takeGroupBack(book: Book, registers: Registers, group: StoredGroup): ApplyReport {
  const grids = gridsOf(book, sheetsOfGroup(group));
  const plan = planTakeBack(grids, group, obstaclesIn(book));
  writeLandings(book, plan.landings);
  const states = new Map(plan.states);
  const skipped: SkippedEdit[] = [...plan.skipped];
  let removed = 0;
  // The latest first: a name may point to a sheet that was added before it.
  [...group.records].reverse().forEach(({ record, state }, i) => {
    const position = group.records.length - 1 - i;
    if (record.kind === "cell" || state === "takenBack" || state === "dropped") return;
    const refusal = undo(book, registers, record, state);
    states.set(position, refusal === null ? "takenBack" : "kept");
    if (refusal === null) removed++;
    else skipped.push({ index: position, address: placeOf(record), ...refusal });
  });
  book.saveStyles();
  return report(registers, group, { states, skipped, applied: plan.landings.length + removed });
}

/**
 * Finishes the cell edits of a group that was cut off. A group with a sheet or a name that was not finished is
 * taken back instead, and these are listed (ports/unfinished.ts).
 */
export function finishGroup(book: Book, registers: Registers, group: StoredGroup): ApplyReport {
  const missing = unfinishedThings(group, {
    isWhole: (record) => isWholeSheet(book, registers, record),
    hasName: (name, refersTo) =>
      book.workbook.names.some((held) => held.name === name && sameHeld(held.refersTo, refersTo)),
  });
  if (missing.length > 0) {
    const returned = takeGroupBack(book, registers, group);
    return { ...returned, applied: 0, skipped: [...missing, ...returned.skipped] };
  }
  const plan = planFinish(gridsOf(book, sheetsOfGroup(group)), group, obstaclesIn(book));
  writeLandings(book, plan.landings);
  const states = new Map(plan.states);
  group.records.forEach(({ record, state }, position) => {
    if (record.kind !== "cell" && state === "started") states.set(position, "applied");
  });
  return report(registers, group, { states, skipped: plan.skipped, applied: plan.landings.length });
}

/** A sheet is very hidden until everything stands on it. */
function isWholeSheet(book: Book, registers: Registers, record: SheetRecord): boolean {
  const own = ownSheetOf(registers, record);
  const sheet = own && registers.sheetOf(own);
  if (!sheet || sheet.visibility === "veryHidden") return false;
  return isAsWritten(book.grid(sheet, "full"), record.fingerprint);
}

type Refusal = { readonly reason: SkipReason; readonly found: string };

function undo(
  book: Book,
  registers: Registers,
  record: Exclude<JournalRecord, { kind: "cell" }>,
  state: EntryState,
): Refusal | null {
  switch (record.kind) {
    case "thing": {
      const outcome = removeThing(book, record.edit);
      return outcome.kind === "skipped" ? { reason: outcome.reason, found: outcome.found } : null;
    }
    case "addSheet": {
      const own = ownSheetOf(registers, record);
      const reason = own && removeOwnSheet(book, registers, own, state);
      return reason === null ? null : { reason, found: "" };
    }
    // What stood on it was made by a job, which makes it again.
    case "removeOwnSheet":
      return { reason: "sheetGone", found: "" };
  }
}

function ownSheetOf(
  registers: Registers,
  { role, name }: SheetRecord,
): ReturnType<Registers["ownSheets"]>[number] | null {
  return registers.ownSheets().find((own) => own.role === role && own.name === name) ?? null;
}

function placeOf(record: Exclude<JournalRecord, { kind: "cell" }>): string {
  if (record.kind !== "thing") return record.name;
  return record.edit.kind === "addName" ? record.edit.name : record.edit.sheet.name;
}

interface Outcome {
  /** New states by the record's position in the group. */
  readonly states: ReadonlyMap<number, EntryState>;
  readonly skipped: readonly SkippedEdit[];
  readonly applied: number;
}

function report(registers: Registers, group: StoredGroup, outcome: Outcome): ApplyReport {
  const positions = new Map(group.records.map((stored, position) => [stored, position]));
  const changes = stateChanges(
    group.records,
    (stored): EntryState => outcome.states.get(positions.get(stored) ?? -1) ?? stored.state,
  );
  registers.changeJournal(changes);
  return {
    groupId: group.id,
    applied: outcome.applied,
    skipped: [...outcome.skipped].sort((a, b) => a.index - b.index),
    sheets: {},
  };
}
