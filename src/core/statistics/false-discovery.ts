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
