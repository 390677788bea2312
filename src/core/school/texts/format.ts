import { roundHalfUp } from "../../indicator/rounding";

/** Numbers as Russian officials read them: decimal comma, no-break spaces, true minus. */

const NO_BREAK = "\u00a0";

/** Rounded half away from zero, thousands apart. */
export function decimal(value: number, digits: number): string {
  const rounded = roundHalfUp(value, digits);
  const [whole = "0", part] = Math.abs(rounded).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/gu, NO_BREAK);
  const sign = rounded < 0 ? "−" : "";
  return part === undefined ? `${sign}${grouped}` : `${sign}${grouped},${part}`;
}

/** 0.252 → «25,2 %». */
export function percent(share: number): string {
  return `${decimal(share * 100, 1)}${NO_BREAK}%`;
}

/** −0.29 → «−29,0 п.п.». */
export function points(difference: number): string {
  return `${decimal(difference * 100, 1)}${NO_BREAK}п.п.`;
}

/** «p = 0,012», «p < 0,001». */
export function probability(name: string, value: number): string {
  if (!Number.isFinite(value)) return `${name}${NO_BREAK}–`;
  return value < 0.001 ? `${name}${NO_BREAK}< 0,001` : `${name}${NO_BREAK}= ${decimal(value, 3)}`;
}

/** «0,012», «< 0,001» for a column of its own. */
export function shownProbability(value: number): string {
  if (!Number.isFinite(value)) return "–";
  return value < 0.001 ? "< 0,001" : decimal(value, 3);
}
