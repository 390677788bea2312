import type { CopiedSection, PlanRow } from "../copied-plans/copied-sections";
import type { RegionalBlock, RegionalMeasure } from "../template";
import type { MunicipalPlan, MunicipalRow } from "./plan-model";

/** Where a row belongs in the regional plan. */
export interface RowMatch {
  readonly row: MunicipalRow;
  readonly block: RegionalBlock | null;
  readonly measure: RegionalMeasure | null;
  /** 0..1; 1 = the same words. */
  readonly score: number;
}

export interface MatchedPlan {
  readonly plan: MunicipalPlan;
  readonly matches: readonly RowMatch[];
}

/** How a municipality fills one block. */
export interface BlockCoverage {
  readonly block: RegionalBlock;
  /** Rows of the municipality in the block, without references. */
  readonly rows: number;
  /** Measures of the municipality's duty that its plan has with a deadline and a responsible. */
  readonly covered: number;
  readonly duties: number;
}

/** `absent`: the plan does not have the measure; `empty`: its row has no deadline or no responsible. */
export type MissingReason = "absent" | "empty";

export interface MissingMeasure {
  readonly plan: MunicipalPlan;
  readonly measure: RegionalMeasure;
  readonly reason: MissingReason;
}

export interface LateRow {
  readonly plan: MunicipalPlan;
  readonly row: MunicipalRow;
  readonly measure: RegionalMeasure;
  readonly latest: string;
}

export type CopyReason = "sameWords" | "foreignName";

export interface CopiedRow {
  readonly plan: MunicipalPlan;
  readonly row: MunicipalRow;
  readonly reason: CopyReason;
  /** The municipality whose words they seem to be. */
  readonly from: string;
  /** The row that had the same words first; null where only the name gives the copy away. */
  readonly source: PlanRow | null;
}

/** A file that could not be used, with the code of the reason for i18n («file.» + code). */
export interface FailedFile {
  readonly file: string;
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** A file that failed with its reason in words. */
export type ExplainedFile = Pick<FailedFile, "file"> & { readonly reason: string };

export interface RollUp {
  readonly blocks: readonly RegionalBlock[];
  readonly plans: readonly MatchedPlan[];
  /** coverage[i][j]: plan i, block j. */
  readonly coverage: readonly (readonly BlockCoverage[])[];
  readonly missing: readonly MissingMeasure[];
  readonly late: readonly LateRow[];
  /** Rows in no block of the regional plan. */
  readonly foreign: readonly { readonly plan: MunicipalPlan; readonly row: MunicipalRow }[];
  readonly copied: readonly CopiedRow[];
  /** Sections taken over from another municipality as a whole. */
  readonly copiedSections: readonly CopiedSection[];
  /** Plans made from another version of the regional plan. */
  readonly outdated: readonly MunicipalPlan[];
  readonly indicators: readonly IndicatorLine[];
}

/** One indicator over all municipalities: values in the order of `plans`, "" where there is none. */
export interface IndicatorLine {
  readonly name: string;
  readonly values: readonly string[];
}
