import { isChildNumber, leadingNumbering, readNumbering } from "./numbering";

describe("number of a row in its own cell", () => {
  test.each([
    ["1", "1", [1]],
    ["1.", "1", [1]],
    ["12)", "12", [12]],
    ["1.10", "1.10", [1, 10]],
    ["1,2", "1.2", [1, 2]],
    ["2.1.3.", "2.1.3", [2, 1, 3]],
    ["№ 4", "4", [4]],
    ["п. 5", "5", [5]],
    ["IV.", "IV", [4]],
    ["ХII", "XII", [12]],
    ["I.2", "I.2", [1, 2]],
    ["ii.", "II", [2]],
    ["а)", "а", [1040]],
  ])("%s", (cell, text, parts) => {
    expect(readNumbering(cell)).toMatchObject({ text, parts });
  });

  test.each(["", "01.09.2023", "1-3", "х", "v", "и", "№", "сентябрь", "10 %", "Итого", "3/4"])(
    "none: «%s»",
    (cell) => {
      expect(readNumbering(cell)).toBeNull();
    },
  );
});

describe("number at the head of a title", () => {
  test.each([
    ["II. Развитие кадров", "II"],
    ["1. Работа с родителями", "1"],
    ["1.2 Работа с учителями", "1.2"],
    ["3) Анализ", "3"],
    ["Раздел 4. Аналитика", "4"],
    ["НАПРАВЛЕНИЕ II «Кадры»", "II"],
    ["Задача № 2. Обновить", "2"],
    ["Подраздел 1.3 Методика", "1.3"],
  ])("%s", (title, text) => {
    expect(leadingNumbering(title)?.text).toBe(text);
  });

  test.each(["Работа с родителями", "Вебинар по физике", "100% школ", "5-9 классы", "2024 год"])(
    "none: %s",
    (title) => {
      expect(leadingNumbering(title)).toBeNull();
    },
  );
});

test.each([
  ["1", "1.1", true],
  ["1.", "1.10", true],
  ["1", "2.1", false],
  ["1", "1.1.1", false],
  ["1.1", "1.1.1", true],
  ["I", "1.1", true],
])("«%s» heads «%s»: %s", (parent, child, expected) => {
  const [above, below] = [readNumbering(parent), readNumbering(child)];
  expect(above && below && isChildNumber(below, above)).toBe(expected);
});
