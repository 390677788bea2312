import { dateTokens, isDateFormat } from "./date-format";

describe("date parts of a number format", () => {
  test.each([
    ["dd.mm.yyyy", "dmy"],
    ["[$-419]mmmm yyyy", "my"],
    ["[$-419]mmmm\\ yyyy", "my"],
    ["[$-419]mmmmyyyy", "my"],
    ["mmm.yy", "my"],
    ['"до "dd.mm.yyyy', "dmy"],
    ['[$-419]mmmm yyyy "года";@', "my"],
    ["d.m", "dm"],
    ["yyyy", "y"],
    ["dd/mm/yy h:mm", "dmy"],
    ["h:mm:ss", ""],
    ["mm:ss", ""],
    ['0 "г."', ""],
    ["#,##0.00", ""],
    ["General", ""],
    ["@", ""],
  ])("%s", (code, tokens) => {
    expect(dateTokens(code).join("")).toBe(tokens);
    expect(isDateFormat(code)).toBe(tokens !== "");
  });
});
