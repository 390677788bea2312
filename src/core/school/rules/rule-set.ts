import type { Exam } from "../../results";

/** A procedure that counts for ШНОР: an exam in some subjects and classes. */
export interface ShnorProcedure {
  readonly exam: Exam;
  /** Keys of subjects; "math" covers base and profile mathematics. */
  readonly subjects: readonly string[];
  /** null = every class. */
  readonly grades: readonly number[] | null;
}

/** METHODOLOGY 1.2: which schools show low results. Everything ambiguous is a setting. */
export interface ShnorRule {
  /** Share of pupils with «2» or below the minimum from which a cell is low. */
  readonly minLowShare: number;
  /** true: «more than», false: «not less than». */
  readonly strict: boolean;
  readonly minProcedures: number;
  /** Low results must lie in at least so many different years. */
  readonly minYears: number;
  /** Reporting year and so many years before it, itself included. */
  readonly years: number;
  readonly procedures: readonly ShnorProcedure[];
  /** Below this a cell says «недостаточно данных». */
  readonly minParticipants: number;
  readonly subjectsSeparately: boolean;
  readonly gradesSeparately: boolean;
  readonly mathLevelsSeparately: boolean;
}

/** METHODOLOGY 1.4: the ten ambiguities of the criterion, first values as in document 004. */
export interface ClusterRule {
  readonly exam: Exam;
  /** Means are compared inside the municipality or over all schools of the workbook. */
  readonly territory: "municipality" | "all";
  readonly districtMean: "participants" | "schools";
  readonly orEqual: boolean;
  /** null = compare unrounded; otherwise decimals. */
  readonly decimals: number | null;
  readonly baseMathematics: boolean;
  readonly notTaken: "skip" | "count";
  readonly minParticipants: number;
  /** How many years are taken together. */
  readonly years: number;
  readonly excludeOwn: boolean;
  /** Share of subjects below the mean from which a school is named; null = the criterion only ranks. */
  readonly cutOff: number | null;
}

/** METHODOLOGY 2.2 and 2.2.1, profile B. */
export interface ObjectivityRule {
  /** Below this every verdict is «недостаточно данных». */
  readonly minParticipants: number;
  /** Below this no spike is looked for. */
  readonly minSpikeParticipants: number;
  /** False-discovery rate over all cells of a run. */
  readonly falseDiscovery: number;
  /**
   * Raw p below which a finding of full size is shown «для сведения», although the number of comparisons forbids a
   * conclusion: a region of five hundred schools leaves a class of a dozen pupils no chance to be named.
   */
  readonly forInformation: number;
  /** Levels of the raw p by marker. */
  readonly alpha: Readonly<Record<string, number>>;
  /** OBJ-1: least excess over the expected mean, in standard deviations of pupils. */
  readonly meanEffect: number;
  /** OBJ-3: count at the boundary against the expected one. */
  readonly spikeFactor: number;
  /** OBJ-4: shares that are looked at. */
  readonly loweredShare: number;
  readonly raisedShare: number;
  readonly sameShare: number;
  /** OBJ-5, OBJ-6: differences of shares. */
  readonly jump: number;
  readonly cohortFall: number;
  /** OBJ-7. */
  readonly belowYearMark: number;
  /** A school has признаки with so many different markers, or one marker in so many subjects or years. */
  readonly minMarkers: number;
  readonly minRepeats: number;
}

export interface RuleSet {
  readonly name: string;
  readonly version: string;
  /** null = the year the workbook names, else the last one with results. */
  readonly reportingYear: number | null;
  readonly includeGve: boolean;
  /** Constants without a found source are used and marked «не сверено». */
  readonly allowUnverified: boolean;
  readonly shnor: ShnorRule;
  readonly clusters: ClusterRule;
  readonly objectivity: ObjectivityRule;
}

const CORE_SUBJECTS = ["russian", "math"];

export const DEFAULT_RULE_SET: RuleSet = {
  name: "Общие правила расчёта",
  version: "1",
  reportingYear: null,
  includeGve: true,
  allowUnverified: true,
  shnor: {
    minLowShare: 0.3,
    strict: false,
    minProcedures: 2,
    minYears: 1,
    years: 2,
    procedures: [
      { exam: "ВПР", subjects: CORE_SUBJECTS, grades: null },
      { exam: "ОГЭ", subjects: CORE_SUBJECTS, grades: null },
      { exam: "ЕГЭ", subjects: CORE_SUBJECTS, grades: null },
    ],
    minParticipants: 10,
    subjectsSeparately: true,
    gradesSeparately: true,
    mathLevelsSeparately: true,
  },
  clusters: {
    exam: "ЕГЭ",
    territory: "municipality",
    districtMean: "participants",
    orEqual: false,
    decimals: null,
    baseMathematics: false,
    notTaken: "skip",
    minParticipants: 1,
    years: 1,
    excludeOwn: false,
    cutOff: null,
  },
  objectivity: {
    minParticipants: 10,
    minSpikeParticipants: 20,
    falseDiscovery: 0.05,
    forInformation: 0.001,
    alpha: {
      "OBJ-1": 0.01,
      "OBJ-2": 0.01,
      "OBJ-3": 0.01,
      "OBJ-4": 0.05,
      "OBJ-5": 0.05,
      "OBJ-6": 0.05,
      "OBJ-7": 0.05,
      "OBJ-9": 0.01,
    },
    meanEffect: 0.5,
    spikeFactor: 1.5,
    loweredShare: 0.3,
    raisedShare: 0.2,
    sameShare: 0.6,
    jump: 0.2,
    cohortFall: 0.25,
    belowYearMark: 0.3,
    minMarkers: 2,
    minRepeats: 2,
  },
};
