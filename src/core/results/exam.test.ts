import { recogniseExam } from "./exam";

describe("recogniseExam", () => {
  it.each([
    ["Результаты ЕГЭ по участникам", "ЕГЭ", false],
    ["Отметки ОГЭ/ГВЭ-9 по участникам", "ОГЭ", false],
    ["ГВЭ", "ОГЭ", true],
    ["ГВЭ-11", "ЕГЭ", true],
    ["ГИА-9 2024", "ОГЭ", false],
    ["ВПР и отметки по журналу", "ВПР", false],
    ["Всероссийские проверочные работы", "ВПР", false],
    ["Пробный ЕГЭ по математике", "диагностика", false],
    ["Единый государственный экзамен", "ЕГЭ", false],
    ["КДР 8 класс", "диагностика", false],
  ])("reads «%s»", (text, exam, gve) => expect(recogniseExam(text)).toEqual({ exam, gve }));

  it.each(["Успеваемость", "Негэнтропия", "ЕГЭ и ОГЭ", ""])("does not guess at «%s»", (text) =>
    expect(recogniseExam(text)).toBeNull(),
  );
});
