import { gradeOfText, readGrade } from "./grade";

describe("readGrade", () => {
  it.each<[string | number, { grade: number; letter: string } | null]>([
    [5, { grade: 5, letter: "" }],
    ["5", { grade: 5, letter: "" }],
    ["5А", { grade: 5, letter: "а" }],
    ["9 «Б»", { grade: 9, letter: "б" }],
    ["7-в", { grade: 7, letter: "в" }],
    ["11 класс", { grade: 11, letter: "" }],
    [45, null],
    ["СОШ", null],
    ["", null],
  ])("reads %j", (value, expected) => expect(readGrade(value)).toEqual(expected));
});

describe("gradeOfText", () => {
  it.each<[string, number | null]>([
    ["ВПР 5 класс, русский язык", 5],
    ["Результаты 11-х классов", 11],
    ["5 класс и 6 класс", null],
    ["ВПР 2022", null],
    ["Доля пятиклассников, справившихся с ВПР", 5],
    ["Обучающиеся девятых классов", 9],
    ["в одиннадцатом классе", 11],
    ["ВПР в 5-8 классах", null],
    ["5, 6 классы", null],
    ["4-х и 5-х классов", null],
    ["1.6. ВПР по математике (6 класс)", 6],
    ["ОГЭ 2024, 9 кл.", 9],
    ["первоклассный, шестнадцать классов", null],
  ])("reads «%s»", (text, expected) => expect(gradeOfText(text)).toBe(expected));
});
