/**
 * Ordinary variation between schools on top of pupil sampling (over-dispersion; Spiegelhalter 2005,
 * METHODOLOGY 2.2.1, item 4): deviation² ~ variance + τ².
 */
export interface Deviation {
  /** Observed minus expected. */
  readonly value: number;
  /** Sampling variance of the difference. */
  readonly variance: number;
}

/** What is believed before the data speak: a τ worth `weight` deviations. */
export interface DispersionPrior {
  readonly tau: number;
  readonly weight: number;
}

/** Median of χ² with one degree of freedom: half of honest standardised squares lie below it. */
const MEDIAN_CHI_SQUARE = 0.454936423119572;
const BISECTIONS = 40;

/**
 * Estimates τ so that the median of deviation²/(variance + τ²) is that of χ²₁. The median makes the estimate
 * deaf to the schools being looked for, as long as they are fewer than half. The prior carries small
 * districts, where nine schools cannot tell what is ordinary.
 */
export function estimateTau(deviations: readonly Deviation[], prior: DispersionPrior): number {
  const own = deviations.length === 0 ? 0 : medianTauSquare(deviations);
  const weight = deviations.length + prior.weight;
  return weight === 0 ? 0 : Math.sqrt((own * deviations.length + prior.tau ** 2 * prior.weight) / weight);
}

/** Bisection on τ²; whether the median lies above its mark is a count, so no sorting is needed. */
function medianTauSquare(deviations: readonly Deviation[]): number {
  const isMedianAbove = (tauSquare: number): boolean => {
    let above = 0;
    for (const { value, variance } of deviations) {
      if (value * value > MEDIAN_CHI_SQUARE * (variance + tauSquare)) above++;
    }
    return above * 2 > deviations.length;
  };
  if (!isMedianAbove(0)) return 0;
  let low = 0;
  let high = deviations.reduce((largest, { value }) => Math.max(largest, value * value), 0) * 4;
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    if (isMedianAbove(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
