import type { PlanTable } from "./rule";

interface Reread {
  readonly before: PlanTable;
  /** Into the items of both, ascending. */
  readonly items: readonly number[];
}

/** By the later table; an earlier one forgets what it came from, so that no chain of tables is held. */
const rereads = new WeakMap<PlanTable, Reread>();

/**
 * Keeps in mind that a table is an earlier one with some records read again, everything else being the same.
 * @param items indices of these records
 */
export function rememberReread(before: PlanTable, after: PlanTable, items: Iterable<number>): void {
  rereads.delete(before);
  rereads.set(after, { before, items: [...items].sort((a, b) => a - b) });
}

/** Which records were read again; null where nothing is known of how one table came from the other. */
export function rereadOf(before: PlanTable, after: PlanTable): readonly number[] | null {
  const reread = rereads.get(after);
  return reread?.before === before ? reread.items : null;
}
