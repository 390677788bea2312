import { foldText } from "../../../russian";
import type { ColumnRole } from "../../../table/model";
import type { CheckContext, RuleReport } from "../../rule";
import { defineWorkbookRule } from "../../rule";
import {
  definitionsIn,
  initialsLine,
  isCommonAbbreviation,
  usedAbbreviations,
} from "../shared/abbreviations";
import { atField } from "../shared/report-at";
import { textCells } from "../shared/text-cells";

const ROLES: readonly ColumnRole[] = ["measure", "responsible", "result", "indicator"];

export const abbrUndefined = defineWorkbookRule({
  code: "ABBR-UNDEFINED",
  severity: "warning",
  source: "METHODOLOGY 5.3 (glossaries of the documents)",
  fixable: false,
  enabled: true,
  reads: ROLES,
  *check(context) {
    const uses = firstUses(context);
    if (uses.size === 0) return;
    const defined = definitionsIn(context).map(({ abbreviation }) => foldText(abbreviation));
    for (const key of defined) for (const word of key.split(/[^\p{L}]+/u)) uses.delete(word);
    for (const [alias] of Object.entries(context.schema.glossary)) uses.delete(foldText(alias));
    if (uses.size > 0) removeSpelledOut(context, uses);
    for (const { abbreviation, report } of uses.values()) yield report(abbreviation);
  },
});

interface Use {
  readonly abbreviation: string;
  report(abbreviation: string): RuleReport;
}

/** The first cell of plans and indicators that uses each abbreviation that is not common knowledge. */
function firstUses(context: CheckContext): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const table of context.tables) {
    if (table.table.kind !== "plan" && table.table.kind !== "indicators") continue;
    for (const { row } of table.items) {
      for (const role of ROLES) {
        const field = row.fields[role];
        for (const abbreviation of field ? usedAbbreviations(field.text) : []) {
          const key = foldText(abbreviation);
          if (!field || uses.has(key) || isCommonAbbreviation(abbreviation)) continue;
          uses.set(key, {
            abbreviation,
            report: (name) => atField(table, row, field, { args: { abbreviation: name } }),
          });
        }
      }
    }
  }
  return uses;
}

/** Words somewhere in the workbook whose first letters make the abbreviation expand it well enough. */
function removeSpelledOut(context: CheckContext, uses: Map<string, Use>): void {
  for (const grid of context.grids) {
    for (const { text } of textCells(context, grid, null)) {
      const line = initialsLine(text);
      for (const key of uses.keys()) if (line.includes(key)) uses.delete(key);
      if (uses.size === 0) return;
    }
  }
}
