/** Control of false discoveries over many tests. */

/**
 * Benjamini-Hochberg adjusted p-values (1995), in the order of the input. Tests that are NaN stay NaN and do
 * not count.
 */
export function adjustByBenjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValues.map((_, index) => index).filter((index) => !Number.isNaN(pValues[index]));
  order.sort((a, b) => (pValues[a] ?? 1) - (pValues[b] ?? 1));
  const adjusted = pValues.map(() => Number.NaN);
  let smallest = 1;
  for (let rank = order.length; rank >= 1; rank--) {
    const index = order[rank - 1] ?? 0;
    const p = pValues[index] ?? 1;
    smallest = Math.min(smallest, Math.max(p, (p * order.length) / rank));
    adjusted[index] = smallest;
  }
  return adjusted;
}

/**
 * Tarone's idea (1990): a test whose least attainable p stays above the level that even the best of the
 * remaining tests would need can never be a discovery, so it need not eat the power of the others.
 *
 * @param leastP the smallest p each test could have given at its n
 * @returns which tests can be discoveries at false-discovery rate `q`
 */
export function testableTests(leastP: readonly number[], q: number): boolean[] {
  const sorted = leastP.filter((p) => !Number.isNaN(p)).sort((a, b) => a - b);
  let kept = sorted.length;
  for (let count = 1; count <= sorted.length; count++) {
    const able = upperBound(sorted, q / count);
    if (able <= count) {
      kept = count;
      break;
    }
  }
  const limit = kept > 0 ? q / kept : 0;
  return leastP.map((p) => p <= limit);
}

/** Number of sorted values not above the limit. */
function upperBound(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
