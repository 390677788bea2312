import { goodnessOfFit } from "../../../statistics";
import { marked, marksWithout, type Cell, type MarkCounts } from "../../cells/cell";
import { type Marker, type MarkerTest, type ObjectivityView } from "../marker";
import { inSlices } from "../../../steps";
import { tiltToMean } from "../obj-3/tilt";

const CODE = "OBJ-9";
const LEAST_REFERENCE = 50;

/**
 * Shape of the distribution of marks (METHODOLOGY 2.2 OBJ-9), supporting only: the region's shape leaned to the mean
 * of the school, so that a strong school is not remarkable for being strong. The leaning costs one degree of freedom.
 */
export const markDistribution: Marker = {
  code: CODE,
  supporting: true,
  *tests(view) {
    const tests: MarkerTest[] = [];
    yield* inSlices(view.book.cells, (cell) => {
      const test = cellTest(view, cell);
      if (test) tests.push(test);
    });
    return tests;
  },
};

function cellTest({ rule }: ObjectivityView, cell: Cell): MarkerTest | null {
  const n = marked(cell.marks);
  const region = marksWithout(cell.stratum.total.marks, cell.marks);
  if (n === 0 || marked(region) < LEAST_REFERENCE) return null;
  const { p, statistic } = goodnessOfFit(cell.marks, leanedTo(region, cell.marks), 2);
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
