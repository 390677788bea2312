import { readMathLevel, recogniseSubject, subjectOfCell } from "./subject";

describe("recogniseSubject", () => {
  it.each([
    ["Русский язык", "russian", "Русский язык"],
    ["рус.яз.", "russian", "Русский язык"],
    ["Отметка по русскому языку", "russian", "Русский язык"],
    ["01 - Русский язык", "russian", "Русский язык"],
    ["Математика профильная", "mathProfile", "Математика профильная"],
    ["Математика (проф.)", "mathProfile", "Математика профильная"],
    ["Математика (база)", "mathBase", "Математика базовая"],
    ["Математика Б", "mathBase", "Математика базовая"],
    ["Математика", "math", "Математика"],
    ["Информатика и ИКТ", "informatics", "Информатика и ИКТ"],
    ["Информатика (КЕГЭ)", "informatics", "Информатика"],
    ["Иностранный язык (английский)", "english", "Английский язык"],
    ["англ. яз.", "english", "Английский язык"],
    ["Обществознание", "socialStudies", "Обществознание"],
    ["Литературное чтение", "literaryReading", "Литературное чтение"],
    ["Окружающий мир", "world", "Окружающий мир"],
  ])("reads «%s»", (text, key, label) => expect(recogniseSubject(text)).toEqual({ key, label }));

  it.each(["Физическая культура", "Родной (русский) язык", "Код участника", "Класс", ""])(
    "knows no subject in «%s»",
    (text) => expect(recogniseSubject(text)).toBeNull(),
  );
});

describe("readMathLevel", () => {
  it.each([
    ["Б", "base"],
    ["базовый уровень", "base"],
    ["П", "profile"],
    ["Профиль", "profile"],
    ["Б/П", null],
    ["", null],
  ])("reads «%s»", (text, level) => expect(readMathLevel(text)).toBe(level));
});

describe("subjectOfCell", () => {
  it("keeps an unknown subject as its own", () => {
    expect(subjectOfCell(" Черчение ")).toEqual({ key: "other:черчение", label: "Черчение" });
  });
});
