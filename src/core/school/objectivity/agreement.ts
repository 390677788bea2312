import { signTest, wilsonInterval, type Tail } from "../../statistics";
import { emptySums, type Cell, type Sums } from "../cells/cell";
import type { CellBook } from "../cells/build-cells";
import type { Exam } from "../../results";
import { NOT_TESTED, type MarkerCode, type MarkerTest, type ObjectivityView } from "./marker";
import { inSlices } from "../../steps";
import { estimateShareTau, safeShare, testShare, type ShareItem } from "./share-test";

/** Results against the marks of the journal: above, equal, below. */
export interface Agreement {
  readonly raised: number;
  readonly confirmed: number;
  readonly lowered: number;
}

export function compared({ raised, confirmed, lowered }: Agreement): number {
  return raised + confirmed + lowered;
}

/** One side of the comparison and the share from which on it is looked at. */
export interface Side {
  readonly variant: "lowered" | "raised" | "same";
  readonly tail: Tail;
  readonly limit: number;
  count(agreement: Agreement): number;
}

/** Cells of one school that are judged together; one cell alone is judged as a cell. */
export interface AgreementGroup {
  readonly cells: readonly Cell[];
  readonly own: Agreement;
  /** Shares of the region without the school, weighted as the school is. */
  readonly expected: Agreement;
}

/** A region smaller than this tells little about its shares: the whole exam stands in for it. */
const LEAST_REFERENCE = 50;

/** Compares a cell with the other schools of its stratum, or of the whole exam where the stratum is small. */
export function agreementOf(view: ObjectivityView, cell: Cell, examTotals: Sums): AgreementGroup | null {
  const n = compared(cell);
  if (n === 0) return null;
  const { total } = cell.stratum;
  const reference = compared(total) - n >= LEAST_REFERENCE ? total : examTotals;
  if (compared(reference) - n < view.rule.minParticipants) return null;
  return { cells: [cell], own: cell, expected: expectedAgreement(cell, reference) };
}

/**
 * What the region would have made of the same results: whoever has «5» cannot have been lowered, so the shares of the
 * region are taken result by result. Sheets that give only numbers are compared by the plain shares.
 */
function expectedAgreement(cell: Cell, reference: Sums): Agreement {
  const plain = minus(reference, cell);
  const pupils = compared(plain);
  const shares = {
    raised: safeShare(plain.raised, pupils),
    confirmed: safeShare(plain.confirmed, pupils),
    lowered: safeShare(plain.lowered, pupils),
  };
  if (cell.pairs.length === 0) return times(shares, compared(cell));
  let expected = NO_AGREEMENT;
  for (let result = 0; result < 4; result++) {
    const own = rowOf(cell.pairs, result);
    const others = minus(rowOf(reference.pairs, result), own);
    expected = plus(expected, times(blend(others, shares), compared(own)));
  }
  return expected;
}

/** The row of one result: how many had a lower, the same, a higher journal mark. */
function rowOf(pairs: readonly number[], result: number): Agreement {
  const row = [0, 1, 2, 3].map((journal) => pairs[result * 4 + journal] ?? 0);
  const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
  return {
    raised: sum(row.slice(0, result)),
    confirmed: row[result] ?? 0,
    lowered: sum(row.slice(result + 1)),
  };
}

/** Shares of a few pupils, drawn towards the shares of all by the weight of five. */
const BLEND = 5;

function blend(own: Agreement, all: Agreement): Agreement {
  const n = compared(own) + BLEND;
  const share = (count: number, whole: number): number => (count + BLEND * whole) / n;
  return {
    raised: share(own.raised, all.raised),
    confirmed: share(own.confirmed, all.confirmed),
    lowered: share(own.lowered, all.lowered),
  };
}

function times({ raised, confirmed, lowered }: Agreement, factor: number): Agreement {
  return { raised: raised * factor, confirmed: confirmed * factor, lowered: lowered * factor };
}

function minus(total: Agreement, own: Agreement): Agreement {
  return {
    raised: total.raised - own.raised,
    confirmed: total.confirmed - own.confirmed,
    lowered: total.lowered - own.lowered,
  };
}

function plus(a: Agreement, b: Agreement): Agreement {
  return {
    raised: a.raised + b.raised,
    confirmed: a.confirmed + b.confirmed,
    lowered: a.lowered + b.lowered,
  };
}

const NO_AGREEMENT: Agreement = { raised: 0, confirmed: 0, lowered: 0 };

function sumAgreement(list: Iterable<Agreement>): Agreement {
  let sum = NO_AGREEMENT;
  for (const one of list) sum = plus(sum, one);
  return sum;
}

