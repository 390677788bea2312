import { readResults } from "../../results";
import { gridOf } from "../../results/testing/grid";
import { buildCells } from "../cells/build-cells";
import { DEFAULT_RULE_SET, type ShnorRule } from "../rules/rule-set";
import { bookOfMarks, type MarkRow } from "../testing/book";
import type { ShnorVerdict } from "./model";
import { shnorVerdict } from "./verdict";

const RULE = DEFAULT_RULE_SET.shnor;

function verdict(rows: readonly MarkRow[], change: Partial<ShnorRule> = {}): ShnorVerdict {
  const { model, book } = bookOfMarks(rows);
  return shnorVerdict(book.bySchool[0] ?? [], model.subjects, { ...RULE, ...change }, 2023);
}

/** `low` pupils of `n` with «2». */
const share = (low: number, n: number, more: Partial<MarkRow> = {}): MarkRow => ({
  marks: [low, n - low, 0, 0],
  ...more,
});
const russian = { subject: "Русский язык" } as const;

describe("shnorVerdict: one cell (METHODOLOGY 1.2, boundary tests)", () => {
  it.each<[string, MarkRow, string]>([
    ["3 of 10 is low", share(3, 10), "низкий"],
    ["29 of 100 is not", share(29, 100), "норма"],
    ["30 of 100 is low", share(30, 100), "низкий"],
    ["2 of 6 is not enough data", share(2, 6), "недостаточно данных"],
    ["3 of 9 is not enough data", share(3, 9), "недостаточно данных"],
  ])("%s", (_, row, status) => expect(verdict([row]).cells[0]?.status).toBe(status));

  it("30 of 100 is not low where the rule says «more than»", () => {
    expect(verdict([share(30, 100)], { strict: true }).cells[0]?.status).toBe("норма");
    expect(verdict([share(31, 100)], { strict: true }).cells[0]?.status).toBe("низкий");
  });
});

describe("shnorVerdict: the school", () => {
  it.each<[string, MarkRow[], string]>([
    ["two low cells", [share(3, 10), share(4, 10, russian)], "ШНОР"],
    ["one low, one normal", [share(3, 10), share(0, 10, russian)], "не ШНОР"],
    ["one low, one too small", [share(3, 10), share(0, 6, russian)], "не определено"],
    ["two too small", [share(3, 6), share(0, 6, russian)], "не определено"],
    ["one too small", [share(3, 6)], "не ШНОР"],
    ["the same subject in two years", [share(3, 10), share(3, 10, { year: 2022 })], "ШНОР"],
    ["a low year that is too old", [share(3, 10), share(3, 10, { year: 2021 })], "не ШНОР"],
    ["a subject that does not count", [share(3, 10), share(9, 10, { subject: "Химия" })], "не ШНОР"],
    [
      "two classes of one ВПР",
      [share(3, 10, { exam: "ВПР", grade: 5 }), share(3, 10, { exam: "ВПР", grade: 6 })],
      "ШНОР",
    ],
  ])("%s", (_, rows, status) => expect(verdict(rows).status).toBe(status));

  it("is undecided without any result", () => {
    expect(shnorVerdict([], [], RULE, 2023).status).toBe("не определено");
  });

  it("can take classes, subjects and years together", () => {
    const classes = [share(3, 10, { exam: "ВПР", grade: 5 }), share(3, 10, { exam: "ВПР", grade: 6 })];
    expect(verdict(classes, { gradesSeparately: false }).status).toBe("не ШНОР");
    const subjects = [share(6, 10), share(1, 10, russian)];
    expect(verdict(subjects, { subjectsSeparately: false }).cells).toMatchObject([
      { n: 20, low: 7, status: "низкий" },
    ]);
    const years = [share(3, 10), share(4, 10, russian)];
    expect(verdict(years, { minYears: 2 }).status).toBe("не ШНОР");
  });
});

describe("shnorVerdict: ЕГЭ", () => {
  const ege = (year: number): ShnorVerdict => {
    const rows = Array.from({ length: 10 }, (_, i) => ["СОШ № 1", year, "Русский язык", i < 4 ? 20 : 60]);
    const model = readResults([gridOf("ЕГЭ", [["Школа", "Год", "Предмет", "Балл"], ...rows])]);
    return shnorVerdict(buildCells(model).bySchool[0] ?? [], model.subjects, RULE, year);
  };

  it("counts pupils below the minimum of the year", () => {
    expect(ege(2022).cells).toMatchObject([{ n: 10, low: 4, status: "низкий" }]);
  });

  it("does not take means without failures for nobody having failed", () => {
    const model = readResults([
      gridOf("ЕГЭ 2022", [
        ["Школа", "Предмет", "Количество участников", "Средний балл"],
        ["СОШ № 1", "Русский язык", 25, 61.5],
      ]),
    ]);
    const found = shnorVerdict(buildCells(model).bySchool[0] ?? [], model.subjects, RULE, 2022);
    expect(found.cells).toMatchObject([{ n: 25, status: "нет порога" }]);
  });

  it("says so where no minimum is known, and does not call it normal", () => {
    expect(ege(2010).cells).toMatchObject([{ status: "нет порога" }]);
  });
});
