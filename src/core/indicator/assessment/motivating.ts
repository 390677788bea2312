import type { Direction } from "../measures";

/**
 * Scores of the motivating monitoring (METHODOLOGY 7): in each indicator the best municipality has 100 points,
 * every other 0…100 in comparison with it. Higher-better: 100·x ÷ best. The source does not define lower-better;
 * here 100·best ÷ x [I], and the one who has 0 where 0 is best has 100.
 */
export function motivatingScores(
  values: readonly (number | null)[],
  direction: Direction,
): (number | null)[] {
  const known = values.filter((value): value is number => value !== null);
  if (known.length === 0) return values.map(() => null);
  const best = direction === "higher" ? Math.max(...known) : Math.min(...known);
  return values.map((value) => (value === null ? null : scoreAgainst(value, best, direction)));
}

function scoreAgainst(value: number, best: number, direction: Direction): number {
  if (value === best) return 100;
  const ratio = direction === "higher" ? value / best : best / value;
  return Math.max(0, Math.min(100, 100 * ratio));
}

/** The score of one cell inside the range of all municipalities, as a formula: «н/д» for missing data. */
export function motivatingFormula(cell: string, range: string, direction: Direction): string {
  const best = direction === "higher" ? `MAX(${range})` : `MIN(${range})`;
  const ratio = direction === "higher" ? `${cell}/${best}` : `${best}/${cell}`;
  return `=IF(ISNUMBER(${cell}),IF(${cell}=${best},100,MAX(0,MIN(100,100*${ratio}))),"н/д")`;
}

/** Places by score: equal scores share the better place (1, 2, 2, 4). */
export function places(scores: readonly (number | null)[]): (number | null)[] {
  const known = scores.filter((score): score is number => score !== null).sort((a, b) => b - a);
  const first = new Map<number, number>();
  known.forEach((score, index) => {
    if (!first.has(score)) first.set(score, index + 1);
  });
  return scores.map((score) => (score === null ? null : (first.get(score) ?? null)));
}
