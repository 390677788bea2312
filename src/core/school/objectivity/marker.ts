import type { Exam, ResultsModel } from "../../results";
import type { Interval } from "../../statistics";
import type { CellBook } from "../cells/build-cells";
import type { ObjectivityRule } from "../rules/rule-set";
import type { OwnLevels } from "./own-level";

export const MARKER_CODES = [
  "OBJ-1",
  "OBJ-2",
  "OBJ-3",
  "OBJ-4",
  "OBJ-5",
  "OBJ-6",
  "OBJ-7",
  "OBJ-8",
  "OBJ-9",
] as const;
export type MarkerCode = (typeof MARKER_CODES)[number];

export type Verdict = "признак" | "нет признака" | "недостаточно данных";

/** What `value`, `reference` and `limit` are: a share 0..1, a difference of shares, a mean mark or score, a number of pupils. */
export type ValueUnit = "share" | "difference" | "mean" | "count";

/** One comparison a marker makes: of a cell, or of all cells of a school and year together. */
export interface MarkerTest {
  readonly marker: MarkerCode;
  readonly school: number;
  readonly exam: Exam;
  /** Index into ResultsModel.subjects; null = all subjects together. */
  readonly subject: number | null;
  /** null = all classes together, or the exam has one class. */
  readonly grade: number | null;
  readonly year: number | null;
  /** What exactly was compared: the side or the pair («lowered», «cohort»); the words are in texts.ts. */
  readonly variant: string;
  readonly n: number;
  readonly unit: ValueUnit;
  readonly value: number;
  readonly reference: number;
  /** From where on the value would be remarkable by its size alone. */
  readonly limit: number;
  /** p of the sign test alone, for comparisons with the journal; null elsewhere. Shown, never decisive. */
  readonly signP: number | null;
  /** NaN for a fact that needs no test, and where there is not enough data. */
  readonly p: number;
  /** The least p that could have come out at this n (Tarone). */
  readonly leastP: number;
  /** false: fewer participants than the rule asks for. */
  readonly enough: boolean;
  /** The size of the difference reaches the threshold of the rule. */
  readonly effect: boolean;
  /** Observed without a test: a medal below the threshold of its year. */
  readonly fact: boolean;
  readonly interval: Interval | null;
  /** Cells behind the test. */
  readonly cells: readonly number[];
  /** Subjects, classes and years in which the value lies on the remarkable side. */
  readonly repeats: number;
}

/** p of a comparison with too few participants. */
export const NOT_TESTED = { p: Number.NaN, leastP: 1 } as const;

/** What markers look at. */
export interface ObjectivityView {
  readonly model: ResultsModel;
  readonly book: CellBook;
  readonly rule: ObjectivityRule;
  readonly own: OwnLevels;
}

/**
 * A marker of METHODOLOGY 2.2. It gives its tests in slices: each yield is a place where the caller may breathe.
 * Whether a test becomes a «признак» is decided later, over all tests of the run together (decide.ts).
 */
export interface Marker {
  readonly code: MarkerCode;
  /** Counts for the verdict on the school; a supporting marker does not. */
  readonly supporting: boolean;
  tests(view: ObjectivityView): Generator<void, MarkerTest[]>;
}
