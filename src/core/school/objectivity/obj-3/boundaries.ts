import type { ConstantsBook } from "../../../results";
import type { Stratum } from "../../cells/cell";

/** Least primary scores of the marks that are known, and where they come from. */
export interface Boundaries {
  readonly points: readonly number[];
  readonly source: "scale" | "data";
}

const LEAST_PUPILS = 20;
const LARGEST_ERROR = 0.01;

/**
 * Boundaries of marks for the year and class of a stratum (METHODOLOGY 2.2: an unknown scale switches OBJ-3 off).
 * A known scale is believed while the marks of the data agree with it; else the boundaries are read from the data,
 * where each pupil has both a primary score and a mark.
 */
export function boundariesOf(stratum: Stratum, constants: ConstantsBook): Boundaries | null {
  const scale = constants.scale(stratum.exam, stratum.year, stratum.grade, stratum.subjectKey);
  const points = scale ? [scale.from3, scale.from4, scale.from5].filter((point) => point !== null) : [];
  if (scale && points.length > 0 && agrees(stratum, [scale.from3, scale.from4, scale.from5])) {
    return { points, source: "scale" };
  }
  const found = boundariesFromData(stratum);
  return found.length > 0 ? { points: found, source: "data" } : null;
}

function agrees(stratum: Stratum, from: readonly (number | null)[]): boolean {
  let pupils = 0;
  let errors = 0;
  stratum.primaryByMark.forEach((counts, index) => {
    const low = index === 0 ? 0 : from[index - 1];
    const high = from[index] ?? null;
    counts.forEach((count, points) => {
      pupils += count;
      if ((low != null && points < low) || (high !== null && points >= high)) errors += count;
    });
  });
  return errors <= pupils * LARGEST_ERROR;
}

/** For marks 3, 4, 5 the score that splits the pupils with it from those below, if it splits them cleanly. */
function boundariesFromData({ primaryByMark }: Stratum): number[] {
  const found: number[] = [];
  for (const mark of [3, 4, 5]) {
    const below = sumUp(primaryByMark.slice(0, mark - 2));
    const above = sumUp(primaryByMark.slice(mark - 2));
    const belowPupils = below.reduce((sum, count) => sum + count, 0);
    const abovePupils = above.reduce((sum, count) => sum + count, 0);
    if (belowPupils < LEAST_PUPILS || abovePupils < LEAST_PUPILS) continue;
    const split = bestSplit(below, above);
    if (split.errors <= (belowPupils + abovePupils) * LARGEST_ERROR) found.push(split.point);
  }
  return found;
}

function sumUp(lists: readonly (readonly number[])[]): number[] {
  const length = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length }, (_, points) => lists.reduce((sum, list) => sum + (list[points] ?? 0), 0));
}

function bestSplit(below: readonly number[], above: readonly number[]): { point: number; errors: number } {
  let errors = below.reduce((sum, count) => sum + count, 0);
  let best = { point: 0, errors };
  for (let point = 1; point <= Math.max(below.length, above.length); point++) {
    errors += (above[point - 1] ?? 0) - (below[point - 1] ?? 0);
    if (errors <= best.errors) best = { point, errors };
  }
  return { point: firstFilled(above, best.point), errors: best.errors };
}

/** Between the two groups nobody may stand; the boundary is where the upper one begins. */
function firstFilled(counts: readonly number[], from: number): number {
  let point = from;
  while (point < counts.length && (counts[point] ?? 0) === 0) point++;
  return point;
}
