import type { ClusterResult } from "./clusters/model";
import type { MarkerCode, SchoolObjectivity } from "./objectivity";
import type { ShnorVerdict } from "./shnor/model";

/** Measures that the plan of the municipality can offer for a school. */
export type MeasureCode =
  | "antirisk"
  | "mentoring"
  | "subjectSupport"
  | "outsideChecking"
  | "crossChecking"
  | "markingCriteria"
  | "causeOfChange"
  | "medalReview"
  | "gatherData"
  | "agreeWithList";

/** The finding that caused a recommendation. */
export interface Cause {
  readonly code: "shnor" | "official" | "cluster" | "noData" | MarkerCode;
  readonly args: Readonly<Record<string, string | number>>;
}

export interface Recommendation {
  readonly measure: MeasureCode;
  /** 1 = what to do first. */
  readonly priority: number;
  readonly causes: readonly Cause[];
}

export interface RecommendationInput {
  readonly shnor: ShnorVerdict;
  readonly official: boolean | null;
  readonly cluster: ClusterResult;
  readonly objectivity: SchoolObjectivity;
}

/** Which measures answer to which marker (METHODOLOGY 2.2, 7; document 002 section IV; document 000 items 28-30). */
const MEASURES_BY_MARKER: Readonly<Record<MarkerCode, readonly MeasureCode[]>> = {
  "OBJ-1": ["outsideChecking"],
  "OBJ-2": ["crossChecking", "outsideChecking"],
  "OBJ-3": ["crossChecking", "outsideChecking"],
  "OBJ-4": ["markingCriteria"],
  "OBJ-5": ["causeOfChange"],
  "OBJ-6": ["outsideChecking"],
  "OBJ-7": ["markingCriteria"],
  "OBJ-8": ["medalReview"],
  "OBJ-9": [],
};

/** In this order one begins: first make sure that the numbers are true, then act on them. */
const ORDER: readonly MeasureCode[] = [
  "outsideChecking",
  "crossChecking",
  "causeOfChange",
  "medalReview",
  "antirisk",
  "mentoring",
  "subjectSupport",
  "markingCriteria",
  "agreeWithList",
  "gatherData",
];

/** What to do first for a school and which measures the plan can take up, each with the findings behind it. */
export function recommend({ shnor, official, cluster, objectivity }: RecommendationInput): Recommendation[] {
  const causes = new Map<MeasureCode, Cause[]>();
  const add = (measure: MeasureCode, cause: Cause): void => {
    causes.set(measure, [...(causes.get(measure) ?? []), cause]);
  };
  addMarkers(objectivity, add);
  if (shnor.status === "ШНОР" || official === true) {
    const cause: Cause =
      shnor.status === "ШНОР"
        ? { code: "shnor", args: { cells: shnor.lowCells } }
        : { code: "official", args: {} };
    add("antirisk", cause);
    add("mentoring", cause);
  }
  const below = cluster.subjects.filter((subject) => subject.below).length;
  if (cluster.funnel?.place === "below") {
    add("subjectSupport", { code: "cluster", args: { below, subjects: cluster.subjects.length } });
  }
  if (official !== null && official !== (shnor.status === "ШНОР") && shnor.status !== "не определено") {
    add("agreeWithList", { code: "official", args: {} });
  }
  if (causes.size === 0 && shnor.status === "не определено") {
    add("gatherData", { code: "noData", args: { cells: shnor.undecidedCells } });
  }
  return ORDER.filter((measure) => causes.has(measure)).map((measure, index) => {
    return { measure, priority: index + 1, causes: causes.get(measure) ?? [] };
  });
}

/** A fact asks for an answer by itself; a single statistical sign does not yet. */
function isFact({ verdicts }: SchoolObjectivity, code: MarkerCode): boolean {
  return verdicts.some(({ marker, fact }) => marker === code && fact);
}

function addMarkers(objectivity: SchoolObjectivity, add: (measure: MeasureCode, cause: Cause) => void): void {
  for (const code of objectivity.markers) {
    if (!objectivity.flagged && !isFact(objectivity, code)) continue;
    const fired = objectivity.verdicts.filter(
      ({ marker, verdict }) => marker === code && verdict === "признак",
    );
    const n = Math.max(0, ...fired.map((verdict) => verdict.n));
    for (const measure of MEASURES_BY_MARKER[code]) add(measure, { code, args: { times: fired.length, n } });
  }
}
