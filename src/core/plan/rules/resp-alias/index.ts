import { partyKey } from "../../../responsible";
import type { AliasGroup, RepeatedResponsible } from "../../../responsible/aliases";
import { findAliases } from "../../../responsible/aliases";
import { levenshtein } from "../../../russian";
import type { CheckContext, RuleReport } from "../../rule";
import { defineWorkbookRule } from "../../rule";
import { isEditable, rowEdit } from "../shared/edits";
import type { Body, Mention } from "../shared/parties";
import { alikeItems, bodiesOf } from "../shared/parties";
import { atField } from "../shared/report-at";

const CODE = "RESP-ALIAS";

export const respAlias = defineWorkbookRule({
  code: CODE,
  severity: "warning",
  source: "METHODOLOGY 5.3 (three spellings of one centre in document 004)",
  fixable: true,
  enabled: true,
  reads: ["responsible"],
  *check(context) {
    const bodies = bodiesOf(context);
    yield* glossaryAliases(context, bodies);
    const byKey = new Map(
      [...bodies.values()].map((body) => [partyKey(withoutRemark(body.usualName)), body]),
    );
    for (const group of findAliases(readingsOf(context))) yield* groupReports(group, byKey);
  },
});

function readingsOf(context: CheckContext): readonly RepeatedResponsible[] {
  const plans = context.tables.filter(({ table }) => table.kind === "plan");
  return plans.flatMap((plan) =>
    alikeItems(plan).map(([responsible, { length }]) => ({ responsible, count: length })),
  );
}

function withoutRemark(name: string): string {
  return name.replace(/\s*\([^()]*\)/gu, "").trim() || name;
}

function* groupReports(group: AliasGroup, bodies: ReadonlyMap<string, Body>): Generator<RuleReport> {
  const [usual, ...others] = group.variants;
  if (!usual) return;
  for (const other of others) {
    const body = bodies.get(partyKey(other.name));
    for (const mention of body?.mentions ?? []) {
      if (definesShortName(mention)) continue;
      const slip = isSlip(usual.name, other.name);
      const safe = group.certain && slip && usual.count >= other.count * DECIDED;
      const variant = slip ? "" : group.certain ? "name" : "similar";
      yield report(mention, usual.name, { variant, safe });
    }
  }
}

/** One slip against at least three right spellings is a slip; two against three may be another body. */
const DECIDED = 3;

/** «Министерство образования края (далее – Министерство)»: the long name stands where the short one is defined. */
function definesShortName({ field }: Mention): boolean {
  return /\(\s*далее/iu.test(field.text);
}

/** The two spellings differ by a letter of an ordinary word, not of an abbreviation. */
function isSlip(a: string, b: string): boolean {
  if (levenshtein(a.toLowerCase(), b.toLowerCase(), 1) > 1) return false;
  const capitals = (name: string): string => (name.match(/\p{Lu}{2,}/gu) ?? []).join(" ");
  return capitals(a) === capitals(b);
}

/** Names that the user's own list replaces by a canonical one. */
function* glossaryAliases(context: CheckContext, bodies: ReadonlyMap<string, Body>): Generator<RuleReport> {
  const canonical = new Map(
    Object.entries(context.schema.glossary).filter(([alias, name]) => alias !== name),
  );
  if (canonical.size === 0) return;
  for (const { mentions } of bodies.values()) {
    for (const mention of mentions) {
      const expected = canonical.get(mention.name);
      if (expected !== undefined) yield report(mention, expected, { variant: "glossary", safe: true });
    }
  }
}

function report(
  { table, item, field, name }: Mention,
  expected: string,
  { variant, safe }: { variant: string; safe: boolean },
): RuleReport {
  const severity = variant === "similar" ? ({ severity: "info" } as const) : {};
  const details = { variant, args: { name, usual: expected }, expected, found: field.text, ...severity };
  const once = field.text.split(name).length === 2;
  if (!once || !isEditable(table, item.row, field)) return atField(table, item.row, field, details);
  const text = field.text.replace(name, () => expected);
  const edit = rowEdit(table, item.row, field, CODE, { after: { kind: "text", text } });
  return atField(table, item.row, field, { ...details, fix: { safe, edits: [edit] } });
}
