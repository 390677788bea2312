import { binomialPmf } from "./binomial";
import { normalSurvival } from "./normal";

/** One group of trials with a chance of its own. */
export interface Trials {
  readonly n: number;
  readonly p: number;
}

/** Up to here the distribution is convolved exactly; above it the normal limit is good to three digits. */
const EXACT_TRIALS = 600;

/**
 * P(X >= k) for the sum of independent binomials with different chances: exact by convolution, with the
 * normal limit and a continuity correction for large totals.
 */
export function binomialSumUpperTail(k: number, groups: readonly Trials[]): number {
  const total = groups.reduce((sum, { n }) => sum + n, 0);
  if (k <= 0) return 1;
  if (k > total) return 0;
  return total <= EXACT_TRIALS ? exactTail(k, groups, total) : normalTail(k, groups);
}

function exactTail(k: number, groups: readonly Trials[], total: number): number {
  let distribution = new Float64Array(total + 1);
  distribution[0] = 1;
  let reached = 0;
  for (const { n, p } of groups) {
    if (n === 0) continue;
    const weights = Float64Array.from({ length: n + 1 }, (_, i) => binomialPmf(i, n, p));
    const next = new Float64Array(total + 1);
    for (let i = 0; i <= reached; i++) {
      const here = distribution[i] ?? 0;
      if (here === 0) continue;
      for (let j = 0; j <= n; j++) next[i + j] = (next[i + j] ?? 0) + here * (weights[j] ?? 0);
    }
    distribution = next;
    reached += n;
  }
  let tail = 0;
  for (let i = total; i >= k; i--) tail += distribution[i] ?? 0;
  return Math.min(1, tail);
}

function normalTail(k: number, groups: readonly Trials[]): number {
  let mean = 0;
  let variance = 0;
  for (const { n, p } of groups) {
    mean += n * p;
    variance += n * p * (1 - p);
  }
  return normalSurvival((k - 0.5 - mean) / Math.sqrt(variance));
}
