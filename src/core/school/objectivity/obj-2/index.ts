import { normalCdf, normalQuantile, wilsonInterval } from "../../../statistics";
import { good, marked, marksWithout, type Cell } from "../../cells/cell";
import { NOT_TESTED, type Marker, type MarkerTest, type ObjectivityView } from "../marker";
import { inSlices } from "../../../steps";
import { estimateShareTau, safeShare, testShare, type ShareItem } from "../share-test";

const CODE = "OBJ-2";
const PRIOR = { tau: 0.15, weight: 10 };
/** At most this part of the expected number of «2» is remarkable. */
const LARGEST_PART = 0.5;
const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

interface Item extends ShareItem {
  readonly cell: Cell;
}

interface Pool {
  readonly school: number;
  readonly year: number;
  readonly items: Item[];
}

/**
 * Too few «2» (METHODOLOGY 2.2 OBJ-2). Asked among the pupils below «4»: of those, how many have «2», against the
 * region's share at the level which the school's other results and the «4» and «5» of the same cell show. A strong
 * school has few «2» and few «3»; a school that lifts «2» to «3» has few «2» and many «3».
 */
export const tooFewTwos: Marker = {
  code: CODE,
  supporting: false,
  *tests(view) {
    const items: Item[] = [];
    yield* inSlices(view.book.cells, (cell) => {
      const item = itemOf(view, cell);
      if (item) items.push(item);
    });
    const tau = estimateShareTau(items.filter(isInformative), PRIOR);
    yield;
    const tests: MarkerTest[] = [];
    yield* inSlices(items, (item) => {
      tests.push(cellTest(view, item, tau));
    });
    const pooled = yield* poolTests(view, items);
    return [...tests, ...pooled];
  },
};

function isInformative({ n, expected }: ShareItem): boolean {
  return n >= 8 && expected * n >= 2;
}

/** k, n among pupils below «4»; null where the cell has no marks or no region to compare with. */
function itemOf(view: ObjectivityView, cell: Cell): Item | null {
  const all = marked(cell.marks);
  const reference = marksWithout(cell.stratum.total.marks, cell.marks);
  const pupils = marked(reference);
  if (all === 0 || pupils < 20) return null;
  const belowThree = normalQuantile(safeShare(reference[0], pupils));
  const belowFour = normalQuantile(safeShare(reference[0] + reference[1], pupils));
  const level = levelOf(view, cell, belowFour);
  const expected = normalCdf(belowThree - level) / normalCdf(belowFour - level);
  return { cell, k: cell.marks[0], n: cell.marks[0] + cell.marks[1], expected: Math.min(0.999, expected) };
}

/** The level of the pupils on the probit scale: from the other cells and from «4» and «5» of this one. */
function levelOf(view: ObjectivityView, cell: Cell, belowFour: number): number {
  const n = marked(cell.marks);
  const share = safeShare(good(cell.marks), n);
  const cut = normalQuantile(1 - share);
  const density = Math.exp((-cut * cut) / 2) / SQRT_TWO_PI;
  const own = { value: belowFour - cut, weight: (n * density * density) / (share * (1 - share)) };
  const expectation = view.own.expectation(cell);
  if (!expectation) return own.value;
  const weight = 1 / (expectation.variance + expectation.tau ** 2);
  return (own.value * own.weight + expectation.value * weight) / (own.weight + weight);
}

function cellTest(view: ObjectivityView, item: Item, tau: number): MarkerTest {
  const { cell, k, n, expected } = item;
  const { rule } = view;
  const all = marked(cell.marks);
  const enough = all >= rule.minParticipants;
  const { p, leastP } = enough && n > 0 ? testShare("lower", item, tau) : NOT_TESTED;
  const awaited = expected * n;
  return {
    marker: CODE,
    school: cell.school,
    exam: cell.stratum.exam,
    subject: cell.stratum.subject,
    grade: cell.stratum.grade || null,
    year: cell.stratum.year || null,
    variant: "twos",
    n: all,
    unit: "count",
    value: k,
    reference: awaited,
    limit: awaited * LARGEST_PART,
    p: enough && n === 0 ? 1 : p,
    leastP,
    enough,
    effect: k <= awaited * LARGEST_PART,
    fact: false,
    signP: null,
    interval: wilsonInterval(k, all),
    cells: [cell.id],
    repeats: k < awaited ? 1 : 0,
  };
}

function* poolTests(view: ObjectivityView, items: readonly Item[]): Generator<void, MarkerTest[]> {
  const pools = new Map<string, Pool>();
  yield* inSlices(items, (item) => {
    const { exam, year } = item.cell.stratum;
    const key = `${item.cell.school}|${exam}|${year}`;
    const pool = pools.get(key) ?? { school: item.cell.school, year, items: [] };
    pools.set(key, pool);
    pool.items.push(item);
  });
  const sums: (PoolSum & { readonly pool: Pool })[] = [];
  yield* inSlices(pools.values(), (pool) => {
    if (pool.items.length < 2) return;
    const sum = sumOf(pool.items);
    if (sum.all >= view.rule.minParticipants && sum.n > 0) sums.push({ pool, ...sum });
  });
  const tau = estimateShareTau(sums.filter(isInformative), PRIOR);
  yield;
  const tests: MarkerTest[] = [];
  yield* inSlices(sums, ({ pool, all, k, n, expected }) => {
    const first = pool.items[0]?.cell.stratum;
    const { p, leastP } = testShare("lower", { k, n, expected }, tau);
    tests.push({
      marker: CODE,
      school: pool.school,
      exam: first?.exam ?? "ВПР",
      subject: null,
      grade: null,
      year: pool.year || null,
      variant: "twosPooled",
      n: all,
      unit: "count",
      value: k,
      reference: expected * n,
      limit: expected * n * LARGEST_PART,
      p,
      leastP,
      enough: true,
      effect: k <= expected * n * LARGEST_PART,
      fact: false,
      signP: null,
      interval: wilsonInterval(k, all),
      cells: pool.items.map(({ cell }) => cell.id),
      repeats: pool.items.filter((item) => item.k < item.expected * item.n).length,
    });
  });
  return tests;
}

interface PoolSum extends ShareItem {
  /** Pupils with any mark. */
  readonly all: number;
}

function sumOf(items: readonly Item[]): PoolSum {
  let [all, k, n, awaited] = [0, 0, 0, 0];
  for (const item of items) {
    all += marked(item.cell.marks);
    k += item.k;
    n += item.n;
    awaited += item.expected * item.n;
  }
  return { all, k, n, expected: n === 0 ? 0 : awaited / n };
}
