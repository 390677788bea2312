/** Fails unless the value agrees with the published one to the relative tolerance (absolute near zero). */
export function expectClose(actual: number, expected: number, tolerance = 1e-9): void {
  const scale = Math.max(Math.abs(expected), Number.MIN_VALUE);
  const error = expected === 0 ? Math.abs(actual) : Math.abs(actual - expected) / scale;
  if (!(error <= tolerance)) {
    throw new Error(`expected ${expected}, got ${actual}: error ${error} is above ${tolerance}`);
  }
  expect(error).toBeLessThanOrEqual(tolerance);
}
