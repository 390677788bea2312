import { isExternal } from "../../../results";
import { binomialSumUpperTail, wilsonInterval, type Trials } from "../../../statistics";
import type { Cell, Stratum } from "../../cells/cell";
import { NOT_TESTED, type Marker, type MarkerTest, type ObjectivityView } from "../marker";
import { inSlices } from "../../../steps";
import { estimateShareTau, testShare } from "../share-test";
import { boundariesOf } from "./boundaries";
import { tiltToMean } from "./tilt";

const CODE = "OBJ-3";
const PRIOR = { tau: 0.1, weight: 10 };

/** Pupils at the boundaries of a cell and one point below them. */
interface Spikes {
  readonly cell: Cell;
  readonly pupils: number;
  /** Pupils exactly at a boundary. */
  readonly at: number;
  readonly trials: readonly Trials[];
}

/**
 * Spikes at mark boundaries (METHODOLOGY 2.2 OBJ-3, 2.2.1 item 2): of the pupils at a boundary and one point below
 * it, how many stand at it, against the shape of the region at the level of the school. All boundaries of a cell,
 * and all cells of a school and year, are taken together.
 */
export const boundarySpikes: Marker = {
  code: CODE,
  supporting: false,
  *tests(view) {
    const known = new Map<Stratum, readonly number[]>();
    for (const stratum of view.book.strata) {
      const boundaries = isExternal(stratum.exam) ? null : boundariesOf(stratum, view.model.constants);
      if (boundaries) known.set(stratum, boundaries.points);
      yield;
    }
    const spikes: Spikes[] = [];
    yield* inSlices(view.book.cells, (cell) => {
      const points = known.get(cell.stratum);
      if (points && cell.primary.length > 0) spikes.push(spikesOf(cell, points));
    });
    const pools = poolBySchoolAndYear(spikes);
    const tests: MarkerTest[] = [];
    yield* inSlices(spikes, (spike) => {
      tests.push(cellTest(view, spike));
    });
    const pooled = yield* poolTests(view, pools);
    return [...tests, ...pooled];
  },
};

function spikesOf(cell: Cell, boundaries: readonly number[]): Spikes {
  const total = cell.stratum.total.primary;
  const region = total.map((count, points) => count - (cell.primary[points] ?? 0));
  const pupils = cell.primary.reduce((sum, count) => sum + count, 0);
  const sum = cell.primary.reduce((all, count, points) => all + count * points, 0);
  const slope = tiltToMean(region, sum / pupils);
  let at = 0;
  const trials: Trials[] = [];
  for (const boundary of boundaries) {
    const here = cell.primary[boundary] ?? 0;
    const n = here + (cell.primary[boundary - 1] ?? 0);
    if (boundary < 1 || n === 0) continue;
    at += here;
    trials.push({ n, p: chanceAt(region, boundary, slope) });
  }
  return { cell, pupils, at, trials };
}

/** Chance to stand at the boundary rather than one point below; half a pupil on each side keeps it inside (0, 1). */
function chanceAt(region: readonly number[], boundary: number, slope: number): number {
  const below = (region[boundary - 1] ?? 0) + 0.5;
  const at = ((region[boundary] ?? 0) + 0.5) * Math.exp(slope);
  return at / (at + below);
}

function expectedAt(trials: readonly Trials[]): { n: number; expected: number } {
  return trials.reduce((sum, { n, p }) => ({ n: sum.n + n, expected: sum.expected + n * p }), {
    n: 0,
    expected: 0,
  });
}

/** Half as many again as expected at the boundaries, or half as few below them where the first cannot be. */
function isSpike(at: number, n: number, expected: number, factor: number): boolean {
  return at >= factor * expected || n - at <= (n - expected) / (2 * factor - 1);
}

function cellTest(view: ObjectivityView, { cell, pupils, at, trials }: Spikes): MarkerTest {
  const { rule } = view;
  const { n, expected } = expectedAt(trials);
  const enough = pupils >= rule.minSpikeParticipants;
  const tail = (count: number): number => (n > 0 ? binomialSumUpperTail(count, trials) : 1);
  return {
    marker: CODE,
    school: cell.school,
    exam: cell.stratum.exam,
    subject: cell.stratum.subject,
    grade: cell.stratum.grade || null,
    year: cell.stratum.year || null,
    variant: "spike",
    n: pupils,
    unit: "count",
    value: at,
    reference: expected,
    limit: Math.min(n, expected * rule.spikeFactor),
    ...(enough ? { p: tail(at), leastP: tail(n) } : NOT_TESTED),
    enough,
    effect: n > 0 && isSpike(at, n, expected, rule.spikeFactor),
    fact: false,
    signP: null,
    interval: n > 0 ? wilsonInterval(at, n) : null,
    cells: [cell.id],
    repeats: at > expected ? 1 : 0,
  };
}

function poolBySchoolAndYear(spikes: readonly Spikes[]): Spikes[][] {
  const pools = new Map<string, Spikes[]>();
  for (const spike of spikes) {
    const { exam, year } = spike.cell.stratum;
    const key = `${spike.cell.school}|${exam}|${year}`;
    const pool = pools.get(key);
    if (pool) pool.push(spike);
    else pools.set(key, [spike]);
  }
  return [...pools.values()];
}

function* poolTests(view: ObjectivityView, pools: readonly Spikes[][]): Generator<void, MarkerTest[]> {
  yield;
  const { rule } = view;
  const sums = pools.map((pool) => {
    const { n, expected } = expectedAt(pool.flatMap(({ trials }) => trials));
    const at = pool.reduce((sum, spike) => sum + spike.at, 0);
    const pupils = pool.reduce((sum, spike) => sum + spike.pupils, 0);
    return { pool, n, at, pupils, expected: n === 0 ? 0 : expected / n };
  });
  const tested = sums.filter(({ pupils, n }) => pupils >= rule.minSpikeParticipants && n > 0);
  const tau = estimateShareTau(
    tested.map(({ at, n, expected }) => ({ k: at, n, expected })),
    PRIOR,
  );
  const tests: MarkerTest[] = [];
  yield* inSlices(tested, ({ pool, n, at, pupils, expected }) => {
    const stratum = pool[0]?.cell.stratum;
    const { p, leastP } = testShare("upper", { k: at, n, expected }, tau);
    tests.push({
      marker: CODE,
      school: pool[0]?.cell.school ?? 0,
      exam: stratum?.exam ?? "ВПР",
      subject: null,
      grade: null,
      year: stratum?.year || null,
      variant: "spikePooled",
      n: pupils,
      unit: "count",
      value: at,
      reference: expected * n,
      limit: Math.min(n, expected * n * rule.spikeFactor),
      p,
      leastP,
      enough: true,
      effect: isSpike(at, n, expected * n, rule.spikeFactor),
      fact: false,
      signP: null,
      interval: wilsonInterval(at, n),
      cells: pool.map(({ cell }) => cell.id),
      repeats: pool.filter((spike) => spike.at > expectedAt(spike.trials).expected).length,
    });
  });
  return tests;
}
