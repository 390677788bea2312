import { fromFileFormula, toFileFormula } from "./formula-names";
import { shiftFormula } from "./formula-shift";
import { serialOfIsoDate } from "./iso-date";

describe("a shared formula moved by 2 rows and 1 column", () => {
  it.each([
    ["A1+B2", "B3+C4"],
    ["$A1+A$1+$A$1", "$A3+B$1+$A$1"],
    ["SUM(A1:B2)", "SUM(B3:C4)"],
    ["SUM(A:B)+SUM($A:B)", "SUM(B:C)+SUM($A:C)"],
    ["SUM(1:2)", "SUM(3:4)"],
    ["'План A1'!A1&\"A1\"", "'План A1'!B3&\"A1\""],
    ["План!A1", "План!B3"],
    ["LOG10(A1)+ATAN2(A1,B1)", "LOG10(B3)+ATAN2(B3,C3)"],
    ["Таблица1[Балл A1]+A1", "Таблица1[Балл A1]+B3"],
    ["Таблица1[[#This Row],[A1]]", "Таблица1[[#This Row],[A1]]"],
    ["Имя1+AB12_x+A1.5", "Имя1+AB12_x+A1.5"],
    ["XFD1", "#REF!"],
    ["A1048575", "#REF!"],
    ["IF(A1>1.5E3,A1,B1)", "IF(B3>1.5E3,B3,C3)"],
  ])("%s becomes %s", (formula, expected) => expect(shiftFormula(formula, 2, 1)).toBe(expected));
});

describe("names of newer functions", () => {
  it.each([
    ["=IFERROR(STDEV.S(A1:A9),0)", "IFERROR(_xlfn.STDEV.S(A1:A9),0)"],
    ["=FILTER(A1:A9,B1:B9>0)", "_xlfn._xlws.FILTER(A1:A9,B1:B9>0)"],
    ['=IF(A1="IFS(",IFS(A1,1),0)', 'IF(A1="IFS(",_xlfn.IFS(A1,1),0)'],
    ["=SUM(A1)", "SUM(A1)"],
  ])("%s is kept as %s", (shown, kept) => {
    expect(toFileFormula(shown)).toBe(kept);
    expect(fromFileFormula(kept)).toBe(shown);
  });
});

describe("ISO dates in cells", () => {
  it.each([
    ["2022-12-01", false, 44896],
    ["2022-12-01T12:00:00", false, 44896.5],
    ["1900-01-01", false, 1],
    ["1904-01-02", true, 1],
    ["06:00", false, 0.25],
    ["не дата", false, null],
    ["", false, null],
  ])("%j (1904: %j) is %j", (text, date1904, serial) => expect(serialOfIsoDate(text, date1904)).toBe(serial));
});
