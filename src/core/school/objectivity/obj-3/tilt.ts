const STEPS = 20;
const PRECISION = 1e-6;
/** Beyond this per point the shape of the region says nothing about the school. */
const STEEPEST = 0.5;

/**
 * The slope by which the region's distribution must lean to get the school's mean: counts × e^(slope·points). So a
 * strong school is compared with the region's own shape at its own level.
 */
export function tiltToMean(counts: readonly number[], mean: number): number {
  let slope = 0;
  for (let step = 0; step < STEPS; step++) {
    let weight = 0;
    let sum = 0;
    let squares = 0;
    counts.forEach((count, points) => {
      if (count <= 0) return;
      const leaned = count * Math.exp(slope * (points - mean));
      weight += leaned;
      sum += leaned * (points - mean);
      squares += leaned * (points - mean) ** 2;
    });
    const average = weight === 0 ? 0 : sum / weight;
    const variance = weight === 0 ? 0 : squares / weight - average * average;
    if (variance < PRECISION || Math.abs(average) < PRECISION) break;
    slope = Math.max(-STEEPEST, Math.min(STEEPEST, slope - average / variance));
  }
  return slope;
}
