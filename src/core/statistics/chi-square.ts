import { upperGammaRatio } from "./gamma";

/** P(χ² > x) with `df` degrees of freedom. */
export function chiSquareSurvival(x: number, df: number): number {
  return df <= 0 ? 1 : upperGammaRatio(df / 2, x / 2);
}

export interface GoodnessOfFit {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  /** Cells left after merging. */
  readonly cells: number;
}

/**
 * χ² of observed counts against expected ones. Neighbouring cells are merged from the left until each expects
 * at least `leastExpected`; the rest joins the last cell (METHODOLOGY 2.2, OBJ-9).
 *
 * @param lostDegrees degrees of freedom used up: 1 for the fixed total, more for fitted parameters
 */
export function goodnessOfFit(
  observed: readonly number[],
  expected: readonly number[],
  lostDegrees = 1,
  leastExpected = 5,
): GoodnessOfFit {
  const merged: { seen: number; awaited: number }[] = [];
  let seen = 0;
  let awaited = 0;
  observed.forEach((count, index) => {
    seen += count;
    awaited += expected[index] ?? 0;
    if (awaited >= leastExpected) {
      merged.push({ seen, awaited });
      seen = 0;
      awaited = 0;
    }
  });
  const last = merged[merged.length - 1];
  if (last) {
    last.seen += seen;
    last.awaited += awaited;
  }
  const statistic = merged.reduce((sum, cell) => sum + (cell.seen - cell.awaited) ** 2 / cell.awaited, 0);
  const df = Math.max(0, merged.length - lostDegrees);
  return { statistic, df, p: chiSquareSurvival(statistic, df), cells: merged.length };
}
