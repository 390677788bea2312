import { stirlingSeries } from "./gamma";

/**
 * Binomial distribution with exact tails.
 * Source of the probability function: Loader (2000), "Fast and accurate computation of binomial probabilities".
 */

/** Errors of Stirling's formula for 0! … 15!; index 0 is never used. */
const SMALL_ERRORS = smallStirlingErrors();

function smallStirlingErrors(): readonly number[] {
  const errors = [0];
  let logFactorial = 0;
  for (let n = 1; n <= 15; n++) {
    logFactorial += Math.log(n);
    errors.push(logFactorial - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI));
  }
  return errors;
}

function stirlingError(n: number): number {
  return n <= 15 ? (SMALL_ERRORS[n] ?? 0) : stirlingSeries(n);
}

/** x·ln(x/mean) + mean − x without cancellation near x = mean. */
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) < 0.1 * (x + mean)) {
    const v = difference / (x + mean);
    let sum = difference * v;
    let power = 2 * x * v;
    for (let j = 1; j < 1000; j++) {
      power *= v * v;
      const next = sum + power / (2 * j + 1);
      if (next === sum) return next;
      sum = next;
    }
  }
  return x * Math.log(x / mean) + mean - x;
}

/** P(X = k) for X ~ Bin(n, p). */
export function binomialPmf(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p <= 0) return k === 0 ? 1 : 0;
  if (p >= 1) return k === n ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  const exponent =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(n - k) -
    deviance(k, n * p) -
    deviance(n - k, n * (1 - p));
  return Math.sqrt(n / (2 * Math.PI * k * (n - k))) * Math.exp(exponent);
}

/** Sums the probabilities from k away from the mean; terms fall at least geometrically there. */
function outerSum(k: number, n: number, p: number, step: 1 | -1): number {
  const odds = p / (1 - p);
  let term = binomialPmf(k, n, p);
  let sum = term;
  for (let i = k; step > 0 ? i < n : i > 0; i += step) {
    term *= step > 0 ? ((n - i) / (i + 1)) * odds : i / (n - i + 1) / odds;
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return Math.min(1, sum);
}

/** P(X <= k) for X ~ Bin(n, p). */
export function binomialLowerTail(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n || p <= 0) return 1;
  if (p >= 1) return 0;
  return k <= n * p ? outerSum(k, n, p, -1) : 1 - outerSum(k + 1, n, p, 1);
}

/** P(X >= k) for X ~ Bin(n, p). */
export function binomialUpperTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n || p <= 0) return 0;
  if (p >= 1) return 1;
  return k >= n * p ? outerSum(k, n, p, 1) : 1 - outerSum(k - 1, n, p, -1);
}
