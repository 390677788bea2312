import { CATALOGUE } from "../catalogue";
import { IndicatorMatcher, type RowWords } from "./match";

const matcher = new IndicatorMatcher(CATALOGUE);
const words = (name: string, rest: Partial<RowWords> = {}): RowWords => ({
  name,
  method: "",
  unit: "",
  section: "",
  ...rest,
});

describe("matching rows to the catalogue", () => {
  it("finds every indicator by its own name and synonyms", () => {
    const wrong = CATALOGUE.filter(
      ({ recipe }) => recipe.kind !== "results" || recipe.query !== null,
    ).flatMap(({ code, name, unit }) => {
      const { chosen } = matcher.match(words(name, { unit }));
      return chosen?.indicator.code === code ? [] : [`${code} -> ${chosen?.indicator.code ?? "?"}`];
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ["Процент двоек по математике на ОГЭ", "001-1.4"],
    ["Доля выпускников 9 классов, не преодолевших минимальный порог ОГЭ по русскому языку", "001-1.5"],
    ["Удельный вес не справившихся с ВПР по математике в 6-х классах", "001-1.7"],
    ["Доля участников ЕГЭ, не набравших минимального количества баллов, русский язык", "001-1.3"],
    ["Не сдали ЕГЭ по профильной математике", "001-1.2"],
    ["Доля обучающихся 9 классов, не справившихся с диагностической работой по математике", "001-1.11"],
    ["Качество знаний по математике (ОГЭ)", "quality"],
    ["Успеваемость по химии (ОГЭ), %", "success"],
    ["СОУ по русскому языку по итогам ОГЭ", "sou"],
    ["Средний тестовый балл ЕГЭ по физике", "meanScore"],
    ["Доля школ с низкими результатами обучения (ШНОР)", "official-share"],
    ["Охват школ тьюторским сопровождением и поддержкой программ", "004-3"],
    ["Доля педагогов, прошедших курсы повышения квалификации", "001-2.2"],
    ["Доля директоров и завучей – административных работников, повысивших квалификацию", "001-2.1"],
    ["Удовлетворённость участников образовательных отношений качеством образования", "004-8"],
    ["Число разработанных программ ДПП ПК", "001-3.2"],
  ])("%s is %s", (name, code) => {
    expect(matcher.match(words(name)).chosen?.indicator.code).toBe(code);
  });

  it("binds a family to the exam, subject and class that the row names", () => {
    const { chosen } = matcher.match(words("Качество знаний по биологии, ВПР, 7 класс"));
    expect(chosen?.query).toEqual({ exam: "ВПР", subject: "biology", grade: 7 });
  });

  it("takes exam and class from the section where the row names none", () => {
    const { chosen } = matcher.match(words("Доля не справившихся, математика", { section: "ВПР, 5 класс" }));
    expect(chosen?.indicator.code).toBe("001-1.6");
  });

  it("reads the method where the name has two meanings", () => {
    const method = "Отношение обучающихся на удовлетворительно, хорошо и отлично к общему количеству";
    expect(matcher.match(words("Степень обученности", { method })).chosen?.indicator.code).toBe("001-1.18");
  });

  it.each([
    ["Степень обученности", ["001-1.18", "sou"]],
    ["Доля обучающихся, не набравших минимальный балл на ЕГЭ по математике", ["001-1.1", "001-1.2"]],
  ])("asks about %s", (name, codes) => {
    const { chosen, candidates } = matcher.match(words(name));
    expect(chosen).toBeNull();
    expect(candidates.map(({ indicator }) => indicator.code).sort()).toEqual(codes);
  });

  it.each(["Количество автобусов", "Протяжённость дорог, км", "Итого", ""])(
    "finds nothing for «%s»",
    (name) => {
      expect(matcher.match(words(name)).chosen).toBeNull();
    },
  );

  it("never takes the result of one class, subject or exam for another's", () => {
    const found = matcher.match(
      words("Доля обучающихся, не справившихся с ВПР по математике (7 класс)"),
    ).chosen;
    expect(found?.indicator.code).toBe("failed");
    expect(found?.query).toEqual({ exam: "ВПР", subject: "math", grade: 7 });
  });
});
