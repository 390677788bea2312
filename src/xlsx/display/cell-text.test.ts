import { cellText } from "./cell-text";

describe("the text of a cell under Russian settings", () => {
  it.each([
    [44896, "mmmm yyyy", "Декабрь 2022"],
    [44896, "[$-419]mmmm\\ yyyy;@", "Декабрь 2022"],
    [44958, "[$-419]mmm\\.yy", "фев.23"],
    [45047, "mmm.yy", "май.23"],
    [44896, "[$-FC19]d mmmm yyyy \\г.", "1 декабря 2022 г."],
    [44896, "m/d/yyyy", "01.12.2022"],
    [44896, "d-mmm", "01.дек"],
    [44896, "dd.mm.yyyy", "01.12.2022"],
    [44896, '"до "dd.mm.yyyy', "до 01.12.2022"],
    [44990, "d.m", "5.3"],
    [60, "dd.mm.yyyy", "29.02.1900"],
    [0.985, "0.0%", "98,5%"],
    [0.2, "0 %", "20 %"],
    [2023, '0\\ "г."', "2023 г."],
    [1.2, "0.00", "1,20"],
    [1234567.5, "#,##0.00", "1 234 567,50"],
    [1.1, "General", "1,1"],
    [0.1 + 0.2, "General", "0,3"],
    [-5, "General", "-5"],
    [1e20, "General", "1E+20"],
    [7, "@", "7"],
    [true, "General", "ИСТИНА"],
    ["#DIV/0!", "General", "#ДЕЛ/0!"],
    ["#хештег", "General", "#хештег"],
    ["текст", "@", "текст"],
    ["текст", "dd.mm.yyyy", "текст"],
    ["5", '@" кл."', "5 кл."],
    [5, ";;;", ""],
    [5, "0.0[[", "######"],
  ])("%j under %s is %s", (value, code, text) =>
    expect(cellText(value, code, false).replace(/\u00a0/gu, " ")).toBe(text),
  );

  it("counts dates from 1904 where the workbook does", () => {
    expect(cellText(44896 - 1462, "dd.mm.yyyy", true)).toBe("01.12.2022");
    expect(cellText(100, "0", true)).toBe("100");
  });
});
