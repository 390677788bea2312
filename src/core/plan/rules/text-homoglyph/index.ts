import type { RuleReport } from "../../rule";
import { defineSheetRule } from "../../rule";
import type { TextCell } from "../shared/text-cells";
import { atText, textCells, textEdit } from "../shared/text-cells";
import { TRAITS } from "../shared/text-traits";
import { mixedWords, repairText } from "./mixed-words";

const CODE = "TEXT-HOMOGLYPH";

export const textHomoglyph = defineSheetRule({
  code: CODE,
  severity: "warning",
  source: "METHODOLOGY 5.3 (a name with Latin letters in document 004)",
  fixable: true,
  enabled: true,
  *check(context, grid, rows) {
    for (const cell of textCells(context, grid, rows, { traits: TRAITS.latin, pattern: /[A-Za-z]/u })) {
      const words = mixedWords(cell.text);
      if (words.length > 0) yield report(cell, words);
    }
  },
});

function report(cell: TextCell, words: readonly string[]): RuleReport {
  const repaired = repairText(cell.text);
  const args = { words: words.join(", "), count: words.length };
  const edit = mixedWords(repaired).length === 0 ? textEdit(cell, CODE, repaired) : null;
  if (!edit) return atText(cell, { args, variant: "manual" });
  return atText(cell, { args, expected: repaired, fix: { safe: true, edits: [edit] } });
}
