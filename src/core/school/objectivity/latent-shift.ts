import { normalCdf, normalQuantile } from "../../statistics";
import { marked, type MarkCounts } from "../cells/cell";

/**
 * Marks as cuts of a hidden normal ability: a school is the region moved by a shift in standard deviations of pupils.
 * Unlike a difference of mean marks the shift means the same near «5» as in the middle, and the same for an easy and
 * a hard exam (ordered probit model, McCullagh 1980).
 */
export interface LatentShift {
  readonly value: number;
  /** Sampling variance of the value. */
  readonly variance: number;
}

export type Cuts = readonly [number, number, number];

const STEPS = 12;
const PRECISION = 1e-6;
/** Keeps the shift finite where all pupils have one mark: worth a quarter of a pupil at zero. */
const RIDGE = 0.25;
const LARGEST_STEP = 1;
const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

/** Where the marks of a region cut the hidden ability; half a pupil in each mark keeps the cuts apart. */
export function cutsOf(region: Readonly<MarkCounts>): Cuts {
  const n = marked(region) + 2;
  const below = region[0] + 0.5;
  const middle = below + region[1] + 0.5;
  const upper = middle + region[2] + 0.5;
  return [normalQuantile(below / n), normalQuantile(middle / n), normalQuantile(upper / n)];
}

/** Chances of the marks 2..5 for a school moved by the shift. */
export function chancesAt(cuts: Cuts, shift: number): [number, number, number, number] {
  const [three, four, five] = cuts.map((cut) => normalCdf(cut - shift)) as [number, number, number];
  return [three, four - three, five - four, 1 - five];
}

/** Mean mark of a school moved by the shift. */
export function meanAt(cuts: Cuts, shift: number): number {
  const [n2, n3, n4, n5] = chancesAt(cuts, shift);
  return 2 * n2 + 3 * n3 + 4 * n4 + 5 * n5;
}

/** The shift under which the marks of a school are most likely, by Fisher scoring. */
export function latentShift(own: Readonly<MarkCounts>, cuts: Cuts): LatentShift {
  const n = marked(own);
  let value = 0;
  let information = 1;
  for (let step = 0; step < STEPS; step++) {
    // Chances and densities at the three cuts; written out because this runs for every cell several times.
    const c3 = normalCdf(cuts[0] - value);
    const c4 = normalCdf(cuts[1] - value);
    const c5 = normalCdf(cuts[2] - value);
    const d3 = normalDensity(cuts[0] - value);
    const d4 = normalDensity(cuts[1] - value);
    const d5 = normalDensity(cuts[2] - value);
    const score =
      termOf(own[0], -d3, c3) +
      termOf(own[1], d3 - d4, c4 - c3) +
      termOf(own[2], d4 - d5, c5 - c4) +
      termOf(own[3], d5, 1 - c5) -
      RIDGE * value;
    information =
      RIDGE +
      n *
        (termOf(d3, d3, c3) +
          termOf(d3 - d4, d3 - d4, c4 - c3) +
          termOf(d4 - d5, d4 - d5, c5 - c4) +
          termOf(d5, d5, 1 - c5));
    const move = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, score / information));
    value += move;
    if (Math.abs(move) < PRECISION) break;
  }
  return { value, variance: 1 / information };
}

function termOf(factor: number, slope: number, chance: number): number {
  return (factor * slope) / Math.max(chance, 1e-12);
}

function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / SQRT_TWO_PI;
}
