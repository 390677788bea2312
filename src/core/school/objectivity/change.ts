import { compareShares } from "../../statistics";
import { good, marked, type Cell } from "../cells/cell";
import { NOT_TESTED, type MarkerCode, type MarkerTest, type ObjectivityView } from "./marker";
import { inSlices } from "../../steps";
import {
  criticalDifference,
  estimateDifferenceTau,
  testDifference,
  type DifferenceItem,
} from "./normal-test";

/** Two results of one school that should be alike: the change between them is measured. */
export interface Pair {
  readonly from: Cell;
  readonly to: Cell;
  /** «years», «cohort», «parallels», «exam». */
  readonly kind: string;
}

/** How a marker judges a change. */
export interface ChangeRule {
  readonly marker: MarkerCode;
  readonly sided: "both" | "fall";
  /** Least difference of the share of «4» and «5» (or «2») beyond the region's own change. */
  readonly share: number;
  /** The same for all subjects together, in standard deviations of pupils. */
  readonly effect: number;
}

interface Change extends DifferenceItem {
  readonly pair: Pair;
  readonly n: number;
}

/** From the bottom of the region to its top, in standard deviations of pupils. */
const LARGEST_CHANGE = 4;
const PRIOR = { tau: 0.3, weight: 10 };
const POOLED_PRIOR = { tau: 0.25, weight: 10 };

/**
 * Tests of changes: of each pair, and of all pairs of one kind, school and years together. A change is measured
 * beyond the change of the region, in standard deviations of pupils; ordinary variation from year to year and from
 * class to class is estimated from all schools (METHODOLOGY 2.2.1, item 4).
 */
export function* changeTests(
  view: ObjectivityView,
  pairs: readonly Pair[],
  rule: ChangeRule,
): Generator<void, MarkerTest[]> {
  const kinds = new Map<string, Change[]>();
  yield* inSlices(pairs, (pair) => {
    const change = changeOf(view, pair);
    if (!change) return;
    const list = kinds.get(pair.kind);
    if (list) list.push(change);
    else kinds.set(pair.kind, [change]);
  });
  const tests: MarkerTest[] = [];
  for (const changes of kinds.values()) {
    const enough = changes.filter(({ n }) => n >= view.rule.minParticipants);
    const tau = estimateDifferenceTau(enough, PRIOR);
    yield;
    yield* inSlices(changes, (change) => {
      tests.push(pairTest(view, change, rule, tau));
    });
    yield* poolTests(view, changes, rule, tests);
  }
  return tests;
}

function changeOf(view: ObjectivityView, pair: Pair): Change | null {
  const from = view.own.effect(pair.from);
  const to = view.own.effect(pair.to);
  if (!from || !to) return null;
  return {
    pair,
    n: Math.min(from.n, to.n),
    difference: to.value - from.value,
    variance: from.variance + to.variance,
  };
}

/** A fall is tested upwards after turning the sign. */
function directed(item: DifferenceItem, { sided }: ChangeRule): DifferenceItem {
  return sided === "fall" ? { ...item, difference: -item.difference } : item;
}

function pairTest(view: ObjectivityView, change: Change, rule: ChangeRule, tau: number): MarkerTest {
  const { pair, n } = change;
  const { from, to, kind } = pair;
  const enough = n >= view.rule.minParticipants;
  const shares = shareChange(pair);
  const item = directed(change, rule);
  const sided = rule.sided === "fall" ? "upper" : "both";
  return {
    marker: rule.marker,
    school: to.school,
    exam: to.stratum.exam,
    subject: to.stratum.subject,
    grade: to.stratum.grade || null,
    year: to.stratum.year || null,
    variant: kind,
    n,
    unit: "difference",
    value: shares.own,
    reference: shares.region,
    limit: rule.share,
    ...(enough
      ? {
          p: testDifference(item, tau, sided),
          leastP: testDifference({ difference: LARGEST_CHANGE, variance: change.variance }, tau, sided),
        }
      : NOT_TESTED),
    enough,
    effect: isLarge(pair, shares, rule),
    fact: false,
    signP: null,
    interval: null,
    cells: [from.id, to.id],
    repeats: 1,
  };
}

interface ShareChange {
  readonly own: number;
  readonly region: number;
}

