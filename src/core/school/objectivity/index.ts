import type { ResultsModel } from "../../results";
import { asSteps } from "../../steps";
import type { CellBook } from "../cells/build-cells";
import type { ObjectivityRule } from "../rules/rule-set";
import { decide, judgeSchools, type SchoolObjectivity } from "./decide";
import type { Marker, MarkerCode, MarkerTest } from "./marker";
import { meanAboveReference } from "./obj-1";
import { tooFewTwos } from "./obj-2";
import { boundarySpikes } from "./obj-3";
import { resultAgainstJournal } from "./obj-4";
import { jumpBetweenYears } from "./obj-5";
import { notConfirmedByExam } from "./obj-6";
import { examBelowYearMark } from "./obj-7";
import { medalsBelowThreshold } from "./obj-8";
import { markDistribution } from "./obj-9";
import { OwnLevels } from "./own-level";

export const MARKERS: readonly Marker[] = [
  meanAboveReference,
  tooFewTwos,
  boundarySpikes,
  resultAgainstJournal,
  jumpBetweenYears,
  notConfirmedByExam,
  examBelowYearMark,
  medalsBelowThreshold,
  markDistribution,
];

/** Markers that never count for the verdict on a school. */
export const SUPPORTING: ReadonlySet<MarkerCode> = new Set(
  MARKERS.filter(({ supporting }) => supporting).map(({ code }) => code),
);

export interface ObjectivityStep {
  readonly phase: "objectivity";
  readonly done: number;
  readonly total: number;
}

/** Runs all markers in slices and decides over all their tests together. One result per school, in their order. */
export function* objectivitySteps(
  model: ResultsModel,
  book: CellBook,
  rule: ObjectivityRule,
): Generator<ObjectivityStep, SchoolObjectivity[]> {
  const total = MARKERS.length + 2;
  const own = yield* told(OwnLevels.build(book), 0, total);
  const view = { model, book, rule, own };
  const tests: MarkerTest[] = [];
  for (const [index, marker] of MARKERS.entries()) {
    const found = yield* told(marker.tests(view), index + 1, total);
    for (const test of found) tests.push(test);
  }
  const verdicts = yield* told(decide(tests, rule), total - 1, total);
  return yield* told(judgeSchools(verdicts, model.schools.length, rule, SUPPORTING), total, total);
}

/** Turns bare slices into steps that tell how far the run is. */
function told<T>(slices: Generator<void, T>, done: number, total: number): Generator<ObjectivityStep, T> {
  return asSteps(slices, { phase: "objectivity", done, total });
}

export type { MarkerVerdict, SchoolObjectivity } from "./decide";
export { MARKER_CODES } from "./marker";
export type { MarkerCode, MarkerTest, ValueUnit, Verdict } from "./marker";
