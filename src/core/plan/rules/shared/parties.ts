import { partyKey } from "../../../responsible";
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
  readonly mentions: readonly Mention[];
}

/** Items of a plan by the bodies that they name. */
const itemsByBody = groupIndex(
  ({ responsible }) => [...new Set((responsible?.parties ?? []).map(({ name }) => keyOf(name)))],
  ({ table }) => table.kind === "plan",
);

/** Bodies of the plan tables by key. */
export const bodiesOf = memoize((context: CheckContext): ReadonlyMap<string, Body> => {
  const bodies = new Map<string, { key: string; mentions: Mention[] }>();
  for (const table of plansOf(context)) {
    for (const item of table.items) {
      for (const mention of mentionsOf(table, item)) {
        const body = bodies.get(mention.key);
        if (body) body.mentions.push(mention);
        else bodies.set(mention.key, { key: mention.key, mentions: [mention] });
      }
    }
  }
  return bodies;
});

/** Bodies that are named in one record of all plans, found without a walk over all of them. */
export function loneMentions(context: CheckContext): readonly Mention[] {
  const plans = plansOf(context).map((table) => ({ table, index: itemsByBody(table) }));
  return plans.flatMap(({ table, index }) =>
    index.single().flatMap(([key, item]) => {
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

/** The name printed in most mentions; the earlier one where two are equally frequent. */
export function usualName({ mentions }: Body): string {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ["", 0] as [
    string,
    number,
  ])[0];
}
