import { readFileSync } from "node:fs";
import { join } from "node:path";
import { countOf, readResults, type ResultsModel } from "../../src/core/results";
import { analyseSchools, type SchoolsReport } from "../../src/core/school/analyse";
import { agreementShares } from "../../src/core/school/cells/agreement-shares";
import { buildCells, type CellBook } from "../../src/core/school/cells/build-cells";
import type { Cell, Stratum } from "../../src/core/school/cells/cell";
import { DEFAULT_RULE_SET } from "../../src/core/school/rules/rule-set";
import { openResults, type ResultsWorkbook } from "../support/results-grids";

const CORPUS = join(__dirname, "../../../shared/corpus");
const print = (line: string): void => void process.stdout.write(`${line}\n`);

// The truth files are plain JSON of our own making; their shape is checked by the comparisons below.
const truth = <T>(name: string): T => JSON.parse(readFileSync(join(CORPUS, "truth", name), "utf8")) as T;
const open = (name: string): Promise<ResultsWorkbook> => openResults(join(CORPUS, "workbooks", name));

interface Loaded {
  readonly model: ResultsModel;
  readonly book: CellBook;
  readonly report: SchoolsReport;
}

function analyse({ grids, readMilliseconds }: ResultsWorkbook, name: string): Loaded {
  const started = performance.now();
  const model = readResults(grids);
  const read = performance.now();
  const report = analyseSchools(model, DEFAULT_RULE_SET);
  const done = performance.now();
  const [file, sheets, analysis] = [readMilliseconds, read - started, done - read].map(Math.round);
  print(`${name}: excelts readFile ${file} ms; results read ${sheets} ms, analysed ${analysis} ms`);
  return { model, book: buildCells(model), report };
}

const stratumOf = (
  { model, book }: Loaded,
  exam: string,
  subject: string,
  year: number,
  grade?: number,
): Stratum => {
  const found = book.strata.find(
    (stratum) =>
      stratum.exam === exam &&
      stratum.year === year &&
      model.subjects[stratum.subject]?.label === subject &&
      (grade === undefined || stratum.grade === grade),
  );
  if (!found) throw new Error(`no results: ${exam} ${subject} ${year} ${grade ?? ""}`);
  return found;
};
const cellOf = ({ model }: Loaded, stratum: Stratum, school: string): Cell | undefined =>
  stratum.cells.find((cell) => model.schools[cell.school]?.name === school);

interface DistrictTruth {
  rows: Record<string, number>;
  ege_2022_district: Record<string, { n: number; mean: number; below_min: number }>;
  ege_2022_school: Record<string, Record<string, { n: number; mean: number }>>;
  clusters_2022: { below: Record<string, string[]>; group: Record<string, number> };
  oge_2022_marks: Record<string, Record<string, number>>;
  vpr_2022: {
    class: string;
    subject: string;
    n: number;
    raised: number;
    confirmed: number;
    lowered: number;
  }[];
  vpr_2022_total: { n: number };
}