/** Change of the share of «4» and «5» in the school and in the region. */
function shareChange({ from, to }: Pair): ShareChange {
  const share = ({ marks }: Pick<Cell, "marks">): number => good(marks) / marked(marks);
  return { own: share(to) - share(from), region: share(to.stratum.total) - share(from.stratum.total) };
}

/** Level of the exact test of the two shares alone (METHODOLOGY 2.2, OBJ-5). */
const EXACT_LEVEL = 0.05;

/** By the share of «4» and «5» beyond the region's change, or by that of «2»; each with its own exact test. */
function isLarge({ from, to }: Pair, { own, region }: ShareChange, rule: ChangeRule): boolean {
  const [n, m] = [marked(to.marks), marked(from.marks)];
  const excess = own - region;
  const isSure = (a: number, b: number): boolean => compareShares(a, n, b, m).p < EXACT_LEVEL;
  const isGood = (): boolean => isSure(good(to.marks), good(from.marks));
  if (rule.sided === "fall") return excess <= -rule.share && own <= -rule.share && isGood();
  if (Math.abs(excess) >= rule.share && isGood()) return true;
  const twos = to.marks[0] / n - from.marks[0] / m;
  return Math.abs(twos) >= rule.share && isSure(to.marks[0], from.marks[0]);
}

/** Pupils take several subjects: their results hang together, so many results count for fewer pupils. */
const CORRELATION = 0.5;

function* poolTests(
  view: ObjectivityView,
  changes: readonly Change[],
  rule: ChangeRule,
  tests: MarkerTest[],
): Generator<void, void> {
  yield;
  const pools = new Map<string, Change[]>();
  yield* inSlices(changes, (change) => {
    const { from, to } = change.pair;
    const key = `${to.school}|${from.stratum.exam}|${from.stratum.year}|${to.stratum.exam}|${to.stratum.year}`;
    const pool = pools.get(key);
    if (pool) pool.push(change);
    else pools.set(key, [change]);
  });
  const sums = [...pools.values()].filter((pool) => pool.length >= 2).map(poolOf);
  const enough = sums.filter(({ n }) => n >= view.rule.minParticipants);
  const tau = estimateDifferenceTau(enough, POOLED_PRIOR);
  yield* inSlices(enough, (sum) => {
    tests.push(poolTest(sum, rule, tau));
  });
}

interface PoolSum extends DifferenceItem {
  readonly pool: readonly Change[];
  readonly n: number;
}

function poolOf(pool: readonly Change[]): PoolSum {
  const results = pool.reduce((sum, { n }) => sum + n, 0);
  const most = Math.max(...pool.map(({ n }) => n));
  const difference = pool.reduce((sum, change) => sum + change.n * change.difference, 0) / results;
  const effective = results / (1 + CORRELATION * (results / most - 1));
  const perPupil = pool.reduce((sum, change) => sum + change.n * change.variance * change.n, 0) / results;
  return { pool, n: results, difference, variance: perPupil / effective };
}

function poolTest({ pool, n, difference, variance }: PoolSum, rule: ChangeRule, tau: number): MarkerTest {
  const last = pool[0]?.pair.to;
  const item = directed({ difference, variance }, rule);
  const sided = rule.sided === "fall" ? "upper" : "both";
  const same = pool.filter((change) => Math.sign(change.difference) === Math.sign(difference));
  const critical = criticalDifference(variance, tau, 0.05);
  return {
    marker: rule.marker,
    school: last?.school ?? 0,
    exam: last?.stratum.exam ?? "ОГЭ",
    subject: null,
    grade: null,
    year: last?.stratum.year || null,
    variant: `${pool[0]?.pair.kind ?? ""}Pooled`,
    n,
    unit: "difference",
    value: difference,
    reference: 0,
    limit: Math.max(rule.effect, critical),
    p: testDifference(item, tau, sided),
    leastP: 0,
    enough: true,
    effect: rule.sided === "fall" ? difference <= -rule.effect : Math.abs(difference) >= rule.effect,
    fact: false,
    signP: null,
    interval: null,
    cells: pool.flatMap(({ pair }) => [pair.from.id, pair.to.id]),
    repeats: same.length,
  };
}
