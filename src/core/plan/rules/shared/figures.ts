import type { CellPosition } from "../../../sheet/address";
import type { Grid } from "../../../sheet/grid";
import { numberFormatAt, textAt, valueAt } from "../../../sheet/grid";
import { isDateFormat } from "../../../table/date-format";

/** A number as a reader of the sheet sees it: percentages as 25.2, not as 0.252. */
export interface Figure extends CellPosition {
  readonly value: number;
  readonly percent: boolean;
  /** Digits after the point as shown. */
  readonly decimals: number;
  readonly text: string;
}

/** «103/25,2%», «103 (25,2 %)»: a count and its share in one cell. */
export interface CountAndShare extends CellPosition {
  readonly count: number;
  readonly share: number;
  readonly decimals: number;
  readonly text: string;
}

const NUMBER = String.raw`(-?\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|-?\d+)(?:[.,](\d+))?`;
const FIGURE = new RegExp(String.raw`^\s*${NUMBER}\s*(%)?\s*[*¹²³⁴]*\s*$`, "u");
const PAIR = new RegExp(String.raw`^\s*(\d+)\s*(?:/|\(|;|–|-)?\s*${NUMBER}\s*%\s*\)?\s*$`, "u");

/** The number of a cell; null where it holds a text, a date or nothing. */
export function figureAt(grid: Grid, row: number, column: number): Figure | null {
  const value = valueAt(grid, row, column);
  if (typeof value === "boolean" || value === "") return null;
  const text = textAt(grid, row, column);
  if (typeof value === "string") return parseFigure(value, row, column);
  const format = numberFormatAt(grid, row, column);
  if (isDateFormat(format)) return null;
  const percent = format.includes("%");
  const shown = parseFigure(text, row, column);
  const decimals = shown?.decimals ?? decimalsOf(percent ? value * 100 : value);
  return { row, column, text, percent, decimals, value: percent ? clean(value * 100) : value };
}

/** Reads «61,43», «11,5%», «1 024», «17,9*». */
export function parseFigure(text: string, row: number, column: number): Figure | null {
  const match = FIGURE.exec(text);
  if (!match) return null;
  const [, whole = "", fraction = "", sign] = match;
  const value = Number(`${whole.replace(/[\s\u00a0\u202f]/gu, "")}.${fraction || "0"}`);
  return { row, column, text, value, percent: sign === "%", decimals: fraction.length };
}

export function countAndShareAt(grid: Grid, row: number, column: number): CountAndShare | null {
  const value = valueAt(grid, row, column);
  const match = typeof value === "string" ? PAIR.exec(value) : null;
  if (!match || typeof value !== "string") return null;
  const [, count = "", whole = "", fraction = ""] = match;
  const share = Number(`${whole.replace(/\s/gu, "")}.${fraction || "0"}`);
  return { row, column, text: value, count: Number(count), share, decimals: fraction.length };
}

/** Removes the dust of binary fractions: 8.799999999 is 8.8. */
function clean(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function decimalsOf(value: number): number {
  return String(clean(value)).split(".")[1]?.length ?? 0;
}

/** Half away from zero, safe for decimals: 2.675 with two digits is 2.68. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor;
}

/** Numbers with a decimal comma, for messages. */
export function shownFigure(value: number, decimals: number): string {
  return roundTo(value, decimals).toFixed(decimals).replace(".", ",");
}

/** How far a printed share is from count/total, in units of its last digit; 0 where it is rounded rightly. */
export function roundingGap(share: number, decimals: number, count: number, total: number): number {
  const exact = (count / total) * 100;
  if (Math.abs(roundTo(exact, decimals) - share) < 1e-9) return 0;
  return Math.abs(exact - share) * 10 ** decimals;
}