describe("schools of district-results.xlsx", () => {
  let loaded: Loaded;
  const expected = truth<DistrictTruth>("district-results.json");

  beforeAll(async () => {
    loaded = analyse(await open("district-results.xlsx"), "district-results.xlsx");
  }, 60_000);

  it("reads every row", () => {
    for (const [sheet, rows] of Object.entries(expected?.rows ?? {})) {
      expect([sheet, loaded.model.report.rowsRead[sheet]]).toEqual([sheet, rows]);
    }
  });

  it("has the ЕГЭ numbers, means and failures of 2022, of the district and of each school", () => {
    let cells = 0;
    for (const [subject, { n, mean, below_min }] of Object.entries(expected?.ege_2022_district ?? {})) {
      const { total } = stratumOf(loaded, "ЕГЭ", subject, 2022);
      const isBase = subject === "Математика базовая";
      const [n2, n3, n4, n5] = total.marks;
      const own = isBase ? (2 * n2 + 3 * n3 + 4 * n4 + 5 * n5) / total.n : total.scoreSum / total.scored;
      expect([subject, total.n, isBase ? n2 : total.failed]).toEqual([subject, n, below_min]);
      expect(own).toBeCloseTo(mean, 5);
    }
    for (const [school, subjects] of Object.entries(expected?.ege_2022_school ?? {})) {
      for (const [subject, { n, mean }] of Object.entries(subjects)) {
        if (subject === "Математика базовая") continue;
        const cell = cellOf(loaded, stratumOf(loaded, "ЕГЭ", subject, 2022), school);
        expect([school, subject, cell?.scored]).toEqual([school, subject, n]);
        expect((cell?.scoreSum ?? 0) / (cell?.scored ?? 1)).toBeCloseTo(mean, 3);
        cells++;
      }
    }
    print(`  ЕГЭ 2022: 12 subjects and ${cells} cells of schools equal the truth`);
  });

  it("has the ОГЭ marks of 2022", () => {
    for (const [subject, marks] of Object.entries(expected?.oge_2022_marks ?? {})) {
      const { total } = stratumOf(loaded, "ОГЭ", subject, 2022);
      expect([subject, ...total.marks]).toEqual([subject, ...[2, 3, 4, 5].map((mark) => marks[mark])]);
    }
  });

  it("has the ВПР rows of 2022, and both means of them (METHODOLOGY 2.1)", () => {
    const strata = (expected?.vpr_2022 ?? []).map((row) => {
      const stratum = stratumOf(loaded, "ВПР", row.subject, 2022, Number(row.class));
      const { raised, confirmed, lowered } = stratum.total;
      expect([row.subject, row.class, raised, confirmed, lowered]).toEqual([
        row.subject,
        row.class,
        row.raised,
        row.confirmed,
        row.lowered,
      ]);
      return stratum;
    });
    const percents = (weighting: "participants" | "rows"): number[] => {
      const shares = agreementShares(strata, weighting);
      return [shares?.raised, shares?.confirmed, shares?.lowered].map(
        (share) => Math.round((share ?? 0) * 1e4) / 100,
      );
    };
    expect(percents("rows").map(Math.round)).toEqual([7, 68, 25]);
    expect(percents("participants")).toEqual([8.14, 63.71, 28.15]);
  });

  it("groups the schools as document 004 does", () => {
    const { model, report } = loaded;
    for (const { school, cluster } of report.schools) {
      const name = model.schools[school]?.name ?? "";
      const below = cluster.subjects
        .filter((entry) => entry.below)
        .map((entry) => model.subjects[entry.subject]?.label);
      expect([name, cluster.group]).toEqual([name, expected?.clusters_2022.group[name]]);
      expect([...below].sort()).toEqual([...(expected?.clusters_2022.below[name] ?? [])].sort());
    }
    print("  clusters of document 004: 9 of 9 schools in their group, with the same subjects");
  });

  it("finds the planted anomalies", () => {
    const { model, report } = loaded;
    const signs = (name: string) =>
      report.schools
        .filter(({ school }) => model.schools[school]?.name === name)
        .flatMap(({ objectivity }) => objectivity.verdicts)
        .filter(({ verdict }) => verdict === "признак");
    const lifted = signs("МБОУ СОШ №6").filter(({ marker }) => marker === "OBJ-3");
    expect(lifted.filter(({ subject }) => subject === null).map(({ year }) => year)).toEqual([2022, 2023]);
    const jump = signs("МБОУ СОШ №10").filter(({ marker }) => marker === "OBJ-5");
    expect(jump).toContainEqual(expect.objectContaining({ exam: "ОГЭ", year: 2023, variant: "years" }));
    const medals = signs("МБОУ СОШ №2").filter(({ marker, year }) => marker === "OBJ-8" && year === 2022);
    expect(medals).toMatchObject([{ value: 3 }]);
    const flagged = report.schools.filter(({ objectivity }) => objectivity.flagged);
    print(
      `  planted: boundary lift p = ${lifted[0]?.p.toExponential(1)}, jump p = ${jump[0]?.p.toExponential(1)}, medals 3`,
    );
    print(`  flagged: ${flagged.map(({ school }) => model.schools[school]?.name).join(", ")}`);
    const statistical = report.schools.filter(({ objectivity }) =>
      objectivity.markers.some((marker) => marker !== "OBJ-8"),
    );
    expect(statistical.map(({ school }) => model.schools[school]?.name)).toEqual([
      "МБОУ СОШ №6",
      "МБОУ СОШ №10",
    ]);
  });
});

interface RegionYear {
  oge_n: number;
  oge_math_2: number;
  ege_n: number;
  ege_rus_mean: number;
  ege_prof_n: number;
  ege_prof_mean: number;
  ege_prof_below_27: number;
  municipality: Record<
    string,
    { oge_n: number; oge_math_mean: number; oge_math_2_pct: number; ege_n: number; ege_rus_mean: number }
  >;
}
interface RegionTruth {
  rows: { ОГЭ: number; ЕГЭ: number; ВПР: number };
  schools: number;
  shnor: number;
  dirt: Record<string, number[]>;
  "2022": RegionYear;
  "2023": RegionYear;
  vpr: { n: number; raised: number; confirmed: number; lowered: number };
  planted: Record<string, { code: string }>;
}

