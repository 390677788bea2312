import type { CellValue } from "../../sheet/grid";
import type { NumberTexts } from "./model";

/**
 * A result as formulas read it: a number, or a text of digits with one comma or point. Words («отл.», «76 баллов»)
 * are no numbers for a formula and are reported instead of being counted in memory only.
 */
export function numberOfCell(value: CellValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const digits = value.replace(/[ \u00a0]/gu, "").replace(".", ",");
  return /^\d+(?:,\d+)?$/u.test(digits) ? Number(digits.replace(",", ".")) : null;
}

/** Collects how a column's texts are written. */
export class NumberTextProfile {
  private decorated = false;
  private noBreakSpace = false;

  add(text: string): void {
    if (!/^\d+$/u.test(text)) this.decorated = true;
    if (text.includes("\u00a0")) this.noBreakSpace = true;
  }

  finish(): NumberTexts {
    return { decorated: this.decorated, noBreakSpace: this.noBreakSpace };
  }
}

/**
 * A formula expression that turns a range of numbers and texts into numbers, in any language of the computer:
 * VALUE("61,43") is 61.43 in Russian Excel and 6143 in English; NUMBERVALUE is told what the comma is. Words give
 * errors, which the counting formula leaves out.
 */
export function numberExpression(range: string, texts: NumberTexts): string {
  if (!texts.decorated) return range;
  const bare = texts.noBreakSpace ? `SUBSTITUTE(${range},"\u00a0","")` : range;
  return `NUMBERVALUE(SUBSTITUTE(${bare},".",","),","," ")`;
}
