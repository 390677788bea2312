import { readResults } from "../results";
import { gridOf } from "../results/testing/grid";
import type { CellValue } from "../sheet/grid";
import { analyseSchools, analyseSteps } from "./analyse";
import { DEFAULT_RULE_SET } from "./rules/rule-set";
import { schoolsJson } from "./schools-json";

const MARKS = [2, 3, 3, 4, 4, 5, 2, 3, 4, 4, 3, 5];

/** Six schools of twelve pupils in two subjects; the first has only «2» and «3» and is in the list. */
function model() {
  const rows: CellValue[][] = [];
  for (let school = 0; school < 6; school++) {
    MARKS.forEach((mark, pupil) => {
      const own = school === 0 ? 2 + (pupil % 2) : mark;
      rows.push([`10${school}`, `СОШ № ${school + 1}`, "Север", own, own]);
    });
  }
  return readResults([
    gridOf("ОГЭ 2023", [["Код ОО", "Школа", "Район", "Русский язык", "Математика"], ...rows]),
    gridOf("Школы", [
      ["Код ОО", "Школа", "ШНОР"],
      ["100", "СОШ № 1", "нет"],
      ["101", "СОШ № 2", "да"],
    ]),
  ]);
}

describe("analyseSchools", () => {
  const report = analyseSchools(model(), DEFAULT_RULE_SET);

  it("gives every school a status, a group and a verdict on its results", () => {
    expect(report.schools.map(({ shnor }) => shnor.status)).toEqual(["ШНОР", ...Array(5).fill("не ШНОР")]);
    expect(report.year).toEqual({ year: 2023, reason: "lastResults" });
    expect(report.schools.map(({ n }) => n)).toEqual(Array(6).fill(12));
  });

  it("puts the region's list beside the calculation", () => {
    expect(report.differences).toEqual([
      { school: 0, kind: "computedOnly" },
      { school: 1, kind: "listedOnly" },
    ]);
    const list = { sheet: "Перечень", lines: 1, listed: new Set([0]), unknown: [] };
    const imported = analyseSchools(model(), DEFAULT_RULE_SET, { list });
    expect(imported.differences).toEqual([]);
  });

  it("gives the same in slices, and yields often", () => {
    const steps = analyseSteps(model(), DEFAULT_RULE_SET);
    let slices = 0;
    for (;;) {
      const step = steps.next();
      if (step.done) {
        expect(schoolsJson(step.value)).toEqual(schoolsJson(report));
        break;
      }
      slices++;
    }
    expect(slices).toBeGreaterThan(10);
  });
});

describe("schoolsJson", () => {
  const json = schoolsJson(analyseSchools(model(), DEFAULT_RULE_SET));

  it("has the shape of the contract", () => {
    expect(json.ruleSet).toMatchObject({ name: DEFAULT_RULE_SET.name, reportingYear: 2023 });
    const [school] = json.schools;
    expect(school).toMatchObject({ code: "100", name: "СОШ № 1", municipality: "Север", n: 12 });
    expect(school?.shnor).toMatchObject({
      status: "ШНОР",
      cells: [{ exam: "ОГЭ", n: 12, low: 6, share: 0.5 }, {}],
    });
    expect(Object.keys(school?.cluster ?? {})).toEqual(
      expect.arrayContaining(["group", "subjects", "below"]),
    );
    const keys = [
      "marker",
      "exam",
      "subject",
      "class",
      "year",
      "n",
      "value",
      "reference",
      "p",
      "q",
      "verdict",
    ];
    for (const marker of school?.objectivity.markers ?? []) {
      expect(Object.keys(marker)).toEqual(expect.arrayContaining(keys));
    }
  });

  it("survives JSON: no number is lost as NaN", () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});
