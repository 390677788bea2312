import type { ResultsModel } from "../results";
import { buildCellsSteps, type CellBook, type CellStep } from "./cells/build-cells";
import { clusterSteps } from "./clusters/cluster";
import type { ClusterResult } from "./clusters/model";
import { objectivitySteps, type ObjectivityStep, type SchoolObjectivity } from "./objectivity";
import { asSteps, finishSteps } from "../steps";
import { compareWithOfficial, type ListDifference } from "./official-list/compare";
import type { RegionList } from "./official-list/region-list";
import { reportingYear, type ReportingYear } from "./reporting-year";
import { recommend, type Recommendation } from "./recommendations";
import type { RuleSet } from "./rules/rule-set";
import type { ShnorVerdict } from "./shnor/model";
import { shnorVerdict } from "./shnor/verdict";

/** The last part: what was found out is put together school by school. */
export interface SchoolStep {
  readonly phase: "schools";
  readonly done: number;
  readonly total: number;
}

export type AnalysisStep = CellStep | ObjectivityStep | SchoolStep;

const SCHOOLS_PER_STEP = 25;

/** Everything that was found out about one school; `school` is its id in the model. */
export interface SchoolReport {
  readonly school: number;
  /** Results in all exams and years: pupils times subjects. */
  readonly results: number;
  /** Pupils behind the school in the reporting year, by its largest cells of each exam and class. */
  readonly n: number;
  readonly shnor: ShnorVerdict;
  /** In the region's list; null where no list was given. */
  readonly official: boolean | null;
  readonly cluster: ClusterResult;
  readonly objectivity: SchoolObjectivity;
  readonly recommendations: readonly Recommendation[];
}

export interface SchoolsReport {
  readonly model: ResultsModel;
  readonly book: CellBook;
  readonly ruleSet: RuleSet;
  readonly year: ReportingYear;
  readonly schools: readonly SchoolReport[];
  /** The region's list that the calculation was put beside; null where none was imported. */
  readonly list: RegionList | null;
  readonly differences: readonly ListDifference[];
  /** Exams, subjects and years whose minimum is not known, so that low results cannot be told. */
  readonly withoutMinimum: readonly string[];
}

export interface AnalysisOptions {
  /** The region's list, if one was imported; else the workbook's own column is used. */
  readonly list?: RegionList | null;
}

/**
 * The whole analysis in slices: take steps until the report is returned; each step is a few milliseconds of work.
 * Linear in the number of results.
 */
export function* analyseSteps(
  model: ResultsModel,
  ruleSet: RuleSet,
  options: AnalysisOptions = {},
): Generator<AnalysisStep, SchoolsReport> {
  const book = yield* buildCellsSteps(model, ruleSet.includeGve);
  const year = reportingYear(model, book, ruleSet.reportingYear);
  const objectivity = yield* objectivitySteps(model, book, ruleSet.objectivity);
  const total = model.schools.length;
  const clusters = yield* asSteps(clusterSteps(book, model.schools, ruleSet.clusters, year.year), {
    phase: "schools",
    done: 0,
    total,
  });
  const schools: SchoolReport[] = [];
  for (const found of objectivity) {
    const { school } = found;
    const cells = book.bySchool[school] ?? [];
    const shnor = shnorVerdict(cells, model.subjects, ruleSet.shnor, year.year);
    const cluster = clusters[school] ?? emptyCluster(school);
    const official = options.list
      ? options.list.listed.has(school)
      : (model.schools[school]?.official ?? null);
    schools.push({
      school,
      results: cells.reduce((sum, { n }) => sum + n, 0),
      n: pupilsOf(cells, year.year),
      shnor,
      official,
      cluster,
      objectivity: found,
      recommendations: recommend({ shnor, official, cluster, objectivity: found }),
    });
    if (schools.length % SCHOOLS_PER_STEP === 0) {
      yield { phase: "schools", done: schools.length, total };
    }
  }
  return {
    model,
    book,
    ruleSet,
    year,
    schools,
    list: options.list ?? null,
    differences: compareWithOfficial(
      schools.map(({ official }) => official),
      schools.map(({ shnor }) => shnor.status),
    ),
    withoutMinimum: unknownMinimums(model, book),
  };
}

/** The same in one go. */
export function analyseSchools(
  model: ResultsModel,
  ruleSet: RuleSet,
  options: AnalysisOptions = {},
): SchoolsReport {
  return finishSteps(analyseSteps(model, ruleSet, options));
}

function emptyCluster(school: number): ClusterResult {
  return { school, group: null, subjects: [], share: null, smallCells: 0, funnel: null, overCutOff: null };
}

/** A pupil takes many subjects: the largest subject of an exam and class counts its pupils. */
function pupilsOf(cells: CellBook["cells"], year: number): number {
  const largest = new Map<string, number>();
  for (const { stratum, n } of cells) {
    if (stratum.year !== year) continue;
    const key = `${stratum.exam}|${stratum.grade}`;
    largest.set(key, Math.max(largest.get(key) ?? 0, n));
  }
  return [...largest.values()].reduce((sum, n) => sum + n, 0);
}

function unknownMinimums(model: ResultsModel, { strata }: CellBook): string[] {
  return strata
    .filter(({ minimum, total }) => minimum === null && total.scored > 0)
    .map(({ exam, subject, year }) =>
      [exam, model.subjects[subject]?.label ?? "", year || "без года"].join(", "),
    );
}
