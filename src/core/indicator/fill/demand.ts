import { EXAM_GRADE } from "../../results/exam";
import type { BoundIndicator } from "../matching/match";
import { MEASURES, type Measure } from "../measures";
import type { Indicator } from "../model";
import { holdsResults } from "../sources/availability";
import type { SourcePlan } from "../sources/model";
import { SCHOOLS, seriesKey, type Demand, type DemandedSeries, type Series } from "../svod/demand";
import type { SubstitutionLine } from "../svod/parameters-sheet";
import type { BoundRow } from "./rows";

/** What an indicator counts, and how: null where it is not made of what the sheets hold. */
export interface Counted {
  readonly series: Series;
  readonly measure: Measure;
}

/** The share of schools in the region's list, over the same columns as a share of pupils. */
const OFFICIAL_SHARE: Measure = MEASURES.failed;

export function countedBy(
  bound: BoundIndicator,
  plan: SourcePlan,
  labels: ReadonlyMap<string, string>,
): Counted | null {
  const { recipe } = bound.indicator;
  if (recipe.kind === "officialShare") {
    const listed = plan.sources.some(({ kind }) => kind === "schools");
    return listed ? { series: SCHOOL_SERIES, measure: OFFICIAL_SHARE } : null;
  }
  if (recipe.kind !== "results" || !bound.query || !holdsResults(plan, bound.query)) return null;
  const { exam, subject, grade } = bound.query;
  const label = subject === null ? "" : (labels.get(subject) ?? subject);
  return {
    series: { exam, subject, label, grade: EXAM_GRADE[exam] > 0 ? 0 : grade },
    measure: recipe.custom ?? MEASURES[recipe.measure],
  };
}

const SCHOOL_SERIES: Series = { exam: SCHOOLS, subject: null, label: "перечень школ", grade: 0 };

/** «План 2025», «2026 (прогноз)»: what is wished for, not what was. */
const PLANNED = /(?<!\p{L})(?:план|прогноз|целев|ожида)/iu;

/** Years of the columns of actual values of a table, in sheet order. */
export function yearsOf({ table }: Pick<BoundRow, "table">): number[] {
  return table.columns.flatMap(({ role, header }) => {
    if (PLANNED.test(header)) return [];
    const match = /^value:(\d{4})$/u.exec(role);
    return match ? [Number(match[1])] : [];
  });
}

/** Years of the tables whose results are another year's, by the indicators' footnotes. */
export function substitutionsOf(
  lines: Iterable<{ readonly indicator: Indicator; readonly years: readonly number[] }>,
): SubstitutionLine[] {
  const found = new Map<string, SubstitutionLine>();
  for (const { indicator, years } of lines) {
    for (const year of years) {
      const sourceYear = indicator.yearSubstitution[year];
      if (sourceYear === undefined) continue;
      const { code, name } = indicator;
      found.set(`${code}|${year}`, { indicator: code, name, year, sourceYear });
    }
  }
  return [...found.values()];
}

/** Gathers what all rows want counted; years that stand for others are counted too, as either may be chosen. */
export class DemandBuilder {
  private readonly series = new Map<string, { series: Series; years: Set<number>; needsSum: boolean }>();

  add({ series, measure }: Counted, years: readonly number[]): void {
    const key = seriesKey(series);
    const known = this.series.get(key) ?? { series, years: new Set<number>(), needsSum: false };
    years.forEach((year) => known.years.add(year));
    known.needsSum ||= measure.needs === "scores";
    this.series.set(key, known);
  }

  finish(municipalities: readonly string[]): Demand {
    const series = [...this.series.values()].map(({ series: own, years, needsSum }): DemandedSeries => ({
      series: own,
      years: [...years].sort((a, b) => a - b),
      needsSum,
    }));
    return { series, municipalities };
  }
}
