import type { Cell } from "../cells/cell";

/** One primary score of a chart, as shares of pupils in percent. */
export interface PrimaryBin {
  /** «▸14» at a mark boundary, «13» elsewhere. */
  readonly label: string;
  readonly own: number;
  readonly region: number;
}

/** Shares of pupils by primary score, school against the region without it, with the boundaries marked. */
export function cutPrimary(cell: Cell, boundaries: readonly number[]): PrimaryBin[] {
  const total = cell.stratum.total.primary;
  const pupils = cell.primary.reduce((sum, count) => sum + count, 0);
  const others = total.reduce((sum, count) => sum + count, 0) - pupils;
  if (pupils === 0) return [];
  return total.map((count, points) => {
    const own = cell.primary[points] ?? 0;
    return {
      label: boundaries.includes(points) ? `▸${points}` : String(points),
      own: percentOf(own, pupils),
      region: percentOf(count - own, others),
    };
  });
}

function percentOf(count: number, n: number): number {
  return n === 0 ? 0 : Math.round((count / n) * 1000) / 10;
}
