import type { PlanItem, PlanTable } from "../../rule";
import { tableFacts } from "../../succession";

/** Items of a table by key, in sheet order. */
export class GroupIndex<K> {
  /** Nearly every group is one item: a list for each would cost more than the grouping. */
  private readonly groups = new Map<K, PlanItem | PlanItem[]>();
  /** Keys of groups of two and more: the only ones that rules about repetitions look at. */
  private readonly crowded = new Set<K>();

  constructor(private readonly keysOf: (item: PlanItem) => readonly K[]) {}

  /** Groups of at least two items. */
  *repeated(): Generator<readonly PlanItem[]> {
    for (const key of this.crowded) yield this.group(key);
  }

  /** Groups of one item. */
  *single(): Generator<[K, PlanItem]> {
    for (const [key, group] of this.groups) if (!Array.isArray(group)) yield [key, group];
  }

  has(key: K): boolean {
    return this.groups.has(key);
  }

  /** All groups with their keys. */
  *entries(): Generator<[K, readonly PlanItem[]]> {
    for (const [key, group] of this.groups) yield [key, Array.isArray(group) ? group : [group]];
  }

  /** Items of a key; none where it has none. */
  group(key: K): readonly PlanItem[] {
    const group = this.groups.get(key);
    return group === undefined ? [] : Array.isArray(group) ? group : [group];
  }

  add(item: PlanItem): void {
    for (const key of this.keysOf(item)) {
      const group = this.groups.get(key);
      if (group === undefined) {
        this.groups.set(key, item);
        continue;
      }
      if (Array.isArray(group)) insertInOrder(group, item);
      else this.groups.set(key, insertInOrder([group], item));
      this.crowded.add(key);
    }
  }

  remove(item: PlanItem): void {
    for (const key of this.keysOf(item)) {
      const group = this.groups.get(key);
      if (group === item) this.groups.delete(key);
      if (!Array.isArray(group)) continue;
      const position = positionOf(group, item);
      if (group[position] === item) group.splice(position, 1);
      const [first, second] = group;
      if (!first || second) continue;
      this.groups.set(key, first);
      this.crowded.delete(key);
    }
  }
}

/** Where an item stands in a group, or where it belongs. */
function positionOf(group: readonly PlanItem[], item: PlanItem): number {
  let low = 0;
  let high = group.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((group[middle]?.row.row ?? 0) < item.row.row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Most items come in the order of the table. */
function insertInOrder(group: PlanItem[], item: PlanItem): PlanItem[] {
  const last = group[group.length - 1];
  if (!last || last.row.row < item.row.row) group.push(item);
  else group.splice(positionOf(group, item), 0, item);
  return group;
}

/** Items of a group that share another key as well, two and more. */
export function repeatedBy<K>(
  group: readonly PlanItem[],
  keyOf: (item: PlanItem) => K,
): readonly (readonly PlanItem[])[] {
  const parts = new Map<K, PlanItem[]>();
  for (const item of group) {
    const key = keyOf(item);
    const part = parts.get(key);
    if (part) part.push(item);
    else parts.set(key, [item]);
  }
  return [...parts.values()].filter(({ length }) => length > 1);
}

/**
 * An index of every table by keys of its items, made once; a re-check changes only the records that were replaced.
 * @param keysOf different keys of one item, told from its own content
 */
export function groupIndex<K>(
  keysOf: (item: PlanItem) => readonly K[],
  includes: (table: PlanTable) => boolean = () => true,
): (table: PlanTable) => GroupIndex<K> {
  return tableFacts.fact(
    (table) => {
      const index = new GroupIndex(keysOf);
      if (includes(table)) for (const item of table.items) index.add(item);
      return index;
    },
    (index, replaced, table) => {
      if (!includes(table)) return index;
      for (const { before } of replaced) index.remove(before);
      for (const { after } of replaced) index.add(after);
      return index;
    },
  );
}
