import { sheetOf } from "../../../../test/support/sheet-text";
import { recogniseTables, type RecognisedTable } from "..";
import type { Layout } from "./layout";
import { CYCLOGRAMS } from "./cyclograms";
import { DIFFICULT } from "./difficult";
import { LETTERS } from "./letters";
import { OTHERS } from "./others";
import { PLANS } from "./plans";
import { RECORDS } from "./records";
import { REGIONS } from "./regions";
import { ROWS } from "./rows";
import { shortRole } from "./short-roles";

/** «*» in an expectation stands for any role. */
function rolesOf(table: RecognisedTable, expected: string): string {
  const wanted = expected.split(" ");
  return table.columns.map(({ role }, index) => (wanted[index] === "*" ? "*" : shortRole(role))).join(" ");
}

const rowsOf = (table: RecognisedTable): string =>
  "h".repeat(table.headerRows.length) + table.rows.map(({ type }) => LETTERS[type]).join("");

function readAs({ sheet, tables }: Layout, at = "A1") {
  const found = recogniseTables(sheetOf(sheet, at));
  return found.map((table, index) => ({
    kind: table.kind,
    roles: rolesOf(table, tables[index]?.roles ?? ""),
    rows: rowsOf(table),
  }));
}

describe.each([
  ["plans", PLANS],
  ["rows", ROWS],
  ["other tables", OTHERS],
  ["difficult", DIFFICULT],
  ["records", RECORDS],
  ["cyclograms", CYCLOGRAMS],
  ["other regions", REGIONS],
] as const)("layouts: %s", (_, layouts) => {
  test.each(layouts.map((layout) => [layout.name, layout] as const))("%s", (__, layout) => {
    expect(readAs(layout)).toEqual(layout.tables);
  });

  test.each(layouts.map((layout) => [layout.name, layout] as const))("shifted to H5: %s", (__, layout) => {
    expect(readAs(layout, "H5")).toEqual(layout.tables);
  });
});
