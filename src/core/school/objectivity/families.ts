import { adjustByBenjaminiHochberg } from "../../statistics";
import { inSlices } from "../../steps";
import type { MarkerCode, MarkerTest } from "./marker";

/** All tests of a marker in one school. */
interface Family {
  /** Places in the list of tests: of single cells, and of cells taken together. */
  readonly single: number[];
  readonly pooled: number[];
}

/**
 * Adjusted p-values of one marker in two steps (Benjamini and Bogomolov 2014): first the false-discovery rate is
 * controlled over schools, then inside the schools that passed, at the level that their number leaves. One school with
 * dozens of remarkable cells thus makes it no easier for another school to be named by chance, which plain
 * Benjamini-Hochberg over all cells would. Tests that could never have been discoveries at their n are left out
 * (Tarone; METHODOLOGY 2.2.1, item 3).
 *
 * @param q filled by test: NaN stays where there was no test, 1 where it was left out
 */
export function* adjustInFamilies(
  tests: readonly MarkerTest[],
  marker: MarkerCode,
  level: number,
  q: Float64Array,
): Generator<void, void> {
  const places: number[] = [];
  tests.forEach((test, place) => {
    if (test.marker !== marker || Number.isNaN(test.p)) return;
    q[place] = 1;
    places.push(place);
  });
  yield;
  const { families, familyQ, price } = yield* selectFamilies(tests, places, level);
  yield* inSlices(families.entries(), ([index, family]) => {
    for (const part of [family.single, family.pooled]) {
      const within = adjustByBenjaminiHochberg(part.map((place) => tests[place]?.p ?? 1));
      part.forEach((place, i) => {
        q[place] = Math.min(1, Math.max(familyQ[index] ?? 1, (within[i] ?? 1) * price));
      });
    }
  });
}

interface Selection {
  readonly families: readonly Family[];
  readonly familyQ: readonly number[];
  /** What a p inside a selected family must be multiplied by. */
  readonly price: number;
}

const ROUNDS = 4;

/**
 * Leaving out tests that cannot reach the level lets the level rise for the rest, which may let some of them in again:
 * a few rounds settle it.
 */
function* selectFamilies(
  tests: readonly MarkerTest[],
  places: readonly number[],
  level: number,
): Generator<void, Selection> {
  let selection = yield* select(tests, places, level);
  for (let round = 1; round < ROUNDS; round++) {
    const limit = level / selection.price;
    const testable = places.filter((place) => (tests[place]?.leastP ?? 1) <= limit);
    yield;
    selection = yield* select(tests, testable, level);
  }
  return selection;
}

function* select(
  tests: readonly MarkerTest[],
  places: readonly number[],
  level: number,
): Generator<void, Selection> {
  const families = collect(tests, places);
  yield;
  const familyP: number[] = [];
  yield* inSlices(families, ({ single, pooled }) => {
    familyP.push(Math.min(1, 2 * Math.min(simes(tests, single), simes(tests, pooled))));
  });
  const familyQ = adjustByBenjaminiHochberg(familyP);
  const selected = familyQ.filter((value) => value <= level).length;
  return { families, familyQ, price: (2 * families.length) / Math.max(1, selected) };
}

function collect(tests: readonly MarkerTest[], places: readonly number[]): Family[] {
  const families = new Map<number, Family>();
  for (const place of places) {
    const test = tests[place];
    if (!test) continue;
    let family = families.get(test.school);
    if (!family) {
      family = { single: [], pooled: [] };
      families.set(test.school, family);
    }
    (test.subject === null ? family.pooled : family.single).push(place);
  }
  return [...families.values()];
}

/** Simes' p of a set of tests: 1 for an empty set. */
function simes(tests: readonly MarkerTest[], places: readonly number[]): number {
  const sorted = places.map((place) => tests[place]?.p ?? 1).sort((a, b) => a - b);
  return sorted.reduce((least, p, index) => Math.min(least, (p * sorted.length) / (index + 1)), 1);
}
