/**
 * Mechanisms of managing the quality of education (document 003, METHODOLOGY 3.4): a mechanism is the arithmetic
 * mean of its four directions; the index of a direction is its score in percent of the possible one.
 */
export const MAXIMUM_SCORE = 1076;

/** The index of a score, unrounded; the document prints it rounded half up. */
export function indexOfScore(score: number, maximum: number = MAXIMUM_SCORE): number {
  return (score / maximum) * 100;
}

/** The mean of the directions, null where one of them is missing: three of four would be another figure. */
export function mechanismIndex(directions: readonly (number | null)[]): number | null {
  if (directions.length === 0) return null;
  let sum = 0;
  for (const direction of directions) {
    if (direction === null) return null;
    sum += direction;
  }
  return sum / directions.length;
}

/** The same as a formula over the directions' cells: «н/д» until all of them are numbers. */
export function mechanismFormula(range: string, directions: number): string {
  return `=IF(COUNT(${range})=${directions},AVERAGE(${range}),"н/д")`;
}
