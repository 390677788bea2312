import { roleOfHeader } from "./role-of-header";
import { HEADER_CASES } from "./role-of-header.cases";
import { shortRole } from "./layouts/short-roles";

const cellsOf = (header: string): string[] => header.split("|").map((cell) => cell.trim());
const read = (cells: readonly string[]): string => roleOfHeader(cells).map(shortRole).join(" ");

describe("roles from the words of a header row", () => {
  test.each(HEADER_CASES)("%s", (header, roles) => {
    expect(read(cellsOf(header))).toBe(roles);
  });

  test.each(HEADER_CASES)("in any letter case and spacing: %s", (header, roles) => {
    const typed = cellsOf(header).map((cell) => cell.toUpperCase().replace(/ /gu, "\u00a0 "));
    expect(read(typed)).toBe(roles);
  });
});
