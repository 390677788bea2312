import type { Exam } from "../results/exam";
import type { Threshold } from "./assessment/target";
import type { Direction, Measure, MeasureKind } from "./measures";

/** Which results an indicator is made of. */
export interface ResultsQuery {
  readonly exam: Exam;
  /** Key of the subject (results/subject.ts); null = all subjects together. */
  readonly subject: string | null;
  /** School class; 0 = whatever class the procedure is held in. */
  readonly grade: number;
}

/** How the value comes about. */
export type Recipe =
  /** From result sheets; `query` null: exam, subject and class are read out of the row's own words. */
  | {
      readonly kind: "results";
      readonly measure: MeasureKind;
      readonly query: ResultsQuery | null;
      /** A formula of the user's own instead of a measure of the catalogue. */
      readonly custom?: Measure;
    }
  /** Numerator and denominator that only the user has (staff lists, surveys). */
  | { readonly kind: "ratio"; readonly numerator: string; readonly denominator: string }
  /** A number that only the user has. */
  | { readonly kind: "count"; readonly counted: string }
  /** Share of schools of the workbook's list that carry the mark «ШНОР». */
  | { readonly kind: "officialShare" }
  /** Mean of the rows of the directions in the same table. */
  | { readonly kind: "mechanism"; readonly number: string; readonly directions: number }
  /** Points of the motivating monitoring: the best of the column has 100. */
  | { readonly kind: "motivating" };

/** One line of the catalogue: everything that formula, in-memory value, explanation and docs are made from. */
export interface Indicator {
  /** Stable for ever: «001-1.4», «004-6», «quality». */
  readonly code: string;
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly unit: string;
  readonly direction: Direction;
  /** The formula in words. */
  readonly formula: string;
  /** What data it takes. */
  readonly data: string;
  /** Document and clause, for docs only. */
  readonly source: string;
  readonly threshold: Threshold | null;
  readonly recipe: Recipe;
  /** Year of the table -> year of the results (footnotes of document 001). */
  readonly yearSubstitution: Readonly<Record<number, number>>;
  /** What it must not be mixed up with, or what the source leaves open; "" where nothing. */
  readonly caution: string;
}

/** Typed identity with the usual defaults. */
export function defineIndicator(
  indicator: Omit<Indicator, "synonyms" | "threshold" | "yearSubstitution" | "caution"> & Partial<Indicator>,
): Indicator {
  return { synonyms: [], threshold: null, yearSubstitution: {}, caution: "", ...indicator };
}
