import { roundHalfUp } from "../../indicator/rounding";
import { finishSteps, inSlices } from "../../steps";
import type { School } from "../../results";
import type { CellBook } from "../cells/build-cells";
import { emptySums, moments, momentsWithout, type Cell, type Stratum, type Sums } from "../cells/cell";
import type { ClusterRule } from "../rules/rule-set";
import { funnelPoint } from "./funnel";
import type { ClusterResult, ClusterSubject } from "./model";

/** Below this many participants a mean is named small (METHODOLOGY 1.4, item 6). */
const SMALL_CELL = 5;

/** One subject in one territory. */
interface DistrictSubject {
  readonly subject: number;
  /** Results by school, over the years taken together. */
  readonly schools: Map<number, Sums>;
  readonly total: Sums;
}

/**
 * Groups schools by the number of subjects whose mean is below the district mean (document 004; METHODOLOGY 1.4), in
 * slices. One result per school, in their order.
 */
export function* clusterSteps(
  book: CellBook,
  schools: readonly School[],
  rule: ClusterRule,
  reportingYear: number,
): Generator<void, ClusterResult[]> {
  const territories = new Map<string, Map<number, DistrictSubject>>();
  for (const stratum of book.strata) {
    if (!belongs(stratum, rule, reportingYear)) continue;
    for (const cell of stratum.cells) {
      const territory = rule.territory === "all" ? "" : (schools[cell.school]?.municipality ?? "");
      addCell(territories, territory, cell);
    }
    yield;
  }
  const results: ClusterResult[] = [];
  yield* inSlices(schools, ({ municipality }) => {
    const districts = territories.get(rule.territory === "all" ? "" : municipality) ?? new Map();
    results.push(schoolResult(results.length, [...districts.values()], rule));
  });
  return results;
}

/** The same in one go. */
export function clusterSchools(
  ...[book, schools, rule, reportingYear]: Parameters<typeof clusterSteps>
): ClusterResult[] {
  return finishSteps(clusterSteps(book, schools, rule, reportingYear));
}

function belongs(stratum: Stratum, rule: ClusterRule, reportingYear: number): boolean {
  const { exam, year, subjectKey } = stratum;
  if (exam !== rule.exam) return false;
  if (year !== 0 && (year > reportingYear || year <= reportingYear - rule.years)) return false;
  return rule.baseMathematics || subjectKey !== "mathBase";
}

function addCell(
  territories: Map<string, Map<number, DistrictSubject>>,
  territory: string,
  cell: Cell,
): void {
  const subjects = territories.get(territory) ?? new Map<number, DistrictSubject>();
  territories.set(territory, subjects);
  const { subject } = cell.stratum;
  const district = subjects.get(subject) ?? { subject, schools: new Map(), total: emptySums() };
  subjects.set(subject, district);
  const own = district.schools.get(cell.school) ?? emptySums();
  district.schools.set(cell.school, own);
  addSums(own, cell);
  addSums(district.total, cell);
}

function addSums(target: Sums, cell: Cell): void {
  target.n += cell.n;
  target.scored += cell.scored;
  target.scoreSum += cell.scoreSum;
  target.scoreSquares += cell.scoreSquares;
  cell.marks.forEach((count, index) => {
    target.marks[index as 0 | 1 | 2 | 3] += count;
  });
}

function schoolResult(
  school: number,
  districts: readonly DistrictSubject[],
  rule: ClusterRule,
): ClusterResult {
  const subjects: ClusterSubject[] = [];
  const deviations: { n: number; deviation: number }[] = [];
  let notTaken = 0;
  for (const district of districts) {
    const own = district.schools.get(school);
    const mean = own && moments(own);
    if (!own || !mean || mean.n < rule.minParticipants) {
      notTaken++;
      continue;
    }
    const reference = districtMean(district, own, rule);
    if (reference === null) continue;
    const below = isBelow(mean.mean, reference, rule);
    subjects.push({ subject: district.subject, n: mean.n, mean: mean.mean, districtMean: reference, below });
    const spread = moments(district.total)?.deviation ?? 0;
    if (spread > 0) deviations.push({ n: mean.n, deviation: (mean.mean - reference) / spread });
  }
  const below = subjects.filter((subject) => subject.below).length;
  const group = subjects.length === 0 ? null : below + (rule.notTaken === "count" ? notTaken : 0);
  const share =
    group === null ? null : group / (subjects.length + (rule.notTaken === "count" ? notTaken : 0));
  return {
    school,
    group,
    subjects,
    share,
    smallCells: subjects.filter(({ n }) => n < SMALL_CELL).length,
    funnel: funnelPoint(deviations),
    overCutOff: rule.cutOff === null || share === null ? null : share > rule.cutOff,
  };
}

function districtMean(district: DistrictSubject, own: Sums, rule: ClusterRule): number | null {
  if (rule.districtMean === "participants") {
    const mean = rule.excludeOwn ? momentsWithout(district.total, own) : moments(district.total);
    return mean?.mean ?? null;
  }
  const members = [...district.schools.values()].filter((sums) => !rule.excludeOwn || sums !== own);
  const means = members.map(moments).filter((mean) => mean !== null);
  return means.length === 0 ? null : means.reduce((sum, { mean }) => sum + mean, 0) / means.length;
}

/** Means are sums of whole numbers divided once, so that only rounding noise lies below this. */
const NOISE = 1e-9;

function isBelow(mean: number, reference: number, { orEqual, decimals }: ClusterRule): boolean {
  const [own, other] =
    decimals === null ? [mean, reference] : [roundHalfUp(mean, decimals), roundHalfUp(reference, decimals)];
  return orEqual ? own <= other + NOISE : own < other - NOISE;
}
