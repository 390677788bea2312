import { chiSquareSurvival, goodnessOfFit, type GoodnessOfFit } from "../../../statistics";
import { marked, marksWithout, type Cell, type MarkCounts } from "../../cells/cell";
import { type Marker, type MarkerTest, type ObjectivityView } from "../marker";
import { inSlices } from "../../../steps";
import { tiltToMean } from "../obj-3/tilt";

const CODE = "OBJ-9";
const LEAST_REFERENCE = 50;

/** A region is believed to be alike in shape until so many cells say otherwise. */
const PRIOR_CELLS = 10;

/** A cell and how its shape fits the region's. */
interface Fit {
  readonly cell: Cell;
  readonly n: number;
  readonly fit: GoodnessOfFit;
}

/**
 * Shape of the distribution of marks (METHODOLOGY 2.2 OBJ-9), supporting only: the region's shape leaned to the mean
 * of the school, so that a strong school is not remarkable for being strong. The leaning costs one degree of freedom.
 * A region mixes schools of all levels and is wider than any of them, so χ² is divided by what it commonly comes to
 * (over-dispersion, METHODOLOGY 2.2.1 item 4).
 */
export const markDistribution: Marker = {
  code: CODE,
  supporting: true,
  *tests(view) {
    const fits: Fit[] = [];
    yield* inSlices(view.book.cells, (cell) => {
      const fit = fitOf(cell);
      if (fit) fits.push(fit);
    });
    const inflation = inflationOf(fits.filter(({ n }) => n >= view.rule.minParticipants));
    yield;
    const tests: MarkerTest[] = [];
    yield* inSlices(fits, (fit) => {
      tests.push(cellTest(view, fit, inflation));
    });
    return tests;
  },
};

function fitOf(cell: Cell): Fit | null {
  const n = marked(cell.marks);
  const region = marksWithout(cell.stratum.total.marks, cell.marks);
  if (n === 0 || marked(region) < LEAST_REFERENCE) return null;
  return { cell, n, fit: goodnessOfFit(cell.marks, leanedTo(region, cell.marks), 2) };
}

/** How many times larger than by chance χ² is in the middle of all cells; at least 1. */
function inflationOf(fits: readonly Fit[]): number {
  const ratios = fits
    .filter(({ fit }) => fit.df > 0)
    .map(({ fit }) => fit.statistic / medianChiSquare(fit.df))
    .sort((a, b) => a - b);
  const middle = ratios[Math.floor(ratios.length / 2)] ?? 1;
  return Math.max(1, (middle * ratios.length + PRIOR_CELLS) / (ratios.length + PRIOR_CELLS));
}

/** Median of χ² (Wilson and Hilferty 1931), right to three digits from two degrees of freedom on. */
function medianChiSquare(df: number): number {
  return df * (1 - 2 / (9 * df)) ** 3;
}

function cellTest({ rule }: ObjectivityView, { cell, n, fit }: Fit, inflation: number): MarkerTest {
  const statistic = fit.statistic / inflation;
  const p = chiSquareSurvival(statistic, fit.df);
  const enough = n >= rule.minParticipants;
  return {
    marker: CODE,
    school: cell.school,
    exam: cell.stratum.exam,
    subject: cell.stratum.subject,
    grade: cell.stratum.grade || null,
    year: cell.stratum.year || null,
    variant: "shape",
    n,
    unit: "count",
    value: statistic,
    reference: 0,
    limit: 0,
    p: enough ? p : Number.NaN,
    leastP: 0,
    enough,
    effect: true,
    fact: false,
    signP: null,
    interval: null,
    cells: [cell.id],
    repeats: 1,
  };
}

/** Expected numbers of marks: the shape of the region at the mean of the school. */
function leanedTo(region: Readonly<MarkCounts>, own: Readonly<MarkCounts>): number[] {
  const n = marked(own);
  const mean = (own[1] + 2 * own[2] + 3 * own[3]) / n;
  const slope = tiltToMean(region, mean);
  const weights = region.map((count, index) => Math.max(count, 0.5) * Math.exp(slope * (index - mean)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (n * weight) / total);
}
