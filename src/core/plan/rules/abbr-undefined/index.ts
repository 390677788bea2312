import type { Responsible } from "../../../responsible";
import { foldText } from "../../../russian";
import type { CellValue, Grid } from "../../../sheet/grid";
import type { ColumnRole, Field } from "../../../table/model";
import type { CheckContext, RuleReport } from "../../rule";
import { defineWorkbookRule } from "../../rule";
import { gridFacts } from "../../succession";
import {
  definitionsIn,
  initialsLine,
  isCommonAbbreviation,
  usedAbbreviations,
} from "../shared/abbreviations";
import { derivedItems } from "../shared/derived";
import { memoize } from "../shared/memoize";
import { atField } from "../shared/report-at";
import { mayHave } from "../shared/cell-traits";
import { isResultSheet, textCells } from "../shared/text-cells";
import { TRAITS } from "../shared/text-traits";

const ROLES: readonly ColumnRole[] = ["measure", "responsible", "result", "indicator"];

export const abbrUndefined = defineWorkbookRule({
  code: "ABBR-UNDEFINED",
  severity: "warning",
  source: "METHODOLOGY 5.3 (glossaries of the documents)",
  fixable: false,
  enabled: true,
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
    for (const { item, value } of unusualIn(table)) {
      const { row } = item;
      for (const { field, abbreviation, key } of value) {
        if (uses.has(key)) continue;
        const report = (name: string): RuleReport =>
          atField(table, row, field, { args: { abbreviation: name } });
        uses.set(key, { abbreviation, report });
      }
    }
  }
  return uses;
}

/** Abbreviations of a row that are not common knowledge. */
const unusualIn = derivedItems(({ row, responsible }, table) => {
  let unusual: Unusual[] | null = null;
  for (const role of ROLES) {
    const field = row.fields[role];
    if (!field || !mayHave(table, row, field, TRAITS.twoCapitals)) continue;
    const isRead = role === "responsible" && responsible?.text === field.text;
    for (const abbreviation of isRead ? unusualNames(responsible) : unusualWords(field)) {
      unusual ??= [];
      unusual.push({ field, abbreviation, key: foldText(abbreviation) });
    }
  }
  return unusual;
});

const unusualWords = ({ text }: { readonly text: string }): readonly string[] =>
  usedAbbreviations(text).filter((abbreviation) => !isCommonAbbreviation(abbreviation));

/** Plans name the same few responsibles in all their rows: equal texts are read as one object. */
const unusualNames = memoize((responsible: Responsible) => unusualWords(responsible));

interface Unusual {
  readonly field: Field;
  readonly abbreviation: string;
  readonly key: string;
}

/** Words somewhere in the workbook whose first letters make the abbreviation expand it well enough. */
function removeSpelledOut(context: CheckContext, uses: Map<string, Use>): void {
  for (const grid of context.grids) {
    if (isResultSheet(context, grid)) continue;
    for (const [index, line] of rowInitials(grid).entries()) {
      if (line === "") continue;
      for (const key of uses.keys()) {
        if (line.includes(key) && spellsOut(context, grid, grid.origin.row + index, key)) uses.delete(key);
      }
      if (uses.size === 0) return;
    }
  }
}

/** Is it a text that rules look at? */
function spellsOut(context: CheckContext, grid: Grid, row: number, key: string): boolean {
  const cells = [...textCells(context, grid, new Set([row]), { pattern: TWO_WORDS })];
  return cells.some(({ text }) => initialsLine(text).includes(key));
}

/** First letters of the words of each row, its texts apart, by row of the matrices. */
const rowInitials = gridFacts.fact(
  (grid) => grid.values.map(initialsOfRow),
  (lines, touched, grid) => {
    for (const row of touched)
      lines[row - grid.origin.row] = initialsOfRow(grid.values[row - grid.origin.row] ?? []);
    return lines;
  },
);

const TWO_WORDS = /\p{L}\s+\p{L}/u;

function initialsOfRow(values: readonly CellValue[]): string {
  let line = "";
  for (const value of values)
    if (typeof value === "string" && value.length > 1) line += `${initialsLine(value)} `;
  return line;
}
