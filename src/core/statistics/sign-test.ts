import { binomialUpperTail } from "./binomial";

/**
 * Sign test: P(X >= max(up, down) | up + down, 0.5), one tail in the direction seen (METHODOLOGY 2.2, OBJ-4).
 * Pairs without a change do not count; with no changed pair p = 1.
 */
export function signTest(up: number, down: number): number {
  return up + down === 0 ? 1 : binomialUpperTail(Math.max(up, down), up + down, 0.5);
}
