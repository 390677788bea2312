import type { CellValue } from "../sheet/grid";
import { MEDAL } from "./model";
import { readResults } from "./read";
import { countOf } from "./report";
import { gridOf } from "./testing/grid";
import { lines, read, repeat, type Rows } from "./testing/reading";

describe("readResults: dirt", () => {
  it("removes duplicate rows, keeps the first of different results, counts texts and absences", () => {
    const model = read("ОГЭ 2022", [
      ["Код ОО", "Код участника", "Русский язык", "Математика"],
      ["101", 1, 4, 3],
      ["101", 1, 4, 3],
      ["101", 2, "5", "н/я"],
      ["101", 3, 3, 7],
      ["101", 4, 3, "?"],
      ["101", 3, 4, ""],
      ...Array.from({ length: 20 }, (_, i) => ["102", i, 4, 3]),
    ]);
    expect(lines(model)).toHaveLength(45);
    const { report } = model;
    expect([countOf(report, "duplicateRow"), countOf(report, "repeatedResult")]).toEqual([1, 1]);
    expect([countOf(report, "textNumber"), countOf(report, "absent")]).toEqual([1, 1]);
    expect([countOf(report, "outOfRange"), countOf(report, "unreadable")]).toEqual([1, 1]);
    expect(report.notes.find(({ code }) => code === "duplicateRow")?.rows).toEqual([2]);
  });

  it("does not take numbers in a class list for participants", () => {
    const list: Rows = Array.from({ length: 40 }, (_, i) => ["101", (i % 10) + 1, "Химия", 3 + (i % 3)]);
    const model = read("ОГЭ 2022", [["Код ОО", "Код участника", "Предмет", "Отметка"], ...list]);
    expect(model.records.length).toBe(40);
    expect(countOf(model.report, "participantsNotUnique")).toBe(1);
  });

  it("joins spellings by code and reports them", () => {
    const model = read("ОГЭ 2022", [
      ["Код ОО", "ОО", "Предмет", "Отметка"],
      ["101", "СОШ № 1", "Химия", 3],
      ["101", "СОШ № 1", "Химия", 4],
      ["0101", "СОШ №1", "Химия", 5],
    ]);
    expect(model.schools).toHaveLength(1);
    expect(countOf(model.report, "spelling")).toBe(1);
  });

  it("joins a sheet without codes by name and municipality", () => {
    const model = readResults([
      gridOf("Школы", [
        ["Код ОО", "Наименование ОО", "Муниципалитет", "ШНОР"],
        ["101", "МБОУ «СОШ № 1»", "Север", "да"],
        ["201", "МБОУ «СОШ № 1»", "Юг", ""],
      ]),
      gridOf("ЕГЭ 2022", [
        ["Район", "Школа", "Предмет", "Балл"],
        ["Юг", "СОШ №1", "Химия", 60],
        ["Север", "МБОУ СОШ № 1", "Химия", 70],
      ]),
    ]);
    expect(model.schools.map(({ code, official }) => [code, official])).toEqual([
      ["101", true],
      ["201", false],
    ]);
    expect([...model.records.school]).toEqual([1, 0]);
    expect(countOf(model.report, "joinedByName")).toBe(2);
  });

  it("says which table it could not use", () => {
    const model = read("ЕГЭ 2022", [
      ["Предмет", "Участников", "Средний балл"],
      ["Химия", 25, 58],
    ]);
    expect(model.records.length + model.aggregates.length).toBe(0);
    expect(countOf(model.report, "tableSkipped")).toBe(1);
  });

  it("passes by sheets that hold no results", () => {
    const model = read("План", [
      ["№ п/п", "Мероприятие", "Срок исполнения", "Ответственные", "Результат"],
      [1, "Семинар для школ", "Март 2023", "ОО, методический центр", "Проведён семинар"],
      [2, "Мониторинг", "Май 2023", "ОО", "Справка"],
    ]);
    expect(model.tables).toEqual([]);
    expect(model.schools).toEqual([]);
  });
});

describe("readResults: constants and medals", () => {
  it("lets the workbook's own scale turn points into marks", () => {
    const model = readResults([
      gridOf("Шкалы ВПР", [
        ["Класс", "Предмет", "«3» от", "«4» от", "«5» от"],
        [5, "Биология", 10, 18, 24],
      ]),
      gridOf("ВПР 2023", [
        ["Школа", "Класс", "Предмет", "Первичный балл"],
        ["СОШ № 1", 5, "Биология", 9],
        ["СОШ № 1", 5, "Биология", 24],
      ]),
    ]);
    expect([...model.records.mark]).toEqual([2, 5]);
    expect(countOf(model.report, "markFromScale")).toBe(2);
  });

  it("takes the year that the sheet of minimum scores names as the stated year", () => {
    const model = readResults([
      gridOf("Минимальные баллы", [
        ["Предмет", "Минимальный балл 2022"],
        ["Химия", 36],
      ]),
    ]);
    expect(model.statedYear).toBe(2022);
    expect(model.constants.passMinimum("ЕГЭ", 2022, "chemistry")?.origin.confidence).toBe("workbook");
  });

  it.each<[CellValue, number]>([
    ["да", MEDAL.yes],
    ["", MEDAL.none],
    ["нет", MEDAL.none],
    ["I степень", MEDAL.first],
    ["II степени", MEDAL.second],
    ["золотая", MEDAL.first],
  ])("reads the medal %j", (value, expected) => {
    const model = read("ЕГЭ 2024", [
      ["Школа", "Предмет", "Балл", "Медаль"],
      ["СОШ № 1", "Химия", 70, value],
    ]);
    expect(model.records.medal[0]).toBe(expected);
  });

  it("keeps no participant code", () => {
    const codes = repeat([["101", "СЕКРЕТ-17", "Химия", 4]], 1);
    const model = read("ОГЭ 2022", [["Код ОО", "Код участника", "Предмет", "Отметка"], ...codes]);
    expect(JSON.stringify(model)).not.toContain("СЕКРЕТ");
  });
});
