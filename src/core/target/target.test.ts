import fc from "fast-check";
import { readTargets, type Target } from ".";

const short = ({ comparator, value, unit, change }: Target): string =>
  `${comparator} ${String(value)}${unit}${change ? " change" : ""}`;
const read = (text: string): string[] => readTargets(text).map(short);

describe("measurable targets", () => {
  test.each<[behaviour: string, text: string, expected: string[]]>([
    ["«не менее» is at least", "не менее 80 % учителей", ["ge 80%"]],
    ["«не более» is at most", "не более 10 % неуспевающих", ["le 10%"]],
    ["a comparison may follow", "80 % и выше", ["ge 80%"]],
    ["a bare 100 % is exact", "Охват 100 %", ["eq 100%"]],
    ["a bare lower percentage is at least", "80% педагогов", ["ge 80%"]],
    ["a bare count is exact", "Проведено 5 семинаров", ["eq 5"]],
    ["growth «до» is at least", "Увеличение доли до 80 %", ["ge 80%"]],
    ["fall «до» is at most", "снижение с 26 % до 20 %", ["le 20%"]],
    ["«на» with growth is a change", "рост на 5 п.п.", ["ge 5п.п. change"]],
    ["«на» with fall is a change", "сокращение доли на 5 %", ["le 5% change"]],
    ["«в N раза» is a change", "увеличение в 2 раза", ["ge 2раз change"]],
    ["two ends are a range", "от 10 до 15 %", ["range 10,15%"]],
    ["stray spaces do not part a number", "52, 8 % школ, 1 000 учителей", ["ge 52.8%", "eq 1000"]],
    ["words are numbers", "стопроцентный охват, не менее половины школ", ["eq 100%", "ge 50%"]],
    ["years, classes, ages and documents are none", "План № 5 на 2024 год для 9 классов, дети 5-7 лет", []],
    ["points, dates and list numbers are none", "1. Справка по п. 3.1 до 15.09.2023", []],
    ["names are none", "Проект «500+», СОШ № 3", []],
    ["frequencies are none", "не реже 1 раза в год", []],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each<[text: string, subject: string]>([
    ["не менее 80 % учителей математики в школах", "учителей математики"],
    ["Доля учителей, прошедших курсы, – не менее 60 %", "Доля учителей, прошедших курсы"],
    ["Доля выпускников увеличится на 3 %", "Доля выпускников"],
    ["Обучение экспертов (15 чел.)", "Обучение экспертов"],
  ])("%s counts %s", (text, subject) => {
    expect(readTargets(text).map((target) => target.subject)).toEqual([subject]);
  });
});

const PIECES = [
  "не менее 80 % учителей",
  "охват 100 % школ",
  "снижение доли на 5 п.п.",
  "проведено 12 семинаров",
  "рост с 60 до 75 %",
  "не более 25 человек в группе",
  "приказ № 5 от 12.03.2024",
  "обучающиеся 9 классов",
];

describe("properties of reading", () => {
  it("never throws and gives finite values", () => {
    const noise = fc.constantFrom(
      ...PIECES,
      "%",
      "от",
      "до",
      "с",
      "-",
      "№",
      "9",
      "2023",
      "1 000",
      ",",
      "(",
      "не менее",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(noise).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(text, (value) => {
        for (const target of readTargets(value))
          expect([target.value].flat().every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("does not depend on letter case, kinds of spaces and dashes, ё and е", () => {
    const change = fc.constantFrom<(text: string) => string>(
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => text.replace(/ /gu, "\u00a0"),
      (text) => text.replace(/ /gu, "  "),
      (text) => text.replace(/-/gu, "–"),
      (text) => text.replace(/е/gu, "ё"),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES)), change, (parts, changed) => {
        const text = parts.join("; ");
        expect(read(changed(text))).toEqual(read(text));
      }),
    );
  });

  it("reads pieces joined by semicolons one by one", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES)), (parts) => {
        expect(read(parts.join("; "))).toEqual(parts.flatMap(read));
      }),
    );
  });

  it("costs linear time", () => {
    for (const piece of ["1 ", "1, ", "5 % ", "до ", "не менее ", "рост на 5 % школ ", "« "]) {
      const start = performance.now();
      readTargets(piece.repeat(20_000));
      expect(performance.now() - start).toBeLessThan(4_000);
    }
  });
});
