import { partyKey } from "../../../responsible";
import type { PlanSchema } from "../../schema";
import { defineRule } from "../../rule";
import { memoize } from "../shared/memoize";
import { atField, fieldsOf } from "../shared/report-at";

export const respUnknown = defineRule({
  code: "RESP-UNKNOWN",
  severity: "warning",
  scope: "row",
  kinds: ["plan"],
  source: "METHODOLOGY 5.3; the user's own list of bodies",
  fixable: false,
  enabled: true,
  *check(context, table, rows) {
    const known = knownKeys(context.schema);
    if (known.size === 0) return;
    for (const { item, field } of fieldsOf(table, "responsible", rows)) {
      const unknown = (item.responsible?.parties ?? []).filter(
        ({ name, canonical }) => !known.has(partyKey(name)) && !known.has(partyKey(canonical)),
      );
      if (unknown.length === 0) continue;
      const names = unknown.map(({ name }) => `«${name}»`).join(", ");
      yield atField(table, item.row, field, { args: { names, count: unknown.length } });
    }
  },
});

/** Without a list of bodies every body would be unknown: the rule waits until the user has one. */
const knownKeys = memoize(
  ({ glossary }: PlanSchema): ReadonlySet<string> =>
    new Set(Object.entries(glossary).flatMap(([alias, canonical]) => [partyKey(alias), partyKey(canonical)])),
);
