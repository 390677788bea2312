import { partyKey, type Responsible } from "../../../responsible";
import type { Field } from "../../../table/model";
import type { CheckContext, PlanItem, PlanTable } from "../../rule";
import { groupIndex } from "./group-index";
import { memoize } from "./memoize";

/** One mention of a body, post or person in a responsible cell. */
export interface Mention {
  readonly table: PlanTable;
  readonly item: PlanItem;
  readonly field: Field;
  /** As printed. */
  readonly name: string;
  /** Equal for spellings that differ in endings, letter case, quotes and spaces only. */
  readonly key: string;
}

/** A body with all its mentions in the plan tables of the workbook, in reading order. */
export interface Body {
  readonly key: string;
  /** The name printed in most mentions; the earlier one where two are equally frequent. */
  readonly usualName: string;
  readonly mentions: readonly Mention[];
}

const NO_KEYS: readonly string[] = [];
const keysOf = memoize(({ parties }: Responsible): readonly string[] => [
  ...new Set(parties.map(({ name }) => keyOf(name))),
]);

/** Items of a plan by the bodies that they name. */
const itemsByBody = groupIndex(
  ({ responsible }) => (responsible ? keysOf(responsible) : NO_KEYS),
  ({ table }) => table.kind === "plan",
);

/** Bodies of the plan tables by key. */
export const bodiesOf = memoize((context: CheckContext): ReadonlyMap<string, Body> => {
  const bodies = new Map<string, MentionedBody>();
  for (const table of plansOf(context)) {
    for (const [{ parties }, items] of alikeItems(table)) {
      for (const { name } of parties) {
        const key = keyOf(name);
        const body = bodies.get(key) ?? new MentionedBody(key);
        bodies.set(key, body);
        body.add(table, items, name);
      }
    }
  }
  return bodies;
});

/** Equal texts of responsibles are read as one object: what they name is looked at once, not in every record. */
const itemsByReading = groupIndex(({ responsible }) => (responsible ? [responsible] : []));

/** Records of each reading of a responsible, in the order of their first ones. */
export function alikeItems(table: PlanTable): readonly (readonly [Responsible, readonly PlanItem[]])[] {
  const rowOf = ([item]: readonly PlanItem[]): number => item?.row.row ?? 0;
  return [...itemsByReading(table).entries()].sort(([, a], [, b]) => rowOf(a) - rowOf(b));
}

/** Mentions are made where a rule asks for them: most bodies have nothing wrong. */
class MentionedBody implements Body {
  private readonly counts = new Map<string, number>();
  private readonly places = new Map<PlanTable, Set<readonly PlanItem[]>>();

  constructor(readonly key: string) {}

  add(table: PlanTable, items: readonly PlanItem[], name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + items.length);
    const known = this.places.get(table) ?? new Set();
    this.places.set(table, known);
    known.add(items);
  }

  get usualName(): string {
    let best = "";
    for (const [name, count] of this.counts) if (count > (this.counts.get(best) ?? 0)) best = name;
    return best;
  }

  get mentions(): readonly Mention[] {
    return [...this.places].flatMap(([table, groups]) =>
      [...groups]
        .flat()
        .sort((a, b) => a.row.row - b.row.row)
        .flatMap((item) => mentionsOf(table, item).filter(({ key }) => key === this.key)),
    );
  }
}

/** Bodies that are named in one record of all plans, found without a walk over all of them. */
export function loneMentions(context: CheckContext): readonly Mention[] {
  const plans = plansOf(context).map((table) => ({ table, index: itemsByBody(table) }));
  return plans.flatMap(({ table, index }) =>
    [...index.single()].flatMap(([key, item]) => {
      const elsewhere = plans.some((other) => other.index !== index && other.index.has(key));
      return elsewhere ? [] : mentionsOf(table, item).filter((mention) => mention.key === key);
    }),
  );
}

function plansOf(context: CheckContext): readonly PlanTable[] {
  return context.tables.filter(({ table }) => table.kind === "plan");
}

function mentionsOf(table: PlanTable, item: PlanItem): Mention[] {
  const field = item.row.fields.responsible;
  if (!field) return [];
  return (item.responsible?.parties ?? []).map(({ name }) => ({
    table,
    item,
    field,
    name,
    key: keyOf(name),
  }));
}

const keys = new Map<string, string>();
const MOST_KEYS = 20_000;

/** Keys are asked for again in every re-check; plans name the same few bodies thousands of times. */
function keyOf(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = partyKey(name);
  keys.set(name, key);
  return key;
}
