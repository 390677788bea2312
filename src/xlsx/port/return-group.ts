import type { StoredGroup } from "../../ports/journal";
import { stateChanges } from "../../ports/journal";
import { planFinish, planTakeBack, sheetsOfGroup } from "../../ports/journal-plan";
import type { JournalRecord, SheetRecord } from "../../ports/journal-record";
import type { EntryState } from "../../ports/journal-wording";
import type { ApplyReport, SkipReason, SkippedEdit } from "../../ports/workbook-port";
import { gridsOf, lockedIn, removeOwnSheet, writeLandings } from "./apply-group";
import type { Book } from "./book";
import type { Registers } from "./registers";
import { removeThing } from "./things";

/** Takes a group back: cells that still hold what we wrote, things and sheets that nobody edited. */
export function takeGroupBack(book: Book, registers: Registers, group: StoredGroup): ApplyReport {
  const grids = gridsOf(book, sheetsOfGroup(group));
  const plan = planTakeBack(grids, group, { isLocked: lockedIn(book) });
  writeLandings(book, plan.landings);
  const states = new Map(plan.states);
  const skipped: SkippedEdit[] = [...plan.skipped];
  let removed = 0;
  // The latest first: a name may point to a sheet that was added before it.
  [...group.records].reverse().forEach(({ record, state }, i) => {
    const position = group.records.length - 1 - i;
    if (record.kind === "cell" || state === "takenBack" || state === "dropped") return;
    const refusal = undo(book, registers, record);
    states.set(position, refusal === null ? "takenBack" : "kept");
    if (refusal === null) removed++;
    else skipped.push({ index: position, address: placeOf(record), ...refusal });
  });
  book.saveStyles();
  return report(registers, group, { states, skipped, applied: plan.landings.length + removed });
}

/** Finishes a group that was cut off. Sheets and things come in one piece or not at all: they are not repeated. */
export function finishGroup(book: Book, registers: Registers, group: StoredGroup): ApplyReport {
  const grids = gridsOf(book, sheetsOfGroup(group));
  const plan = planFinish(grids, group, { isLocked: lockedIn(book) });
  writeLandings(book, plan.landings);
  const states = new Map(plan.states);
  const skipped: SkippedEdit[] = [...plan.skipped];
  group.records.forEach(({ record, state }, position) => {
    if (record.kind === "cell" || state !== "started") return;
    const isThere = record.kind !== "addSheet" || ownSheetOf(registers, record) !== null;
    states.set(position, isThere ? "applied" : "dropped");
    if (!isThere) skipped.push({ index: position, address: record.name, reason: "sheetGone", found: "" });
  });
  return report(registers, group, { states, skipped, applied: plan.landings.length });
}

type Refusal = { readonly reason: SkipReason; readonly found: string };

function undo(
  book: Book,
  registers: Registers,
  record: Exclude<JournalRecord, { kind: "cell" }>,
): Refusal | null {
  switch (record.kind) {
    case "thing": {
      const outcome = removeThing(book, record.edit);
      return outcome.kind === "skipped" ? { reason: outcome.reason, found: outcome.found } : null;
    }
    case "addSheet": {
      const own = ownSheetOf(registers, record);
      const reason = own && removeOwnSheet(book, registers, own);
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
