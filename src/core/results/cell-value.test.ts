import { ABSENT, EMPTY, UNREADABLE, readCount, readResult, readYes } from "./cell-value";

describe("readResult", () => {
  it.each<[string | number | boolean, number]>([
    [81, 81],
    ["61,43", 61.43],
    [" 76 ", 76],
    ["4 (хорошо)", 4],
    ["«5»", 5],
    ["76 баллов", 76],
    ["отлично", 5],
    ["неудовлетворительно", 2],
    ["", EMPTY],
    ["  ", EMPTY],
    ["н/я", ABSENT],
    ["Н/Я", ABSENT],
    ["не явился", ABSENT],
    ["Отсутствовала", ABSENT],
    ["н/д", ABSENT],
    ["–", ABSENT],
    [-4, UNREADABLE],
    [true, UNREADABLE],
    ["4/5", UNREADABLE],
    ["#Н/Д!", UNREADABLE],
  ])("reads %j as %d", (value, expected) => expect(readResult(value)).toBe(expected));
});

describe("readCount", () => {
  it.each<[string | number, number]>([
    ["103/25,2%", 103],
    ["27 (6,6 %)", 27],
    ["0/0%", 0],
    [116, 116],
    ["4", 4],
    ["–", ABSENT],
  ])("reads %j as %d", (value, expected) => expect(readCount(value)).toBe(expected));
});

describe("readYes", () => {
  it.each<[string | number | boolean, boolean | null]>([
    ["да", true],
    ["+", true],
    [1, true],
    ["нет", false],
    ["", false],
    [0, false],
    ["I степень", null],
  ])("reads %j as %j", (value, expected) => expect(readYes(value)).toBe(expected));
});
