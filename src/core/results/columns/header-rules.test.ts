import { classifyHeader } from "./header-rules";

describe("classifyHeader", () => {
  it.each<[string, string]>([
    ["Год", "year"],
    ["Учебный год", "year"],
    ["Дата проведения", "year"],
    ["Муниципалитет", "municipality"],
    ["МСУ", "municipality"],
    ["Наименование МО", "municipality"],
    ["Район", "municipality"],
    ["Код ОО", "schoolCode"],
    ["Код образовательной организации", "schoolCode"],
    ["Логин ОО", "schoolCode"],
    ["ОО", "schoolName"],
    ["Наименование образовательной организации", "schoolName"],
    ["Школа", "schoolName"],
    ["Краткое наименование ОУ", "schoolName"],
    ["Код участника", "participant"],
    ["Номер участника ЕГЭ", "participant"],
    ["ID обучающегося", "participant"],
    ["ФИО", "person"],
    ["Предмет", "subject"],
    ["Наименование предмета", "subject"],
    ["Класс", "grade"],
    ["Класс/Параллель", "grade"],
    ["Форма ГИА", "form"],
    ["Медаль", "medal"],
    ["Аттестат с отличием", "medal"],
    ["Количество участников", "participants"],
    ["Средний балл", "mean"],
    ["Не преодолели минимальный порог, чел.", "failed"],
    ["ШНОР", "official"],
    ["Математика (Б/П)", "level"],
    ["Понизили (отметка ВПР ниже отметки по журналу)", "lowered"],
    ["Код муниципалитета", "other"],
  ])("knows «%s» as %s", (text, role) => expect(classifyHeader([text]).role).toBe(role));

  it.each<[string, string]>([
    ["Тестовый балл", "score"],
    ["Балл по 100-балльной шкале", "score"],
    ["Первичный балл", "primary"],
    ["Макс. балл", "max"],
    ["Максимальный первичный балл", "max"],
    ["Отметка ВПР", "mark"],
    ["Оценка", "mark"],
    ["Отметка по журналу", "journal"],
    ["Отметка за 3 четверть", "journal"],
    ["Годовая отметка", "journal"],
    ["Отметка за предыдущий триместр", "journal"],
    ["Балл", "any"],
    ["Результат", "any"],
  ])("knows «%s» as a value of kind %s", (text, kind) =>
    expect(classifyHeader([text])).toMatchObject({ role: "value", kind, subject: null }),
  );

  it.each<[string[], string, string]>([
    [["Русский язык"], "russian", "any"],
    [["Отметка по физике"], "physics", "mark"],
    [["Химия", "Первичный балл"], "chemistry", "primary"],
    [["Годовая отметка", "Математика"], "math", "journal"],
  ])("finds the subject of %j", (parts, subject, kind) =>
    expect(classifyHeader(parts)).toMatchObject({ role: "value", kind, subject: { key: subject } }),
  );

  it.each<[string, number]>([
    ["2", 2],
    ["«5»", 5],
    ["Получили «3»", 3],
    ["Кол-во 4", 4],
    ["Двоек", 2],
  ])("counts marks under «%s»", (text, mark) =>
    expect(classifyHeader([text])).toMatchObject({ role: "count", mark }),
  );

  it.each<[string, string, number]>([
    ["Предмет 2", "subject", 2],
    ["Отметка 1", "value", 1],
    ["Балл 2", "value", 2],
  ])("pairs «%s»", (text, role, pair) => expect(classifyHeader([text])).toMatchObject({ role, pair }));

  it("says nothing about other words", () =>
    expect(classifyHeader(["Примечание"])).toMatchObject({ role: "other", weight: 0 }));
});
