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
const PRECISION = 1e-7;
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
    const chances = chancesAt(cuts, value);
    const slopes = slopesAt(cuts, value);
    let score = -RIDGE * value;
    information = RIDGE;
    for (let mark = 0; mark < 4; mark++) {
      const chance = Math.max(chances[mark] ?? 0, 1e-12);
      const slope = slopes[mark] ?? 0;
      score += ((own[mark] ?? 0) * slope) / chance;
      information += (n * slope * slope) / chance;
    }
    const move = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, score / information));
    value += move;
    if (Math.abs(move) < PRECISION) break;
  }
  return { value, variance: 1 / information };
}

/** Derivatives of the chances by the shift. */
function slopesAt(cuts: Cuts, shift: number): [number, number, number, number] {
  const density = (cut: number): number => Math.exp((-(cut - shift) * (cut - shift)) / 2) / SQRT_TWO_PI;
  const [three, four, five] = cuts.map(density) as [number, number, number];
  return [-three, three - four, four - five, five];
}
