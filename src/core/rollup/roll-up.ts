import { copiedMeasuresSteps, copiedSections, type CopiedSection } from "../copied-plans";
import { foldText } from "../russian";
import { inSlices } from "../steps";
import type { RegionalMeasure, RegionalPlan } from "../template";
import { findCopies, foreignNames } from "./copies";
import type { Matcher } from "./match";
import type {
  BlockCoverage,
  CopiedRow,
  IndicatorLine,
  LateRow,
  MatchedPlan,
  MissingMeasure,
  RollUp,
  RowMatch,
} from "./model";
import type { MunicipalPlan, MunicipalRow } from "./plan-model";

/** Matches one plan with the regional plan, in slices; make one matcher for all plans. */
export function* matchPlan(matcher: Matcher, plan: MunicipalPlan): Generator<void, MatchedPlan> {
  const matches: RowMatch[] = [];
  yield* inSlices(plan.rows, (row) => matches.push(matcher.match(row)));
  return { plan, matches };
}

/**
 * Puts matched plans together, in slices: who covered what, what is missing, late, foreign, copied. Linear in
 * rows.
 */
export function* rollUpPlans(regional: RegionalPlan, plans: readonly MatchedPlan[]): Generator<void, RollUp> {
  const copied = yield* findCopies(plans);
  const copiedSections = yield* sectionsOf(regional, plans, copied);
  return {
    blocks: regional.blocks,
    plans,
    coverage: plans.map((plan) => coverageOf(regional, plan)),
    missing: plans.flatMap((plan) => missingIn(regional, plan)),
    late: plans.flatMap(lateIn),
    foreign: plans.flatMap(({ plan, matches }) =>
      matches
        .filter(({ row, block, measure }) => !row.reference && block === null && measure === null)
        .map(({ row }) => ({ plan, row })),
    ),
    copied,
    copiedSections,
    outdated: plans
      .map(({ plan }) => plan)
      .filter(({ version }) => version !== null && version !== regional.version),
    indicators: indicatorLines(plans),
  };
}

/** Rows count as copied by their own words as well as by a measure that the region does not have. */
function* sectionsOf(
  { blocks }: RegionalPlan,
  matched: readonly MatchedPlan[],
  copied: readonly CopiedRow[],
): Generator<void, CopiedSection[]> {
  const plans = matched.map(({ plan }) => plan);
  const common = blocks.flatMap(({ measures }) => measures.map(({ text }) => text));
  const byWords = copied.flatMap(({ plan, row, source }) => (source ? [{ plan, row, from: source }] : []));
  const measures = yield* copiedMeasuresSteps(plans, common);
  return copiedSections([...byWords, ...measures], yield* foreignNames(plans));
}

/** A plan must give a deadline and a responsible for each measure (METHODOLOGY 5.4, link rule). */
const isFilled = ({ deadlineText, responsibleText }: MunicipalRow): boolean =>
  deadlineText !== "" && responsibleText !== "";

function measuresOf(
  { matches }: MatchedPlan,
  counts: (row: MunicipalRow) => boolean,
): ReadonlySet<RegionalMeasure> {
  return new Set(
    matches.flatMap(({ row, measure }) => (measure && !row.reference && counts(row) ? [measure] : [])),
  );
}

function coverageOf(regional: RegionalPlan, plan: MatchedPlan): BlockCoverage[] {
  const covered = measuresOf(plan, isFilled);
  const rows = new Map<unknown, number>();
  for (const { row, block } of plan.matches) {
    if (!row.reference && block) rows.set(block, (rows.get(block) ?? 0) + 1);
  }
  return regional.blocks.map((block) => {
    const duties = block.measures.filter(({ duty }) => duty);
    return {
      block,
      rows: rows.get(block) ?? 0,
      covered: duties.filter((measure) => covered.has(measure)).length,
      duties: duties.length,
    };
  });
}

function missingIn(regional: RegionalPlan, matched: MatchedPlan): MissingMeasure[] {
  const named = measuresOf(matched, () => true);
  const filled = measuresOf(matched, isFilled);
  const { plan } = matched;
  return regional.blocks.flatMap(({ measures }) =>
    measures
      .filter((measure) => measure.duty && !filled.has(measure))
      .map((measure) => ({ plan, measure, reason: named.has(measure) ? "empty" : "absent" })),
  );
}

function lateIn({ plan, matches }: MatchedPlan): LateRow[] {
  return matches.flatMap(({ row, measure }) => {
    const latest = measure?.latestEnd ?? null;
    if (!measure || latest === null || row.reference || row.end === null || row.end <= latest) return [];
    return [{ plan, row, measure, latest }];
  });
}

/** The same indicator meets under its folded name; lines keep the order in which plans name them. */
function indicatorLines(plans: readonly MatchedPlan[]): IndicatorLine[] {
  const lines = new Map<string, { name: string; values: string[] }>();
  plans.forEach(({ plan }, index) => {
    for (const { name, value } of plan.indicators) {
      const key = foldText(name);
      const line = lines.get(key) ?? { name, values: plans.map(() => "") };
      line.values[index] ||= value;
      lines.set(key, line);
    }
  });
  return [...lines.values()];
}
