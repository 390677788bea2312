import { infersDate1904 } from "./date-system";

const RANGE = { top: 0, left: 0, bottom: 0, right: 0 };

describe("the date system is told by a date that shows its year", () => {
  const cases: readonly [string, number | string, string, string, boolean][] = [
    ["a day of 1900", 46143, "dd.mm.yyyy", "01.05.2026", false],
    ["a day of 1904", 44681, "dd.mm.yyyy", "01.05.2026", true],
    ["a month of 1904", 43434, "mmmm yyyy", "Декабрь 2022", true],
    ["a month of 1900", 44896, "mmmm yyyy", "Декабрь 2022", false],
    ["a format with a locale and a text", 43434, '[$-419]d mmmm yyyy "г."', "1 декабря 2022 г.", true],
    ["a year alone", 43434, "yyyy", "2022", true],
    ["the last day of a year", 44926, "dd.mm.yyyy", "31.12.2022", false],
    ["no date but a number of four digits", 2026, "0", "2026", false],
    ["a text in quotes that holds the letter", 2022, '0" years"', "2022 years", false],
    ["a column too narrow for its date", 43434, "dd.mm.yyyy", "########", false],
    ["a text", "01.05.2026", "@", "01.05.2026", false],
  ];
  it.each(cases)("%s", (_, value, format, text, expected) => {
    const block = { range: RANGE, values: [[value]], text: [[text]], numberFormats: [[format]] };
    expect(infersDate1904(block)).toBe(expected);
  });
});