describe("schools of region-results.xlsx", () => {
  let loaded: Loaded;
  const expected = truth<RegionTruth>("region-results.json");

  beforeAll(async () => {
    loaded = analyse(await open("region-results.xlsx"), "region-results.xlsx");
    print(`  memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB resident`);
  }, 120_000);

  it("counts the dirt", () => {
    const { report, schools } = loaded.model;
    const dirt = expected?.dirt ?? {};
    expect(schools).toHaveLength(expected?.schools ?? 0);
    expect(schools.filter(({ official }) => official).length).toBe(expected?.shnor);
    const counts = [
      countOf(report, "duplicateRow"),
      countOf(report, "textNumber"),
      countOf(report, "absent"),
      countOf(report, "spelling"),
    ];
    expect(counts).toEqual([
      dirt.oge_duplicate_ids?.length,
      dirt.ege_russian_as_text_ids?.length,
      dirt.ege_math_absent_ids?.length,
      dirt.oge_school_name_variant_ids?.length,
    ]);
    print(
      `  dirt: duplicates ${counts[0]}, text numbers ${counts[1]}, absences ${counts[2]}, spellings ${counts[3]}`,
    );
  });

  it.each([2022, 2023])("has the aggregates of %d, of the region and of 34 municipalities", (year) => {
    const own = expected?.[String(year) as "2022" | "2023"];
    const math = stratumOf(loaded, "ОГЭ", "Математика", year);
    const russian = stratumOf(loaded, "ЕГЭ", "Русский язык", year);
    const profile = stratumOf(loaded, "ЕГЭ", "Математика профильная", year).total;
    expect([math.total.n, math.total.marks[0], russian.total.n]).toEqual([
      own?.oge_n,
      own?.oge_math_2,
      own?.ege_n,
    ]);
    expect(russian.total.scoreSum / russian.total.n).toBeCloseTo(own?.ege_rus_mean ?? 0, 5);
    expect([profile.n, profile.failed]).toEqual([own?.ege_prof_n, own?.ege_prof_below_27]);
    expect(profile.scoreSum / profile.n).toBeCloseTo(own?.ege_prof_mean ?? 0, 5);
    for (const [name, values] of Object.entries(own?.municipality ?? {})) {
      const here = ({ school }: Cell): boolean => loaded.model.schools[school]?.municipality === name;
      const sums = (cells: Cell[], of: (cell: Cell) => number): number =>
        cells.reduce((sum, cell) => sum + of(cell), 0);
      const cells = math.cells.filter(here);
      const n = sums(cells, (cell) => cell.n);
      const marks = sums(cells, ({ marks: [n2, n3, n4, n5] }) => 2 * n2 + 3 * n3 + 4 * n4 + 5 * n5);
      const ege = russian.cells.filter(here);
      expect([name, n, sums(ege, (cell) => cell.n)]).toEqual([name, values.oge_n, values.ege_n]);
      expect(marks / n).toBeCloseTo(values.oge_math_mean, 5);
      expect((100 * sums(cells, (cell) => cell.marks[0])) / n).toBeCloseTo(values.oge_math_2_pct, 2);
      expect(sums(ege, (cell) => cell.scoreSum) / sums(ege, (cell) => cell.n)).toBeCloseTo(
        values.ege_rus_mean,
        5,
      );
    }
  });

  it("has the ВПР against the journal", () => {
    const { total } = stratumOf(loaded, "ВПР", "Математика", 2022);
    const { n, raised, confirmed, lowered } = expected?.vpr ?? { n: 0, raised: 0, confirmed: 0, lowered: 0 };
    expect([total.n, total.raised, total.confirmed, total.lowered]).toEqual([n, raised, confirmed, lowered]);
  });

  it("puts the planted schools first in their marker", () => {
    const { model, report } = loaded;
    const rank = (code: string, marker: string): number => {
      const best = report.schools.map(({ school, objectivity }) => {
        const own = objectivity.verdicts.filter(
          (verdict) => verdict.marker === marker && !Number.isNaN(verdict.p),
        );
        return { code: model.schools[school]?.code, p: Math.min(1, ...own.map(({ p }) => p)) };
      });
      return best.sort((a, b) => a.p - b.p).findIndex((entry) => entry.code === code) + 1;
    };
    const { school_with_jump_oge_math: jump, school_without_2_in_oge_math_2022: zero } =
      expected?.planted ?? {};
    const ranks = [rank(jump?.code ?? "", "OBJ-5"), rank(zero?.code ?? "", "OBJ-2")];
    const flagged = report.schools.filter(({ objectivity }) => objectivity.flagged).length;
    print(
      `  planted jump: rank ${ranks[0]} of 489 in OBJ-5; planted «no 2» (n = 12): rank ${ranks[1]} in OBJ-2`,
    );
    print(`  flagged ${flagged} of 489 schools (both planted schools have n = 12–15)`);
    const noted = report.schools.filter(({ objectivity }) => objectivity.forInformation.length > 0);
    const shown = noted.map(({ school }) => model.schools[school]?.code);
    print(`  shown for information: ${noted.length} of 489 schools, both planted ones among them`);
    expect(shown).toEqual(expect.arrayContaining([jump?.code, zero?.code]));
    expect(noted.length).toBeLessThanOrEqual(0.05 * 489);
    expect(ranks[0]).toBe(1);
    expect(ranks[1]).toBeLessThanOrEqual(5);
    expect(flagged).toBeLessThanOrEqual(0.05 * 489);
  });
});
