import { isMovedFormula, movedFormula } from "./moved-formula";

/** Row 4 became row 6. */
const DOWN = { sheet: "План", from: 3, to: 5 };

describe("a formula whose row moved", () => {
  const cases: readonly [string, string | null][] = [
    ["=LEN(B4)", "=LEN(B6)"],
    ["=$B$4&C4", "=$B$6&C6"],
    ["=SUM(B4:E4)", "=SUM(B6:E6)"],
    ["=SUM(4:4)", "=SUM(6:6)"],
    ["='План'!B4+план!C4", "='План'!B6+план!C6"],
    ["=Свод!B4+1", "=Свод!B4+1"],
    ["='Сводный лист'!$B$9", "='Сводный лист'!$B$9"],
    ['="B4"&LOG10(B4)', '="B4"&LOG10(B6)'],
    ["=INDEX(КК_Свод,2,1)", "=INDEX(КК_Свод,2,1)"],
    ["=SUM(B:B)", "=SUM(B:B)"],
    ["=Школы[[#This Row],[B4]]", "=Школы[[#This Row],[B4]]"],
    ["=1E4+4", "=1E4+4"],
    ["=SUM(B4:B9)", null],
    ["=B3+1", null],
  ];
  it.each(cases)("%s", (formula, expected) => expect(movedFormula(formula, DOWN)).toBe(expected));
});

describe("a formula is known again in the row that moved", () => {
  const cases: readonly [string, string, boolean][] = [
    ["=LEN(B4)", "=LEN(B6)", true],
    ["=LEN(B4)", "=len( B6 )", true],
    ["=LEN(B4)", "=LEN(B4)", false],
    ["=LEN(B4)", "=LEN(C6)", false],
    ["=LEN(B4)", "=LEN(B6)+1", false],
    ["=B4/B$2", "=B6/B$2", true],
    ["=SUM(B4:B9)", "=SUM(B6:B11)", true],
    ["=SUM(B4:B9)", "=SUM(B6:B10)", false],
    ["=Свод!B4", "=Свод!B4", true],
    ["=Свод!B4", "=Свод!B6", false],
  ];
  it.each(cases)("%s, %s: %s", (read, now, expected) =>
    expect(isMovedFormula(read, now, DOWN)).toBe(expected),
  );
});
