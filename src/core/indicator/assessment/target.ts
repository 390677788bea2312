import type { Comparator } from "../../target/model";
import type { Direction } from "../measures";

/** A bound that an indicator must reach. */
export interface Threshold {
  readonly comparator: Exclude<Comparator, "range">;
  readonly value: number;
}

export interface TargetState {
  readonly reached: boolean;
  /** How far beyond (positive) or short of (negative) the bound, in the indicator's unit, in the good direction. */
  readonly margin: number;
}

/** Compares unrounded (METHODOLOGY 3.1); null for «н/д». */
export function targetState(
  value: number | null,
  { comparator, value: bound }: Threshold,
): TargetState | null {
  if (value === null) return null;
  if (comparator === "eq") return { reached: value === bound, margin: -Math.abs(value - bound) };
  const margin = comparator === "ge" ? value - bound : bound - value;
  return { reached: margin >= 0, margin };
}

/** «достигнут» / «не достигнут» / «н/д» over the value's cell and the bound's cell. */
export function targetFormula(value: string, bound: string, comparator: Threshold["comparator"]): string {
  const sign = { ge: ">=", le: "<=", eq: "=" }[comparator];
  return `=IF(AND(ISNUMBER(${value}),ISNUMBER(${bound})),IF(${value}${sign}${bound},"достигнут","не достигнут"),"н/д")`;
}

/** By how much the bound is missed or exceeded, in the good direction. */
export function marginFormula(value: string, bound: string, comparator: Threshold["comparator"]): string {
  const margin = { ge: `${value}-${bound}`, le: `${bound}-${value}`, eq: `-ABS(${value}-${bound})` }[
    comparator
  ];
  return `=IF(AND(ISNUMBER(${value}),ISNUMBER(${bound})),${margin},"н/д")`;
}

export type Trend = "better" | "worse" | "same" | "unknown";

/** From the first to the last year that has a value; one value is no trend. */
export function trendOf(values: readonly (number | null)[], direction: Direction): Trend {
  const known = values.filter((value): value is number => value !== null);
  const [first] = known;
  const last = known[known.length - 1];
  if (known.length < 2 || first === undefined || last === undefined) return "unknown";
  if (first === last) return "same";
  return last > first === (direction === "higher") ? "better" : "worse";
}

/** The latest of the years' cells that holds a number, as an expression; «н/д» where none does. */
export function latestExpression(cells: readonly string[]): string {
  // One IF a year: a search for the last number goes astray in LibreOffice where «н/д» stands in between.
  return cells.reduce((rest, cell) => `IF(ISNUMBER(${cell}),${cell},${rest})`, '"н/д"');
}

/** The same in words as a formula over the cells of the years, in order; the first and the last number count. */
export function trendFormula(cells: readonly string[], direction: Direction): string {
  const better = direction === "higher" ? ">" : "<";
  const first = latestExpression([...cells].reverse());
  const last = latestExpression(cells);
  return (
    `=IF(COUNT(${cells.join(",")})<2,"н/д",` +
    `IF(${last}=${first},"без изменений",IF(${last}${better}${first},"лучше","хуже")))`
  );
}
