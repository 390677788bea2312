import { defineSheetRule } from "../../rule";
import { atText, textCells, textEdit } from "../shared/text-cells";
import { TRAITS } from "../shared/text-traits";

const CODE = "TEXT-LIST";

export const textList = defineSheetRule({
  code: CODE,
  severity: "info",
  source: "METHODOLOGY 5.1 (a list of document 001 without a semicolon)",
  fixable: true,
  enabled: true,
  *check(context, grid, rows) {
    for (const cell of textCells(context, grid, rows, { traits: TRAITS.lineBreak, pattern: /;\s*\n/u })) {
      const repaired = withSeparators(cell.text);
      if (repaired === null) continue;
      const edit = textEdit(cell, CODE, repaired.text);
      yield atText(cell, {
        args: { line: repaired.line },
        expected: repaired.text,
        ...(edit ? { fix: { safe: true, edits: [edit] } } : {}),
      });
    }
  },
});

const BULLET = /^\s*[-–—•*]\s*\S/u;
const ENDED = /[;,.:!?]\s*$/u;

/**
 * A list whose items end in semicolons, but one of them does not: the text with the sign put in and the first
 * such item; null where nothing is lost. A line without a bullet continues the item above.
 */
function withSeparators(text: string): { text: string; line: string } | null {
  if (!text.includes("\n")) return null;
  const lines = text.split("\n");
  const ends: number[] = [];
  lines.forEach((line, index) => {
    if (BULLET.test(line)) ends.push(index);
    else if (ends.length > 0 && line.trim() !== "") ends[ends.length - 1] = index;
  });
  const inner = ends.slice(0, -1);
  const separated = inner.filter((index) => /;\s*$/u.test(lines[index] ?? ""));
  const lost = inner.filter((index) => !ENDED.test(lines[index] ?? ""));
  if (lost.length === 0 || separated.length === 0 || lost.length > separated.length) return null;
  const repaired = lines.map((line, index) => (lost.includes(index) ? `${line.trimEnd()};` : line));
  return { text: repaired.join("\n"), line: (lines[lost[0] ?? 0] ?? "").trim() };
}