/** Sums of whole exams, for strata that are too small to compare with. */
export function examTotals({ strata }: CellBook): Map<Exam, Sums> {
  const totals = new Map<Exam, Sums>();
  for (const { exam, total } of strata) {
    const sums = totals.get(exam) ?? emptySums();
    totals.set(exam, sums);
    sums.raised += total.raised;
    sums.confirmed += total.confirmed;
    sums.lowered += total.lowered;
    total.pairs.forEach((count, index) => {
      sums.pairs[index] = (sums.pairs[index] ?? 0) + count;
    });
  }
  return totals;
}

/** Groups of one school, exam and year with at least two cells. */
export function poolGroups(groups: readonly AgreementGroup[]): AgreementGroup[] {
  const pools = new Map<string, AgreementGroup[]>();
  for (const group of groups) {
    const cell = group.cells[0];
    if (!cell) continue;
    const key = `${cell.school}|${cell.stratum.exam}|${cell.stratum.year}`;
    const pool = pools.get(key);
    if (pool) pool.push(group);
    else pools.set(key, [group]);
  }
  return [...pools.values()]
    .filter((pool) => pool.length >= 2)
    .map((pool) => ({
      cells: pool.flatMap(({ cells }) => cells),
      own: sumAgreement(pool.map(({ own }) => own)),
      expected: sumAgreement(pool.map(({ expected }) => expected)),
    }));
}

const PRIOR = { tau: 0.25, weight: 10 };
const POOLED_PRIOR = { tau: 0.2, weight: 10 };

/**
 * Tests of all sides for all groups. Each group gives one test: its most remarkable side, with the p multiplied by
 * the number of sides.
 */
export function* agreementTests(
  view: ObjectivityView,
  marker: MarkerCode,
  groups: readonly AgreementGroup[],
  sides: readonly Side[],
  pooled: boolean,
): Generator<void, MarkerTest[]> {
  const prior = pooled ? POOLED_PRIOR : PRIOR;
  const enough = groups.filter(({ own }) => compared(own) >= view.rule.minParticipants);
  const taus: number[] = [];
  for (const side of sides) {
    const items = enough.map((group) => itemOf(group, side));
    taus.push(estimateShareTau(items, prior));
    yield;
  }
  const tests: MarkerTest[] = [];
  yield* inSlices(groups, (group) => {
    const bySide = sides.map((side, index) => sideTest(view, marker, group, side, taus[index] ?? 0, pooled));
    const best = bySide.reduce((least, test) => (isBetter(test, least) ? test : least));
    const { p, leastP } = best;
    tests.push({
      ...best,
      p: Math.min(1, p * sides.length),
      leastP: Math.min(1, leastP * sides.length),
    });
  });
  return tests;
}

/** A side that reaches its share counts before one that does not. */
function isBetter(test: MarkerTest, than: MarkerTest): boolean {
  if (test.effect !== than.effect) return test.effect;
  return test.p < than.p;
}

function itemOf({ own, expected }: AgreementGroup, side: Side): ShareItem {
  const n = compared(own);
  return { k: side.count(own), n, expected: Math.min(0.999, Math.max(0.001, side.count(expected) / n)) };
}

function sideTest(
  view: ObjectivityView,
  marker: MarkerCode,
  group: AgreementGroup,
  side: Side,
  tau: number,
  pooled: boolean,
): MarkerTest {
  const { cells } = group;
  const item = itemOf(group, side);
  const enough = item.n >= view.rule.minParticipants;
  const tested = enough ? testShare(side.tail, item, tau) : NOT_TESTED;
  const share = item.k / item.n;
  const cell = cells[0];
  const remarkable = (one: Cell): boolean =>
    beyond(side.tail, side.count(one) / compared(one), item.expected);
  return {
    marker,
    school: cell?.school ?? 0,
    exam: cell?.stratum.exam ?? "ВПР",
    subject: pooled ? null : (cell?.stratum.subject ?? null),
    grade: pooled ? null : cell?.stratum.grade || null,
    year: cell?.stratum.year || null,
    variant: pooled ? `${side.variant}Pooled` : side.variant,
    n: item.n,
    unit: "share",
    value: share,
    reference: item.expected,
    limit: side.limit,
    ...tested,
    enough,
    effect: reaches(side, share) && beyond(side.tail, share, item.expected),
    fact: false,
    signP: signTest(group.own.raised, group.own.lowered),
    interval: wilsonInterval(item.k, item.n),
    cells: cells.map(({ id }) => id),
    repeats: cells.filter(remarkable).length,
  };
}

function reaches({ tail, limit }: Side, share: number): boolean {
  return tail === "upper" ? share >= limit : share < limit;
}

function beyond(tail: Tail, share: number, expected: number): boolean {
  return tail === "upper" ? share > expected : share < expected;
}
