import type { CheckContext, RuleReport } from "../../rule";
import { defineWorkbookRule } from "../../rule";
import { isEditable, rowEdit } from "../shared/edits";
import type { Body, Mention } from "../shared/parties";
import { bodiesOf, usualName } from "../shared/parties";
import { atField } from "../shared/report-at";
import { misspeltPairs } from "./misspelt";

const CODE = "RESP-ALIAS";

export const respAlias = defineWorkbookRule({
  code: CODE,
  severity: "warning",
  source: "METHODOLOGY 5.3 (three spellings of one centre in document 004)",
  fixable: true,
  enabled: true,
  reads: ["responsible"],
  *check(context) {
    const bodies = [...bodiesOf(context).values()];
    yield* glossaryAliases(context, bodies);
    for (const { usual, rare, inWord } of misspeltPairs(bodies)) {
      const expected = usualName(usual);
      for (const mention of rare.mentions) {
        yield report(mention, expected, { variant: "", safe: inWord && isDecided(usual, rare) });
      }
    }
  },
});

/** One slip against at least three right spellings is a slip; two against three may be another body. */
function isDecided(usual: Body, rare: Body): boolean {
  return usual.mentions.length >= rare.mentions.length * 3;
}

/** Names that the user's own list replaces by a canonical one. */
function* glossaryAliases(context: CheckContext, bodies: readonly Body[]): Generator<RuleReport> {
  const canonical = new Map(
    Object.entries(context.schema.glossary).filter(([alias, name]) => alias !== name),
  );
  if (canonical.size === 0) return;
  for (const { mentions } of bodies) {
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
  const details = { variant, args: { name, usual: expected }, expected, found: field.text };
  const once = field.text.split(name).length === 2;
  if (!once || !isEditable(table, item.row, field)) return atField(table, item.row, field, details);
  const text = field.text.replace(name, () => expected);
  const edit = rowEdit(table, item.row, field, CODE, { after: { kind: "text", text } });
  return atField(table, item.row, field, { ...details, fix: { safe, edits: [edit] } });
}
