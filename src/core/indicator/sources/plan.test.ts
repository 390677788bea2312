import type { CellValue } from "../../sheet/grid";
import { gridOf } from "../../sheet/testing/grid-of";
import type { CountSource, PupilSource, SchoolSource, Source } from "./model";
import { numberOfCell } from "./number-text";
import { planSources } from "./plan";

const school = (index: number): string => `МБОУ СОШ №${1 + (index % 3)}`;
const rowsOf = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const only = <K extends Source["kind"]>(kind: K, sources: readonly Source[]): Extract<Source, { kind: K }> =>
  sources.find((source) => source.kind === kind) as Extract<Source, { kind: K }>;

const LONG_HEADER = ["Год", "Код ОО", "ОО", "Код участника", "Предмет", "Балл"];
const longRow = (index: number, subject: string, value: CellValue): CellValue[] => [
  2022,
  `33010${1 + (index % 3)}`,
  school(index),
  `22-${10_000 + index}`,
  subject,
  value,
];

describe("finding result sheets", () => {
  it("maps a long sheet: subjects in a column, codes that become numbers", () => {
    const grid = gridOf("ЕГЭ", [
      ["Результаты ЕГЭ"],
      [],
      LONG_HEADER,
      ...rowsOf(20, (index) => longRow(index, index % 2 ? "Физика" : "Математика (профильная)", 40 + index)),
    ]);
    const source: PupilSource = only("pupils", planSources([grid]).sources);
    expect(source).toMatchObject({ exam: "ЕГЭ", firstRow: 3, tag: "ЕГЭ", anchor: { numeric: true } });
    expect(source.streams).toHaveLength(1);
    const keys = source.streams[0]?.subjectDimension?.spellings.map(({ key }) => key);
    expect(keys).toEqual(["mathProfile", "physics"]);
    expect(source.identity).toMatchObject({ column: 3, signs: ["-"] });
  });

  it("maps a wide sheet: neighbouring subjects are counted by one formula", () => {
    const grid = gridOf("ОГЭ", [
      ["Год", "Код ОО", "ОО", "Код участника", "Русский язык", "Математика"],
      ...rowsOf(20, (index) => [
        2022,
        `33010${1 + (index % 3)}`,
        school(index),
        5000 + index,
        2 + (index % 4),
        3,
      ]),
    ]);
    const source = only("pupils", planSources([grid]).sources);
    expect(
      source.streams.map(({ column, subjects }) => [column, subjects.map((subject) => subject?.key)]),
    ).toEqual([[4, ["russian", "math"]]]);
  });

  it("maps pairs of subject and mark, and the level of mathematics", () => {
    const grid = gridOf("ЕГЭ 2022", [
      [
        "Год",
        "Код ОО",
        "Код участника",
        "Русский язык",
        "Математика (Б/П)",
        "Математика",
        "Предмет 1",
        "Балл 1",
      ],
      ...rowsOf(20, (index) => [
        2022,
        `25${index % 3}`,
        7000 + index,
        60,
        index % 2 ? "Б" : "П",
        index % 2 ? 4 : 55,
        "Химия",
        index === 3 ? "н/я" : 51,
      ]),
    ]);
    const plan = planSources([grid]);
    const source = only("pupils", plan.sources);
    const level = source.streams.find(({ levelDimension }) => levelDimension)?.levelDimension;
    expect(level?.spellings.map(({ key }) => key)).toEqual(["profile", "base"]);
    expect(source.streams.filter(({ subjectDimension }) => subjectDimension)).toHaveLength(1);
    expect(plan.notes.map(({ code, count }) => [code, count])).toEqual([["absent", 1]]);
  });

  it("reads numbers of pupils out of «103/25,2%»", () => {
    const grid = gridOf("ОГЭ", [
      ["Отметки участников ОГЭ в 2022 году"],
      ["Предмет", "«2»", "«3»", "«4»", "«5»"],
      ["Русский язык", "4/1%", "89/21,8%", "175/42,9%", "140/ 34,3%"],
      ["Физика", "", "14/41,2%", "16/47,1%", "4/11,7%"],
      ["Итого", "4", "103", "191", "144"],
    ]);
    const source: CountSource = only("counts", planSources([grid]).sources);
    expect(source.rows.map(({ subject, year, separator }) => [subject.key, year, separator])).toEqual([
      ["russian", 2022, "/"],
      ["physics", 2022, "/"],
    ]);
  });

  it("leaves out tables of shares, and tables that repeat what pupils' rows show", () => {
    const shares = gridOf("ВПР доли", [
      ["ВПР 2022, отметки, %"],
      ["Предмет", "«2»", "«3»", "«4»", "«5»"],
      ["Русский язык", "10%", "40%", "30%", "20%"],
    ]);
    const pupils = gridOf("ОГЭ", [
      ["Год", "Код ОО", "Код участника", "Русский язык", "Математика"],
      ...rowsOf(20, (index) => [2022, "330101", 5000 + index, 3, 4]),
    ]);
    const counts = gridOf("ОГЭ свод", [
      ["ОГЭ 2022 год"],
      ["Предмет", "«2»", "«3»", "«4»", "«5»"],
      ["Русский язык", 0, 20, 0, 0],
    ]);
    const { skipped } = planSources([shares, pupils, counts]);
    expect(skipped.map(({ sheet, reason }) => [sheet.name, reason])).toEqual([
      ["ВПР доли", "onlyPercent"],
      ["ОГЭ свод", "doubled"],
    ]);
  });

  it("finds the list of schools with the mark of low results", () => {
    const grid = gridOf("ОО", [
      ["№", "Муниципалитет", "Код ОО", "Наименование ОО", "ШНОР"],
      ...rowsOf(12, (index) => [
        index + 1,
        index < 6 ? "Северный ГО" : "Южный МР",
        `2501${index}`,
        school(index),
        index % 4 ? "" : "да",
      ]),
    ]);
    const source: SchoolSource = only("schools", planSources([grid]).sources);
    expect(source).toMatchObject({ officialColumn: 4, yes: ["да"] });
  });

  it("does not look for repeats by numbers inside a class list", () => {
    const grid = gridOf("ОГЭ", [
      ["Год", "Код ОО", "Код участника", "Русский язык", "Математика"],
      ...rowsOf(60, (index) => [2022, `33010${1 + Math.floor(index / 20)}`, 1 + (index % 20), 3, 4]),
    ]);
    const plan = planSources([grid]);
    expect(only("pupils", plan.sources).identity).toBeNull();
    expect(plan.notes.map(({ code }) => code)).toEqual(["codesNotUnique"]);
  });

  it("takes a plan for no results", () => {
    const grid = gridOf("План", [
      ["№", "Мероприятие", "Срок", "Ответственные"],
      [1, "Семинар для учителей математики", "март 2023", "Управление образования"],
    ]);
    expect(planSources([grid]).sources).toEqual([]);
  });
});

describe("results as formulas read them", () => {
  it.each([
    [61.43, 61.43],
    ["61,43", 61.43],
    [" 61.43 ", 61.43],
    ["5", 5],
    ["н/я", null],
    ["", null],
    ["отл.", null],
    [true, null],
  ])("%j is %j", (cell, expected) => {
    expect(numberOfCell(cell)).toBe(expected);
  });
});
