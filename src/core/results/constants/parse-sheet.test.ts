import { gridOf } from "../testing/grid";
import { parseConstantsSheet } from "./parse-sheet";

describe("parseConstantsSheet", () => {
  it("reads minimum scores of one year", () => {
    const grid = gridOf("Минимальные баллы", [
      ["Предмет", "Минимальный балл 2023"],
      ["Русский язык", 24],
      ["Физика", "36"],
      ["Математика базовая", 3],
    ]);
    expect(
      parseConstantsSheet(grid).minimums.map(({ subject, year, value, kind }) => [
        subject,
        year,
        value,
        kind,
      ]),
    ).toEqual([
      ["russian", 2023, 24, "minAttestat"],
      ["physics", 2023, 36, "minAttestat"],
      ["mathBase", 2023, 3, "minAttestatMark"],
    ]);
  });

  it("reads a column a year and a row a year", () => {
    const wide = gridOf("Пороги", [
      ["Предмет", "Минимум 2022", "Минимум 2023"],
      ["Химия", 36, 38],
    ]);
    expect(parseConstantsSheet(wide).minimums.map(({ year, value }) => [year, value])).toEqual([
      [2022, 36],
      [2023, 38],
    ]);
    const long = gridOf("Константы", [
      ["Экзамен", "Год", "Предмет", "Показатель", "Минимальный балл"],
      ["ЕГЭ", 2024, "Химия", "для поступления в вуз", 39],
    ]);
    expect(parseConstantsSheet(long).minimums).toMatchObject([{ year: 2024, value: 39, kind: "minVuz" }]);
  });

  it("reads a scale by least points and by spans", () => {
    const least = gridOf("Шкалы ВПР", [
      ["Класс", "Предмет", "Макс. балл", "«3» от", "«4» от", "«5» от"],
      [5, "Русский язык", 45, 18, 29, 39],
    ]);
    expect(parseConstantsSheet(least).scales).toMatchObject([
      { exam: "ВПР", grade: 5, subject: "russian", from3: 18, from4: 29, from5: 39, max: 45, year: 0 },
    ]);
    const spans = gridOf("Шкала перевода ОГЭ 2024", [
      ["Предмет", "2", "3", "4", "5"],
      ["Математика", "0–7", "8–14", "15–21", "22–31"],
    ]);
    expect(parseConstantsSheet(spans).scales).toMatchObject([
      { exam: "ОГЭ", year: 2024, grade: 9, from3: 8, from4: 15, from5: 22 },
    ]);
  });

  it("does not take counts of marks for a scale", () => {
    const counts = gridOf("ОГЭ", [
      ["Предмет", "2", "3", "4", "5"],
      ["Математика", 103, 163, 116, 27],
    ]);
    expect(parseConstantsSheet(counts).scales).toEqual([]);
  });

  it("leaves sheets of results alone", () => {
    const results = gridOf("ЕГЭ", [
      ["Школа", "Предмет", "Балл"],
      ["СОШ № 1", "Химия", 50],
    ]);
    expect(parseConstantsSheet(results)).toMatchObject({ minimums: [], scales: [], range: null });
  });
});
