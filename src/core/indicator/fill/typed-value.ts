import type { Field } from "../../table/model";
import { roundHalfUp } from "../rounding";

/** A number somebody typed into a cell of an indicator table, with the decimals it is printed with. */
export interface TypedValue {
  readonly value: number;
  readonly decimals: number;
}

/** Footnote signs behind a number: «31,2 ¹», «17,9*». */
const FOOTNOTE = /[\s*¹²³⁰⁴-⁹]+$/u;
const NUMBER = /^-?\d{1,3}(?:[ \u00a0\u202f]?\d{3})*(?:[.,](\d+))?$/u;

/**
 * Reads «31,2 ¹», «6,0 %», 0.105 shown as 10,5 %. Text that says more than a number («не менее 20», «н/д») is null.
 * @returns the value in the unit of the indicator: percents as 10.5, not 0.105
 */
export function readTyped({ value, text, numberFormat }: Field): TypedValue | null {
  if (typeof value === "number") {
    const percent = numberFormat.includes("%");
    const shown = percent ? roundHalfUp(value * 100, 10) : value;
    return { value: shown, decimals: decimalsOf(String(shown)) };
  }
  if (typeof value !== "string") return null;
  const bare = (value || text).replace(FOOTNOTE, "").replace(/\s*%$/u, "").trim();
  const match = NUMBER.exec(bare);
  if (!match) return null;
  const number = Number(bare.replace(/[ \u00a0\u202f]/gu, "").replace(",", "."));
  return { value: number, decimals: match[1]?.length ?? 0 };
}

/** «–», «н/д», «…»: a sign that there is no number yet. */
export function saysNothing({ value }: Field): boolean {
  return typeof value === "string" && /^(?:[-–—.…]+|н\s*\/?\s*д\.?|нет данных)$/iu.test(value.trim());
}

/** Whether a computed value, rounded like the typed one, is the typed one. */
export function agrees(typed: TypedValue, computed: number): boolean {
  return roundHalfUp(computed, typed.decimals) === typed.value;
}

function decimalsOf(printed: string): number {
  return printed.includes(".") ? (printed.split(".")[1]?.length ?? 0) : 0;
}
