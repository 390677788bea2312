import { isExternal } from "../../../results";
import { mixedBinomialTail, normalCdf, normalQuantile, wilsonInterval } from "../../../statistics";
import { good, marked, marksWithout, type Cell } from "../../cells/cell";
import { NOT_TESTED, type Marker, type MarkerTest, type ObjectivityView } from "../marker";
import { inSlices } from "../../../steps";
import { criticalDifference, estimateDifferenceTau, testDifference } from "../normal-test";
import type { Effect, Expectation } from "../own-level";
import { safeShare } from "../share-test";

const CODE = "OBJ-1";
const POOLED_PRIOR = { tau: 0.2, weight: 10 };
/** Between the two limits only exact tests are used (METHODOLOGY 2.2, caution for small schools). */
const EXACT_BELOW = 20;

/** All cells of one school and year that its own external results can judge. */
interface Pool {
  readonly school: number;
  readonly year: number;
  readonly cells: Cell[];
  n: number;
  sum: number;
  variance: number;
  positive: number;
}

/**
 * Mean well above what the region and the school's own other results let expect (METHODOLOGY 2.2 OBJ-1, 2.2.1
 * item 1). Small cells with marks are judged by the share of «4» and «5» and an exact tail.
 */
export const meanAboveReference: Marker = {
  code: CODE,
  supporting: false,
  *tests(view) {
    const tests: MarkerTest[] = [];
    const pools = new Map<string, Pool>();
    yield* inSlices(view.book.cells, (cell) => {
      const effect = view.own.effect(cell);
      const expectation = view.own.expectation(cell);
      if (!effect || !expectation) return;
      tests.push(cellTest(view, cell, effect, expectation));
      addToPool(pools, view, cell, effect);
    });
    const pooled = yield* poolTests(view, [...pools.values()]);
    return [...tests, ...pooled];
  },
};

function cellTest(
  view: ObjectivityView,
  cell: Cell,
  effect: Effect,
  { value, variance, tau }: Expectation,
): MarkerTest {
  const { rule } = view;
  const { stratum } = cell;
  const enough = effect.n >= rule.minParticipants;
  const total = effect.variance + variance;
  const excess = effect.value - value;
  const isExact = effect.n < EXACT_BELOW && marked(cell.marks) === effect.n;
  const test = (difference: number): number => testDifference({ difference, variance: total }, tau, "upper");
  const result = !enough
    ? NOT_TESTED
    : isExact
      ? exactTest(cell, value, Math.sqrt(variance + tau * tau))
      : { p: test(excess), leastP: test(effect.largest() - value) };
  const critical = criticalDifference(total, tau, rule.alpha[CODE] ?? 0.01);
  return {
    marker: CODE,
    school: cell.school,
    exam: stratum.exam,
    subject: stratum.subject,
    grade: stratum.grade || null,
    year: stratum.year || null,
    variant: isExact ? "share" : "mean",
    n: effect.n,
    unit: "mean",
    value: effect.mean,
    reference: effect.meanAt(value),
    limit: effect.meanAt(value + Math.max(rule.meanEffect, critical)),
    ...result,
    enough,
    effect: excess >= rule.meanEffect,
    fact: false,
    signP: null,
    interval: marked(cell.marks) > 0 ? wilsonInterval(good(cell.marks), marked(cell.marks)) : null,
    cells: [cell.id],
    repeats: excess > 0 ? 1 : 0,
  };
}

/** Share of «4» and «5», with the chance moved by the level that is expected of the school. */
function exactTest(cell: Cell, level: number, tau: number): { p: number; leastP: number } {
  const n = marked(cell.marks);
  const reference = marksWithout(cell.stratum.total.marks, cell.marks);
  const share = safeShare(good(reference), marked(reference));
  const expected = normalCdf(normalQuantile(share) + level);
  return {
    p: mixedBinomialTail("upper", good(cell.marks), n, expected, tau),
    leastP: mixedBinomialTail("upper", n, n, expected, tau),
  };
}

/** ВПР of a whole year against the school's own ОГЭ and ЕГЭ: lifted everywhere is seen nowhere else. */
function addToPool(pools: Map<string, Pool>, view: ObjectivityView, cell: Cell, effect: Effect): void {
  const { exam, year } = cell.stratum;
  const level = isExternal(exam) ? null : view.own.externalLevel(cell.school);
  if (!level) return;
  const key = `${cell.school}|${year}`;
  const pool = pools.get(key) ?? {
    school: cell.school,
    year,
    cells: [],
    n: 0,
    sum: 0,
    variance: 0,
    positive: 0,
  };
  pools.set(key, pool);
  pool.cells.push(cell);
  pool.n += effect.n;
  pool.sum += effect.n * effect.value;
  pool.variance += effect.n * effect.n * effect.variance;
  if (effect.value > level.value) pool.positive++;
}

function* poolTests(view: ObjectivityView, pools: readonly Pool[]): Generator<void, MarkerTest[]> {
  yield;
  const { rule } = view;
  const items = pools
    .filter(({ cells, n }) => cells.length >= 2 && n >= rule.minParticipants)
    .map((pool) => {
      const level = view.own.externalLevel(pool.school) ?? { value: 0, variance: 0 };
      const mean = pool.sum / pool.n;
      return {
        pool,
        mean,
        level: level.value,
        difference: mean - level.value,
        variance: pool.variance / (pool.n * pool.n) + level.variance,
      };
    });
  const tau = estimateDifferenceTau(items, POOLED_PRIOR);
  yield;
  const alpha = rule.alpha[CODE] ?? 0.01;
  return items.map(({ pool, mean, level, difference, variance }): MarkerTest => {
    const critical = criticalDifference(variance, tau, alpha);
    return {
      marker: CODE,
      school: pool.school,
      exam: pool.cells[0]?.stratum.exam ?? "ВПР",
      subject: null,
      grade: null,
      year: pool.year || null,
      variant: "pooled",
      n: pool.n,
      unit: "difference",
      value: mean,
      reference: level,
      limit: level + Math.max(rule.meanEffect, critical),
      p: testDifference({ difference, variance }, tau, "upper"),
      leastP: 0,
      enough: true,
      effect: difference >= rule.meanEffect,
      fact: false,
      signP: null,
      interval: null,
      cells: pool.cells.map(({ id }) => id),
      repeats: pool.positive,
    };
  });
}
