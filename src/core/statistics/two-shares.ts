import { logGamma } from "./gamma";
import { normalSurvival } from "./normal";

/** Comparison of two shares a/n and b/m. */
export interface ShareComparison {
  readonly method: "z" | "fisher";
  /** Pooled z; NaN where Fisher's exact test was used. */
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

/** Two-proportion z test with the pooled share. p is two-sided. */
export function twoProportionTest(a: number, n: number, b: number, m: number): { z: number; p: number } {
  const pooled = (a + b) / (n + m);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  const z = error === 0 ? 0 : (a / n - b / m) / error;
  return { z, p: Math.min(1, 2 * normalSurvival(Math.abs(z))) };
}

export interface FisherResult {
  /** P(first cell <= observed). */
  readonly less: number;
  /** P(first cell >= observed). */
  readonly greater: number;
  /** Sum over tables not more likely than the observed one. */
  readonly twoSided: number;
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

/** Fisher's exact test of the table [[a, n − a], [b, m − b]]. */
export function fisherExact(a: number, n: number, b: number, m: number): FisherResult {
  const successes = a + b;
  const low = Math.max(0, successes - m);
  const high = Math.min(n, successes);
  const all = logChoose(n + m, successes);
  const probability = (i: number): number => Math.exp(logChoose(n, i) + logChoose(m, successes - i) - all);
  const limit = probability(a) * (1 + 1e-9);
  let less = 0;
  let greater = 0;
  let twoSided = 0;
  for (let i = low; i <= high; i++) {
    const here = probability(i);
    if (i <= a) less += here;
    if (i >= a) greater += here;
    if (here <= limit) twoSided += here;
  }
  return { less: Math.min(1, less), greater: Math.min(1, greater), twoSided: Math.min(1, twoSided) };
}

/** Cells expected to hold fewer than this make the z test unreliable (METHODOLOGY 2.2, OBJ-5). */
const LEAST_EXPECTED = 5;

/** z where every expected cell count is at least 5, Fisher's exact test otherwise (METHODOLOGY 2.2, OBJ-5). */
export function compareShares(a: number, n: number, b: number, m: number): ShareComparison {
  const pooled = (a + b) / (n + m);
  const least = Math.min(n, m) * Math.min(pooled, 1 - pooled);
  if (least >= LEAST_EXPECTED) return { method: "z", ...twoProportionTest(a, n, b, m) };
  return { method: "fisher", z: Number.NaN, p: fisherExact(a, n, b, m).twoSided };
}
