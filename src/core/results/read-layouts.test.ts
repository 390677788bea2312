import { countOf } from "./report";
import { lines, read } from "./testing/reading";

describe("readResults: layouts", () => {
  it("reads a long sheet in any order of columns", () => {
    const model = read("ЕГЭ", [
      [
        "Тестовый балл",
        "Учебный предмет",
        "Код участника",
        "Наименование образовательной организации",
        "Учебный год",
      ],
      [81, "Русский язык", "a1", "МБОУ СОШ № 1", "2022/2023"],
      [4, "Математика (базовая)", "a1", "МБОУ СОШ № 1", "2022/2023"],
    ]);
    expect(lines(model)).toEqual([
      "МБОУ СОШ № 1|ЕГЭ|2023|11|Русский язык|балл 81",
      "МБОУ СОШ № 1|ЕГЭ|2023|11|Математика (базовая)|отметка 4",
    ]);
  });

  it("reads a column per subject, the year from the title, ГВЭ from its column", () => {
    const model = read("ОГЭ", [
      ["Результаты ГИА-9 2024 года"],
      ["Код ОО", "ОО", "Форма", "Русский язык", "Математика", "Физика"],
      ["101", "СОШ № 1", "ОГЭ", 4, 3, ""],
      ["101", "СОШ № 1", "ГВЭ", 5, 2, ""],
    ]);
    expect(lines(model)).toEqual([
      "СОШ № 1|ОГЭ|2024|9|Русский язык|отметка 4",
      "СОШ № 1|ОГЭ|2024|9|Математика|отметка 3",
      "СОШ № 1|ОГЭ ГВЭ|2024|9|Русский язык|отметка 5",
      "СОШ № 1|ОГЭ ГВЭ|2024|9|Математика|отметка 2",
    ]);
  });

  it("reads a two-row header with a subject over its results", () => {
    const model = read(
      "ОГЭ 2023",
      [
        ["Школа", "Русский язык", "", "Химия", ""],
        ["", "Первичный балл", "Отметка", "Первичный балл", "Отметка"],
        ["Лицей № 2", 30, 5, 22, 4],
      ],
      [
        { top: 0, left: 1, bottom: 0, right: 2 },
        { top: 0, left: 3, bottom: 0, right: 4 },
      ],
    );
    expect(lines(model)).toEqual([
      "Лицей № 2|ОГЭ|2023|9|Русский язык|пб 30|отметка 5",
      "Лицей № 2|ОГЭ|2023|9|Химия|пб 22|отметка 4",
    ]);
  });

  it("reads pairs of subject and result, and the level of mathematics", () => {
    const model = read("ЕГЭ", [
      ["Год", "ОО", "Русский язык", "Математика (Б/П)", "Математика", "Предмет 1", "Балл 1"],
      [2022, "СОШ № 1", 70, "П", 55, "Физика", 61],
      [2022, "СОШ № 1", 50, "Б", 3, "", ""],
    ]);
    expect(lines(model)).toEqual([
      "СОШ № 1|ЕГЭ|2022|11|Русский язык|балл 70",
      "СОШ № 1|ЕГЭ|2022|11|Математика профильная|балл 55",
      "СОШ № 1|ЕГЭ|2022|11|Физика|балл 61",
      "СОШ № 1|ЕГЭ|2022|11|Русский язык|балл 50",
      "СОШ № 1|ЕГЭ|2022|11|Математика базовая|отметка 3",
    ]);
  });

  it("reads ВПР with class, primary score and journal mark", () => {
    const model = read("Результаты", [
      ["ВПР 2023"],
      [
        "МСУ",
        "Школа",
        "Класс",
        "Предмет",
        "ПБ",
        "Максимальный балл",
        "Отметка за работу",
        "Отметка за 3 четверть",
      ],
      ["Район", "СОШ № 1", "5А", "Биология", 20, 29, 4, 5],
    ]);
    expect(lines(model)).toEqual(["СОШ № 1|ВПР|2023|5|Биология|пб 20|отметка 4|журнал 5"]);
    expect(model.schools[0]?.municipality).toBe("Район");
  });

  it("takes class, subject and school from the title where there is no column", () => {
    const model = read("Лист1", [
      ["ВПР 2022, 6 класс, математика"],
      ["МБОУ «Гимназия № 3»"],
      ["Код участника", "Первичный балл", "Отметка"],
      ["1", 10, 4],
      ["2", 12, 5],
    ]);
    expect(lines(model)).toEqual([
      "МБОУ «Гимназия № 3»|ВПР|2022|6|Математика|пб 10|отметка 4",
      "МБОУ «Гимназия № 3»|ВПР|2022|6|Математика|пб 12|отметка 5",
    ]);
  });

  it("reads two tables under each other, each with its own header", () => {
    const header = ["ОО", "Год", "Предмет", "Отметка"];
    const model = read("ОГЭ", [
      header,
      ["СОШ № 1", 2022, "Химия", 4],
      [null],
      ["Школа", "Предмет", "Год", "Отметка ОГЭ"],
      ["СОШ № 2", "Физика", 2023, 3],
    ]);
    expect(lines(model)).toEqual([
      "СОШ № 1|ОГЭ|2022|9|Химия|отметка 4",
      "СОШ № 2|ОГЭ|2023|9|Физика|отметка 3",
    ]);
  });

  it("carries a school down that is written once over its pupils", () => {
    const model = read(
      "ОГЭ 2022",
      [
        ["Школа", "Предмет", "Отметка"],
        ["СОШ № 1", "Химия", 4],
        ["", "Химия", 5],
        ["", "Химия", 3],
      ],
      [{ top: 1, left: 0, bottom: 3, right: 0 }],
    );
    expect(lines(model)).toHaveLength(3);
    expect(countOf(model.report, "filledDown")).toBe(2);
  });

  it("reads numbers of marks with shares behind them", () => {
    const model = read(
      "ОГЭ 2022",
      [
        ["ОО", "Предмет", "Отметки", "", "", ""],
        ["", "", "«2»", "«3»", "«4»", "«5»"],
        ["СОШ № 1", "Математика", "3/10,0%", "12/40,0%", 10, "5/16,7%"],
        ["Итого", "Математика", 3, 12, 10, 5],
      ],
      [{ top: 0, left: 2, bottom: 0, right: 5 }],
    );
    expect(model.aggregates).toMatchObject([{ exam: "ОГЭ", year: 2022, n: 30, marks: [3, 12, 10, 5] }]);
    expect(countOf(model.report, "totalRow")).toBe(1);
  });

  it("reads shares of marks that only their sum gives away", () => {
    const model = read("ВПР 2023, 5 класс", [
      ["Группы участников", "Кол-во ОО", "Кол-во участников", "Предмет", "2", "3", "4", "5"],
      ["МБОУ СОШ № 1", 1, 40, "Математика", 10, 40, "37,5", "12,5"],
    ]);
    expect(model.aggregates).toMatchObject([{ exam: "ВПР", grade: 5, n: 40, marks: [4, 16, 15, 5] }]);
  });

  it("does not take points by task for counts of marks", () => {
    const model = read("ВПР 2023, 5 класс, математика", [
      ["Школа", "Код участника", 1, 2, 3, 4, 5, 6, "Первичный балл", "Отметка"],
      ["СОШ № 1", "a1", 1, 0, 2, 1, 1, 0, 5, 3],
    ]);
    expect(lines(model)).toEqual(["СОШ № 1|ВПР|2023|5|Математика|пб 5|отметка 3"]);
  });

  it("reads abbreviated subjects as columns", () => {
    const model = read("ЕГЭ 2023", [
      ["ОУ", "РЯ", "МБ", "МП", "Физ.", "Общ."],
      ["Лицей № 1", 80, "", 70, 66, ""],
      ["Лицей № 1", 60, 5, "", "", 58],
    ]);
    expect(lines(model).map((line) => line.split("|").slice(4).join(" "))).toEqual([
      "Русский язык балл 80",
      "Математика профильная балл 70",
      "Физика балл 66",
      "Русский язык балл 60",
      "Математика базовая отметка 5",
      "Обществознание балл 58",
    ]);
  });

  it("reads a mark of the work and one of the journal beside each other", () => {
    const model = read("ВПР 2022", [
      ["Школа", "Параллель", "Русский язык (ВПР)", "Русский язык (журнал)"],
      ["СОШ № 1", 6, 3, 4],
    ]);
    expect(lines(model)).toEqual(["СОШ № 1|ВПР|2022|6|Русский язык|отметка 3|журнал 4"]);
  });

  it("reads means with numbers of participants", () => {
    const model = read("ЕГЭ 2023", [
      ["Код ОО", "Предмет", "Количество участников", "Средний балл", "Не преодолели минимальный порог"],
      ["101", "Физика", 12, "51,5", 2],
    ]);
    expect(model.aggregates).toMatchObject([{ exam: "ЕГЭ", year: 2023, n: 12, mean: 51.5, failed: 2 }]);
  });
});
