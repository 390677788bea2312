import { readResults } from "../../results";
import { parseConstantsSheet } from "../../results/constants/parse-sheet";
import { gridOf } from "../../results/testing/grid";
import type { SheetSpec } from "../../sheet/edit";
import type { CellValue, Grid } from "../../sheet/grid";
import { analyseSchools, type SchoolsReport } from "../analyse";
import { ruleSetFromJson, ruleSetFromSheet } from "../rules/read-rule-set";
import { DEFAULT_RULE_SET } from "../rules/rule-set";
import { schoolsJson } from "../schools-json";
import { gridOfSpec } from "../testing/spec-grid";
import { constantsSheets, rulesSheet, schoolSheets } from ".";

const SECRET = "КОД-УЧЕНИКА-";
const NAME = "Фамилия Имя ";

/** Twelve schools; the first lifts every work to the boundary of the marks. */
function workbook(): Grid[] {
  const rows: CellValue[][] = [];
  for (let school = 0; school < 12; school++) {
    for (let pupil = 0; pupil < 40; pupil++) {
      for (const subject of ["Русский язык", "Математика"]) {
        const points = (pupil * 7 + school * 3 + (subject === "Математика" ? 5 : 0)) % 31;
        const lifted =
          school === 0 ? ([10, 18, 25].find((cut) => points < cut && points >= cut - 4) ?? points) : points;
        const mark = 2 + [10, 18, 25].filter((cut) => lifted >= cut).length;
        const id = `${SECRET}${school}-${pupil}`;
        rows.push([
          `10${school}`,
          `СОШ № ${school + 1}`,
          `${NAME}${pupil}`,
          id,
          5,
          subject,
          lifted,
          mark,
          mark,
        ]);
      }
    }
  }
  const header = [
    "Код ОО",
    "Школа",
    "ФИО",
    "Код участника",
    "Класс",
    "Предмет",
    "Первичный балл",
    "Отметка",
    "Отметка по журналу",
  ];
  const list = Array.from({ length: 12 }, (_, school) => [
    `10${school}`,
    `СОШ № ${school + 1}`,
    school === 3 ? "да" : "",
  ]);
  return [gridOf("ВПР 2023", [header, ...rows]), gridOf("Школы", [["Код ОО", "Школа", "ШНОР"], ...list])];
}

const report: SchoolsReport = analyseSchools(readResults(workbook()), DEFAULT_RULE_SET);
const specs: SheetSpec[] = schoolSheets(report).flatMap((edit) =>
  edit.kind === "addSheet" ? [edit.sheet] : [],
);

describe("schoolSheets", () => {
  it("makes the list, evidence, rules and constants", () => {
    expect(specs.map(({ role }) => role)).toEqual([
      "schools:list",
      "schools:evidence:100",
      "schools:differences",
      "schools:rules",
      "schools:minimums",
      "schools:scales",
    ]);
  });

  it("lists every school once, in the order of the source", () => {
    const cells = specs[0]?.cells ?? [];
    const names = cells.flatMap((row) =>
      row[3]?.kind === "text" && row[0]?.kind === "number" ? [row[3].text] : [],
    );
    expect(names).toEqual(report.model.schools.map(({ name }) => name));
  });

  it("gives names that Excel accepts, each once", () => {
    const names = specs.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/u);
  });

  it("draws charts from numbers that stand on the sheet", () => {
    const charts = specs.flatMap(({ charts = [], cells }) => charts.map((chart) => ({ chart, cells })));
    expect(charts.length).toBeGreaterThan(0);
    for (const { chart, cells } of charts) {
      const { top, bottom, left, right } = chart.source;
      for (let row = top + 1; row <= bottom; row++) {
        for (let column = left + 1; column <= right; column++)
          expect(cells[row]?.[column]?.kind).toBe("number");
      }
    }
  });

  it("formats only cells that exist", () => {
    for (const { cells, formats = [] } of specs) {
      for (const { range } of formats) expect(range.bottom).toBeLessThan(cells.length);
    }
  });
});

describe("personal data", () => {
  const everything = [
    JSON.stringify(specs),
    JSON.stringify(schoolsJson(report)),
    JSON.stringify(report.schools),
  ];

  it("no participant code and no name of a pupil is in any output", () => {
    for (const output of everything) {
      expect(output).not.toContain(SECRET);
      expect(output).not.toContain(NAME);
    }
  });

  it("no sheet has a row of a pupil: no table is as long as a class", () => {
    const list = specs.find(({ role }) => role.startsWith("schools:evidence"));
    const pupilRows = (list?.cells ?? []).filter(
      (row) => row.filter((cell) => cell?.kind === "number").length >= 5,
    );
    expect(pupilRows).toEqual([]);
  });
});

describe("wording of outputs", () => {
  const words = specs
    .filter(({ role }) => role !== "schools:rules")
    .flatMap(({ cells }) => cells.flat())
    .flatMap((cell) => (cell?.kind === "text" ? [cell.text] : []));

  it("never calls a school ШНОР", () => {
    for (const text of words) expect(text).not.toContain("ШНОР");
  });

  it("says that a sign is no verdict", () => {
    expect(words.some((text) => text.includes("признак, требующий проверки"))).toBe(true);
  });
});

describe("sheets that are read back", () => {
  it("gives the same rule set", () => {
    expect(ruleSetFromSheet(gridOfSpec(rulesSheet(report)))).toEqual(DEFAULT_RULE_SET);
    const changed = ruleSetFromJson({
      reportingYear: 2023,
      shnor: { strict: true },
      clusters: { cutOff: 0.5 },
    });
    const sheet = rulesSheet({ ...report, ruleSet: changed });
    expect(ruleSetFromSheet(gridOfSpec(sheet))).toEqual(changed);
  });

  it("gives the same constants", () => {
    const { constants } = report.model;
    const [minimums, scales] = constantsSheets(constants).map((spec) =>
      parseConstantsSheet(gridOfSpec(spec)),
    );
    const line = ({ exam, year, kind, subject, value }: (typeof constants.constants.minimums)[number]) =>
      [exam, year, kind, subject, value].join("|");
    expect(minimums?.minimums.map(line).sort()).toEqual(constants.constants.minimums.map(line).sort());
    expect(scales?.scales).toHaveLength(constants.constants.scales.length);
  });
});
