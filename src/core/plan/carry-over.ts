import type { Grid } from "../sheet/grid";
import { isKnownAlike, isReadAlike } from "./read-alike";
import { rereadOf } from "./reread-table";
import type { CheckContext, PlanTable } from "./rule";
import type { Replacement } from "./succession";
import { gridFacts, tableFacts } from "./succession";
import type { SheetChange } from "./touched";

/** A new reading made of old objects where nothing changed, and the changes as the rules must see them. */
export interface CarriedReading {
  readonly context: CheckContext;
  /** Also with rows whose texts are the same and whose reference is not. */
  readonly changes: readonly SheetChange[];
}

/**
 * The new reading with everything that did not change taken from the old one, object by object, so that what
 * rules remember about rows stays remembered.
 * @returns null where the edit changed what untouched rows mean (a section renamed, an abbreviation explained)
 */
export function carryOver(
  before: CheckContext,
  after: CheckContext,
  changes: readonly SheetChange[],
): CarriedReading | null {
  if (!after.tables.every((table, index) => meansTheSame(before.tables[index], table, changes))) return null;
  const bySheet = new Map(changes.map((change) => [change.sheetId, change]));
  const grids = after.grids.map((grid, index) => {
    const old = before.grids[index];
    return old ? carriedGrid(old, grid, bySheet.get(grid.sheet.id)?.rows) : grid;
  });
  const replaced = new Map<string, readonly Replacement[]>();
  const tables = after.tables.map((table, index) => {
    const old = before.tables[index];
    const change = bySheet.get(table.table.sheet.id);
    if (!old || !change) return old ?? table;
    const carried = carriedTable(old, table, change);
    replaced.set(change.sheetId, [...(replaced.get(change.sheetId) ?? []), ...carried.replaced]);
    return carried.table;
  });
  const context = { ...after, grids, tables };
  return {
    context,
    changes: changes.map((change) => withReplaced(change, replaced.get(change.sheetId) ?? [])),
  };
}

function withReplaced(change: SheetChange, replaced: readonly Replacement[]): SheetChange {
  const rows = new Set(change.rows);
  for (const { after } of replaced) rows.add(after.row.row);
  return { ...change, rows };
}

function carriedGrid(old: Grid, grid: Grid, touched: ReadonlySet<number> | undefined): Grid {
  if (!touched) return old;
  gridFacts.succeed(old, grid, touched);
  return grid;
}

/** Do the records that nobody edited read as they did? */
function meansTheSame(
  old: PlanTable | undefined,
  fresh: PlanTable,
  changes: readonly SheetChange[],
): boolean {
  if (!old || old === fresh || rereadOf(old, fresh)) return old !== undefined;
  const rows = changes.find(({ sheetId }) => sheetId === fresh.table.sheet.id)?.rows;
  return fresh.items.every((item, index) => {
    const was = old.items[index];
    return item === was || rows?.has(item.row.row) || (was !== undefined && isReadAlike(was, item));
  });
}

interface CarriedTable {
  readonly table: PlanTable;
  readonly replaced: readonly Replacement[];
}

function carriedTable(old: PlanTable, fresh: PlanTable, change: SheetChange): CarriedTable {
  const reread = rereadOf(old, fresh);
  const carried = reread
    ? { table: fresh, replaced: replacedAt(old, fresh, reread) }
    : compared(old, fresh, change);
  tableFacts.succeed(old, carried.table, carried.replaced);
  return carried;
}

function replacedAt(old: PlanTable, fresh: PlanTable, indices: readonly number[]): readonly Replacement[] {
  return indices.flatMap((index) => {
    const [before, after] = [old.items[index], fresh.items[index]];
    return before && after ? [{ index, before, after }] : [];
  });
}

/** A table that was read as a whole: every record that says the same is taken from the old one. */
function compared(old: PlanTable, fresh: PlanTable, { rows }: SheetChange): CarriedTable {
  const replaced: Replacement[] = [];
  const items = fresh.items.map((after, index) => {
    const before = old.items[index];
    if (!before || before === after) return after;
    if (!rows.has(before.row.row) && isKnownAlike(before, after)) return before;
    replaced.push({ index, before, after });
    return after;
  });
  return { table: { ...fresh, items }, replaced };
}
