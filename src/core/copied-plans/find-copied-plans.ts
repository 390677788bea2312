import { bucketsOf } from "../plan/rules/row-near-dup/buckets";
import { sameMeasure, wordingOf, type Wording } from "../plan/rules/shared/near-duplicates";
import { foreignNames } from "../rollup/copies";
import type { MunicipalPlan } from "../rollup/plan-model";
import { finishSteps, inSlices } from "../steps";
import { copiedSections } from "./copied-sections";
import type { CopiedPair, CopiedSection, ForeignName, PlanRow } from "./copied-sections";

/** A measure that says (nearly) the same as one of an earlier plan. */
export interface CopiedMeasure extends CopiedPair {
  /** Word for word. */
  readonly exact: boolean;
}

export interface CopiedPlans {
  readonly measures: readonly CopiedMeasure[];
  readonly sections: readonly CopiedSection[];
  readonly foreignNames: readonly ForeignName[];
}

/** «Круглый стол» is alike everywhere. */
const MIN_WORDS = 4;
/** Keeps the work linear where thousands of rows begin alike. */
const MOST_COMPARED = 30;
interface Candidate extends PlanRow {
  readonly wording: Wording;
  readonly buckets: readonly number[];
}

/**
 * Compares the measures of several municipal plans. The plan that comes first is taken for the author.
 * @param common measures that all plans may share: those of the regional plan
 */
export function findCopiedPlans(
  plans: readonly MunicipalPlan[],
  common: readonly string[] = [],
): CopiedPlans {
  const measures = finishSteps(copiedMeasuresSteps(plans, common));
  const foreign = finishSteps(foreignNames(plans));
  return { measures, sections: copiedSections(measures, foreign), foreignNames: foreign };
}

/** Measures that stand, word for word or nearly so, in an earlier plan and not among the common ones; in slices. */
export function* copiedMeasuresSteps(
  plans: readonly MunicipalPlan[],
  common: readonly string[],
): Generator<void, CopiedMeasure[]> {
  const index = new CandidateIndex();
  const shared = new CandidateIndex();
  yield* inSlices(common, (text) => shared.add({ ...candidateOf(text), ...NOWHERE }));
  const measures: CopiedMeasure[] = [];
  for (const plan of plans) {
    const own = plan.rows.filter(({ reference }) => !reference).map((row) => ({ plan, row }));
    const candidates: Candidate[] = [];
    yield* inSlices(own, (each) => candidates.push({ ...each, ...candidateOf(each.row.text) }));
    yield* inSlices(candidates, (candidate) => {
      if (candidate.wording.stems.length < MIN_WORDS || shared.twinOf(candidate)) return;
      const from = index.twinOf(candidate);
      if (!from) return;
      const { row } = candidate;
      measures.push({ plan, row, from, exact: from.wording.folded === candidate.wording.folded });
    });
    for (const candidate of candidates) index.add(candidate);
  }
  return measures;
}

function candidateOf(text: string): Pick<Candidate, "wording" | "buckets"> {
  const wording = wordingOf(text);
  return { wording, buckets: bucketsOf(wording.folded, 0) };
}

/** The place of a measure that all plans may share; nobody is told about it. */
const NOWHERE: PlanRow = {
  plan: { municipality: "", file: "", version: null, rows: [], indicators: [] },
  row: {
    number: null,
    regionalNumber: null,
    text: "",
    section: null,
    deadlineText: "",
    end: null,
    responsibleText: "",
    result: "",
    indicator: "",
    status: "",
    reference: true,
    address: "",
  },
};

class CandidateIndex {
  private readonly buckets = new Map<number, Candidate[]>();

  add(candidate: Candidate): void {
    for (const bucket of candidate.buckets) {
      const members = this.buckets.get(bucket);
      if (members) members.push(candidate);
      else this.buckets.set(bucket, [candidate]);
    }
  }

  /** The first measure that says the same; word for word before nearly so. */
  twinOf({ wording, buckets }: Candidate): Candidate | null {
    const met = buckets.flatMap((bucket) => this.buckets.get(bucket)?.slice(0, MOST_COMPARED) ?? []);
    return (
      met.find((other) => other.wording.folded === wording.folded) ??
      met.find((other) => sameMeasure(other.wording, wording)) ??
      null
    );
  }
}
