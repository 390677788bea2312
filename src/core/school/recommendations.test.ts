import type { ClusterResult } from "./clusters/model";
import type { MarkerCode, MarkerVerdict, SchoolObjectivity } from "./objectivity";
import { recommend, type RecommendationInput } from "./recommendations";
import type { ShnorStatus, ShnorVerdict } from "./shnor/model";

const shnor = (status: ShnorStatus): ShnorVerdict => ({ status, cells: [], lowCells: 2, undecidedCells: 3 });
const CLUSTER: ClusterResult = {
  school: 0,
  group: 0,
  subjects: [],
  share: 0,
  smallCells: 0,
  funnel: null,
  overCutOff: null,
};

function objectivity(flagged: boolean, ...markers: MarkerCode[]): SchoolObjectivity {
  const verdicts = markers.map((marker) => ({ marker, verdict: "признак", n: 30, fact: marker === "OBJ-8" }));
  return {
    school: 0,
    flagged,
    assessable: true,
    markers,
    verdicts: verdicts as unknown as MarkerVerdict[],
    forInformation: [],
  };
}

const measures = (change: Partial<RecommendationInput>): string[] =>
  recommend({
    shnor: shnor("не ШНОР"),
    official: null,
    cluster: CLUSTER,
    objectivity: objectivity(false),
    ...change,
  }).map(({ measure }) => measure);

describe("recommend", () => {
  it.each<[string, Partial<RecommendationInput>, string[]]>([
    ["nothing where nothing was found", {}, []],
    [
      "an antirisk programme and a mentor for low results",
      { shnor: shnor("ШНОР") },
      ["antirisk", "mentoring"],
    ],
    [
      "the same for a school of the region's list, and a talk about the difference",
      { official: true },
      ["antirisk", "mentoring", "agreeWithList"],
    ],
    [
      "outside and cross checking first for spikes",
      { objectivity: objectivity(true, "OBJ-3"), shnor: shnor("ШНОР") },
      ["outsideChecking", "crossChecking", "antirisk", "mentoring"],
    ],
    ["nothing for a single statistical sign", { objectivity: objectivity(false, "OBJ-3") }, []],
    ["a review for medals, which are a fact", { objectivity: objectivity(false, "OBJ-8") }, ["medalReview"]],
    ["common criteria for a kind journal", { objectivity: objectivity(true, "OBJ-4") }, ["markingCriteria"]],
    ["to gather data where nothing can be said", { shnor: shnor("не определено") }, ["gatherData"]],
    [
      "help in subjects for a school below the funnel",
      {
        cluster: {
          ...CLUSTER,
          funnel: { n: 90, deviation: -1, limit95: 0.2, limit998: 0.3, place: "below" },
        },
      },
      ["subjectSupport"],
    ],
  ])("offers %s", (_, change, expected) => expect(measures(change)).toEqual(expected));

  it("links every measure to the finding that caused it", () => {
    const [first] = recommend({
      shnor: shnor("ШНОР"),
      official: null,
      cluster: CLUSTER,
      objectivity: objectivity(true, "OBJ-3"),
    });
    expect(first).toMatchObject({ priority: 1, causes: [{ code: "OBJ-3", args: { times: 1, n: 30 } }] });
  });
});
