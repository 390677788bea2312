import type { CellValue, Grid } from "../sheet/grid";
import { EXAMS } from "./exam";
import { MEDAL, type ResultsModel } from "./model";
import { readResults } from "./read";
import { countOf } from "./report";
import { gridOf } from "./testing/grid";

type Rows = readonly (readonly (CellValue | null)[])[];

/** Every record as one line: school, exam, year, class, subject, results. */
function lines(model: ResultsModel): string[] {
  const { records: r, schools, subjects } = model;
  return Array.from({ length: r.length }, (_, i) => {
    const values = [
      Number.isNaN(r.score[i]) ? "" : `балл ${r.score[i]}`,
      Number.isNaN(r.primary[i]) ? "" : `пб ${r.primary[i]}`,
      r.mark[i] ? `отметка ${r.mark[i]}` : "",
      r.journal[i] ? `журнал ${r.journal[i]}` : "",
    ].filter((text) => text !== "");
    const exam = `${EXAMS[r.exam[i] ?? 0]}${r.gve[i] ? " ГВЭ" : ""}`;
    const school = schools[r.school[i] ?? 0]?.name;
    return [school, exam, r.year[i], r.grade[i], subjects[r.subject[i] ?? 0]?.label, ...values].join("|");
  });
}

const read = (name: string, rows: Rows, merges: Grid["merges"] = []): ResultsModel =>
  readResults([gridOf(name, rows, { merges })]);

/** Fills a sheet to a length at which contents can be profiled. */
const repeat = (rows: Rows, times: number): Rows => Array.from({ length: times }, () => rows).flat();

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
