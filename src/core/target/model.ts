export type Comparator = "ge" | "le" | "eq" | "range";

/** A measurable promise inside a «Результат» cell: «не менее 80 % учителей». */
export interface Target {
  readonly comparator: Comparator;
  /** A number; for "range" the pair [low, high]. */
  readonly value: number | readonly [number, number];
  /** «%», «п.п.», «шт.», «чел.», … ; "" where the text gives none. */
  readonly unit: string;
  /** What is counted («учителей математики»), as printed. */
  readonly subject: string;
  /** true: growth or fall by the value; false: a level. */
  readonly change: boolean;
}
