import {
  estimateTau,
  mixedBinomialTail,
  normalQuantile,
  type Deviation,
  type DispersionPrior,
  type Tail,
} from "../../statistics";

/** A count that is expected to be binomial around a share of the region. */
export interface ShareItem {
  readonly k: number;
  readonly n: number;
  readonly expected: number;
}

const LEAST_N = 5;
const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

/** How the share deviates on the probit scale, where school effects add up; null where that says nothing. */
function probitDeviation({ k, n, expected }: ShareItem): Deviation | null {
  if (n < LEAST_N || expected < 0.02 || expected > 0.98) return null;
  const centre = normalQuantile(expected);
  const density = Math.exp((-centre * centre) / 2) / SQRT_TWO_PI;
  return {
    value: normalQuantile((k + 0.5) / (n + 1)) - centre,
    variance: (expected * (1 - expected)) / (n * density * density),
  };
}

/** Ordinary variation of the share between schools, from the schools themselves. */
export function estimateShareTau(items: readonly ShareItem[], prior: DispersionPrior): number {
  const deviations = items.map(probitDeviation).filter((deviation) => deviation !== null);
  return estimateTau(deviations, prior);
}

/** p of the count with the ordinary variation taken in, and the least p that n allows. */
export function testShare(
  tail: Tail,
  { k, n, expected }: ShareItem,
  tau: number,
): { p: number; leastP: number } {
  return {
    p: mixedBinomialTail(tail, k, n, expected, tau),
    leastP: mixedBinomialTail(tail, tail === "lower" ? 0 : n, n, expected, tau),
  };
}

/** A share kept away from 0 and 1, where the region is too small to know. */
export function safeShare(k: number, n: number): number {
  return (k + 0.5) / (n + 1);
}
