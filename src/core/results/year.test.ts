import { readYear, yearOfText } from "./year";

describe("readYear", () => {
  it.each<[string | number, number | null]>([
    [2022, 2022],
    ["2022", 2022],
    ["2022 г.", 2022],
    ["2022/2023", 2023],
    ["2022-2023 учебный год", 2023],
    ["2021/22", 2022],
    [44711, 2022],
    ["30.05.2023", 2023],
    [5, null],
    ["", null],
    ["июнь", null],
  ])("reads %j as %j", (value, expected) => expect(readYear(value)).toBe(expected));
});

describe("yearOfText", () => {
  it.each<[string, number | null]>([
    ["Результаты ЕГЭ 2022", 2022],
    ["ВПР, 2022/2023 учебный год", 2023],
    ["по состоянию на 01.09.2022", 2022],
    ["Результаты за 2019-2023", null],
    ["2020 год – не проводилась; 2021 – два предмета", null],
    ["без года", null],
  ])("reads «%s» as %j", (text, expected) => expect(yearOfText(text)).toBe(expected));
});
