import { estimateTau, normalQuantile, normalSurvival, type DispersionPrior } from "../../statistics";

/** A difference with its sampling variance, expected to be zero up to ordinary variation. */
export interface DifferenceItem {
  readonly difference: number;
  readonly variance: number;
}

/** Ordinary variation of such differences between schools, from the schools themselves. */
export function estimateDifferenceTau(items: readonly DifferenceItem[], prior: DispersionPrior): number {
  return estimateTau(
    items.map(({ difference, variance }) => ({ value: difference, variance })),
    prior,
  );
}

/** p that a difference at least as large comes up by chance and ordinary variation. */
export function testDifference(
  { difference, variance }: DifferenceItem,
  tau: number,
  sided: "upper" | "both",
): number {
  const z = difference / Math.sqrt(variance + tau * tau);
  return sided === "upper" ? normalSurvival(z) : Math.min(1, 2 * normalSurvival(Math.abs(z)));
}

/** The difference from which on p falls below alpha. */
export function criticalDifference(variance: number, tau: number, alpha: number): number {
  return normalQuantile(1 - alpha) * Math.sqrt(variance + tau * tau);
}
