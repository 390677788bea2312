import type { PlanItem, PlanTable } from "../../rule";
import { successionOf } from "../../succession";

/** Items of a table by key, in sheet order. */
export class GroupIndex {
  private readonly groups = new Map<string, PlanItem[]>();
  /** Keys of groups of two and more: the only ones that rules about repetitions look at. */
  private readonly crowded = new Set<string>();
  private readonly singles = new Set<string>();

  constructor(private readonly keysOf: (item: PlanItem) => readonly string[]) {}

  static over(items: readonly PlanItem[], keysOf: (item: PlanItem) => readonly string[]): GroupIndex {
    const index = new GroupIndex(keysOf);
    for (const item of items) index.add(item);
    return index;
  }

  /** Groups of at least two items. */
  *repeated(): Generator<readonly PlanItem[]> {
    for (const key of this.crowded) yield this.groups.get(key) ?? [];
  }

  /** Groups of one item. */
  single(): [string, PlanItem][] {
    return [...this.singles].flatMap((key) => {
      const [item] = this.groups.get(key) ?? [];
      return item ? [[key, item] satisfies [string, PlanItem]] : [];
    });
  }

  has(key: string): boolean {
    return this.groups.has(key);
  }

  /** All groups with their keys. */
  entries(): Iterable<[string, readonly PlanItem[]]> {
    return this.groups;
  }

  replace(old: PlanItem, item: PlanItem): void {
    for (const key of this.keysOf(old)) this.remove(key, old);
    this.add(item);
  }

  private add(item: PlanItem): void {
    for (const key of this.keysOf(item)) {
      const group = this.groups.get(key);
      if (!group) {
        this.groups.set(key, [item]);
        this.singles.add(key);
        continue;
      }
      insertInOrder(group, item);
      this.crowded.add(key);
      this.singles.delete(key);
    }
  }

  private remove(key: string, item: PlanItem): void {
    const rest = (this.groups.get(key) ?? []).filter((member) => member !== item);
    if (rest.length === 0) this.groups.delete(key);
    else this.groups.set(key, rest);
    if (rest.length < 2) this.crowded.delete(key);
    if (rest.length === 1) this.singles.add(key);
    else this.singles.delete(key);
  }
}

function insertInOrder(group: PlanItem[], item: PlanItem): void {
  let position = group.length;
  while (position > 0 && (group[position - 1]?.row.row ?? 0) > item.row.row) position -= 1;
  group.splice(position, 0, item);
}

/**
 * An index of every table by keys of its items, made once. A table that was carried over from an earlier reading
 * takes over that one's index and changes only the items that were replaced.
 */
export function groupIndex(
  keysOf: (item: PlanItem) => readonly string[],
  includes: (table: PlanTable) => boolean = () => true,
): (table: PlanTable) => GroupIndex {
  const known = new WeakMap<PlanTable, GroupIndex>();
  return (table) => {
    const own = known.get(table);
    if (own) return own;
    const succession = successionOf(table);
    const inherited = succession && known.get(succession.before);
    const index = inherited ?? GroupIndex.over(includes(table) ? table.items : [], keysOf);
    if (succession && inherited) {
      known.delete(succession.before);
      for (const [old, item] of succession.replaced) index.replace(old, item);
    }
    known.set(table, index);
    return index;
  };
}
