import type { CellContent } from "./edit";
import { comparableFormula } from "./formula-text";
import type { CellValue } from "./grid";

/** What a cell holds once `content` is written, in the form of CellEdit.before: formula if there is one, else value. */
export function heldBy(content: CellContent): CellValue {
  switch (content.kind) {
    case "empty":
      return "";
    case "text":
      return content.text;
    case "formula":
      return content.formula;
    case "number":
    case "boolean":
      return content.value;
  }
}

/** The content that brings back what was read: `formula` null for a constant. */
export function contentOf(value: CellValue, formula: string | null): CellContent {
  if (formula !== null) return { kind: "formula", formula, computed: value };
  if (value === "") return { kind: "empty" };
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return { kind: "text", text: value };
}

/** Equal up to what a carrier rewrites on its own: line ends, the spelling of a formula. */
export function sameHeld(a: CellValue, b: CellValue): boolean {
  if (a === b) return true;
  if (typeof a !== "string" || typeof b !== "string") return false;
  if (a.startsWith("=") && b.startsWith("=")) return comparableFormula(a) === comparableFormula(b);
  return a.replace(/\r\n?/gu, "\n") === b.replace(/\r\n?/gu, "\n");
}
