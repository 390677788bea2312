import { readResults } from "../../results";
import { gridOf } from "../../results/testing/grid";
import type { CellValue } from "../../sheet/grid";
import { buildCells } from "../cells/build-cells";
import { DEFAULT_RULE_SET, type ClusterRule } from "../rules/rule-set";
import { clusterSchools } from "./cluster";
import { funnelPoint } from "./funnel";
import type { ClusterResult } from "./model";

/** Scores by school and subject; schools come in the order of their first mention. */
function cluster(
  scores: readonly (readonly [school: string, subject: string, scores: readonly number[]])[],
  change: Partial<ClusterRule> = {},
): ClusterResult[] {
  const rows: CellValue[][] = scores.flatMap(([school, subject, list]) =>
    list.map((score) => [school, subject, score]),
  );
  const model = readResults([gridOf("ЕГЭ 2022", [["Школа", "Предмет", "Балл"], ...rows])]);
  const rule = { ...DEFAULT_RULE_SET.clusters, ...change };
  return clusterSchools(buildCells(model), model.schools, rule, 2022);
}

const groups = (results: readonly ClusterResult[]): (number | null)[] => results.map(({ group }) => group);

const DISTRICT = [
  ["СОШ № 1", "Химия", [40, 50]],
  ["СОШ № 2", "Химия", [60, 70]],
  ["СОШ № 1", "Физика", [50]],
  ["СОШ № 2", "Физика", [50]],
  ["СОШ № 2", "История", [80]],
  ["СОШ № 3", "История", [60]],
] as const;

describe("clusterSchools", () => {
  it("counts subjects strictly below the mean of participants", () => {
    expect(groups(cluster(DISTRICT))).toEqual([1, 0, 1]);
  });

  it("shows the share of the subjects taken", () => {
    expect(cluster(DISTRICT).map(({ share }) => share)).toEqual([0.5, 0, 1]);
  });

  it("leaves at least one school of each subject not below the mean", () => {
    const below = cluster(DISTRICT).flatMap(({ subjects }) => subjects);
    for (const subject of new Set(below.map((entry) => entry.subject))) {
      expect(below.some((entry) => entry.subject === subject && !entry.below)).toBe(true);
    }
  });

  it.each<[string, Partial<ClusterRule>, (number | null)[]]>([
    ["below or equal", { orEqual: true }, [2, 1, 1]],
    ["subjects not taken count", { notTaken: "count" }, [2, 0, 3]],
    ["cells of one are left out", { minParticipants: 2 }, [1, 0, null]],
    ["the own school is left out of the mean", { excludeOwn: true }, [1, 0, 1]],
  ])("%s", (_, change, expected) => expect(groups(cluster(DISTRICT, change))).toEqual(expected));

  it("can take the mean of school means", () => {
    const unequal = [
      ["СОШ № 1", "Химия", [40, 40, 40, 40]],
      ["СОШ № 2", "Химия", [50]],
      ["СОШ № 3", "Химия", [90]],
    ] as const;
    expect(groups(cluster(unequal))).toEqual([1, 0, 0]);
    expect(groups(cluster(unequal, { districtMean: "schools" }))).toEqual([1, 1, 0]);
  });

  it("can compare means rounded as printed", () => {
    const close = [
      ["СОШ № 1", "Химия", Array.from({ length: 300 }, (_, i) => (i === 0 ? 49 : 50))],
      ["СОШ № 2", "Химия", [50]],
    ] as const;
    expect(groups(cluster(close))).toEqual([1, 0]);
    expect(groups(cluster(close, { decimals: 1 }))).toEqual([0, 0]);
  });

  it("leaves base mathematics out unless asked", () => {
    const base = [
      ["СОШ № 1", "Математика базовая", [3]],
      ["СОШ № 2", "Математика базовая", [5]],
    ] as const;
    expect(groups(cluster(base))).toEqual([null, null]);
    expect(groups(cluster(base, { baseMathematics: true }))).toEqual([1, 0]);
  });

  it("names schools over a cut-off only where the rule has one", () => {
    expect(cluster(DISTRICT)[2]?.overCutOff).toBeNull();
    expect(cluster(DISTRICT, { cutOff: 0.5 }).map(({ overCutOff }) => overCutOff)).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe("funnelPoint", () => {
  it("does not rank a small school by noise", () => {
    expect(funnelPoint([{ n: 4, deviation: -0.8 }])?.place).toBe("within");
    expect(funnelPoint([{ n: 100, deviation: -0.8 }])?.place).toBe("below");
  });
  it("has no point without results", () => expect(funnelPoint([])).toBeNull());
  it("has the limits of the normal distribution", () => {
    const point = funnelPoint([{ n: 25, deviation: 0 }]);
    expect(point?.limit95).toBeCloseTo(0.391992797, 9);
    expect(point?.limit998).toBeCloseTo(0.618046461, 9);
  });
});
