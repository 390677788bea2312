import { heldBy } from "../core/sheet/content";
import type { CellEdit } from "../core/sheet/edit";
import type { Grid } from "../core/sheet/grid";
import type { CellLanding, CellSkip, ResolveOptions } from "../core/sheet/resolve";
import { resolveCellEdits } from "../core/sheet/resolve";
import type { StoredGroup } from "./journal";
import type { CellRecord } from "./journal-record";
import { inverseEdit, repeatedEdit } from "./journal-record";
import type { EntryState } from "./journal-wording";

/** What is to be written for a group of the journal; `index` of landings and skips is the record's position. */
export interface JournalPlan {
  readonly landings: readonly CellLanding[];
  readonly skipped: readonly CellSkip[];
  /** New state of every cell record that the plan decides, by its position in the group. */
  readonly states: ReadonlyMap<number, EntryState>;
}

/**
 * Takes the cells of a group back. A cell that holds what it held before (it was cut off before it was
 * written, or taken back by hand) counts as taken back; one that holds something else is kept and listed.
 */
export function planTakeBack(
  grids: readonly Grid[],
  group: StoredGroup,
  options?: ResolveOptions,
): JournalPlan {
  const isOpen = (state: EntryState): boolean => state !== "takenBack" && state !== "dropped";
  const states = { made: "takenBack", refused: "kept" } as const;
  return plan(grids, editsOf(group, isOpen, inverseEdit), states, options);
}

/** Finishes a group that was cut off: writes what is missing; cells that changed since are dropped and listed. */
export function planFinish(
  grids: readonly Grid[],
  group: StoredGroup,
  options?: ResolveOptions,
): JournalPlan {
  const isOpen = (state: EntryState): boolean => state === "started";
  const states = { made: "applied", refused: "dropped" } as const;
  return plan(grids, editsOf(group, isOpen, repeatedEdit), states, options);
}

/** Ids of the sheets that a group's cells stand on: what has to be re-read. */
export function sheetsOfGroup(group: StoredGroup): readonly CellRecord["sheet"][] {
  const sheets = new Map<string, CellRecord["sheet"]>();
  for (const { record } of group.records) {
    if (record.kind === "cell") sheets.set(record.sheet.id, record.sheet);
  }
  return [...sheets.values()];
}

interface PlacedEdit {
  readonly position: number;
  readonly edit: CellEdit;
  readonly record: CellRecord;
}

function editsOf(
  group: StoredGroup,
  isOpen: (state: EntryState) => boolean,
  toEdit: (record: CellRecord) => CellEdit,
): readonly PlacedEdit[] {
  return group.records.flatMap(({ record, state }, position) =>
    record.kind === "cell" && isOpen(state) ? [{ position, edit: toEdit(record), record }] : [],
  );
}

function plan(
  grids: readonly Grid[],
  edits: readonly PlacedEdit[],
  names: { readonly made: EntryState; readonly refused: EntryState },
  options: ResolveOptions | undefined,
): JournalPlan {
  const positionOf = (index: number): number => edits[index]?.position ?? -1;
  const forward = resolveCellEdits(
    grids,
    edits.map(({ edit }) => edit),
    options,
  );
  const refused = forward.skipped.map(({ index }) => ({ index, edit: goalOnly(edits[index]) }));
  const present = resolveCellEdits(
    grids,
    refused.flatMap(({ edit }) => edit ?? []),
    { isLocked: () => false },
  );
  const thereAlready = present.landings.map((landing) => ({
    ...landing,
    index: refused[landing.index]?.index ?? -1,
  }));
  const there = new Set(thereAlready.map(({ index }) => index));
  const halfDone = thereAlready.filter((landing) => holdsOtherFormat(landing, edits[landing.index]));
  const states = new Map<number, EntryState>();
  edits.forEach(({ position }) => states.set(position, names.made));
  const skipped = forward.skipped.filter(({ index }) => !there.has(index));
  for (const { index } of skipped) states.set(positionOf(index), names.refused);
  return {
    landings: [...forward.landings, ...halfDone].map((landing) => ({
      ...landing,
      index: positionOf(landing.index),
    })),
    skipped: skipped.map((skip) => ({ ...skip, index: positionOf(skip.index) })),
    states,
  };
}

/** The content is there, but the write was cut off between it and its number format. */
function holdsOtherFormat({ numberFormat }: CellLanding, placed: PlacedEdit | undefined): boolean {
  const formats = placed?.record.formats;
  if (!formats || numberFormat === placed.edit.numberFormat) return false;
  return numberFormat === formats.before || numberFormat === formats.after;
}

/** An edit that lands only where its goal stands already. */
function goalOnly(placed: PlacedEdit | undefined): CellEdit | null {
  return placed ? { ...placed.edit, before: heldBy(placed.edit.after) } : null;
}
