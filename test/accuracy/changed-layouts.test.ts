import { readPlanTables } from "../../src/core/plan/reading";
import { LETTERS } from "../../src/core/table/layouts/letters";
import { PLANS } from "../../src/core/table/layouts/plans";
import { ROWS } from "../../src/core/table/layouts/rows";
import { shortRole } from "../../src/core/table/layouts/short-roles";
import { CONTROL } from "../../src/core/table/layouts/unseen/control";
import { EIGHTH_ROUND } from "../../src/core/table/layouts/unseen/eighth-round";
import { FORMS } from "../../src/core/table/layouts/unseen/forms";
import { LAST_ROUND } from "../../src/core/table/layouts/unseen/last-round";
import { NINTH_ROUND } from "../../src/core/table/layouts/unseen/ninth-round";
import { OFFICES } from "../../src/core/table/layouts/unseen/offices";
import { PROGRAMMES } from "../../src/core/table/layouts/unseen/programmes";
import { REAL_PLANS } from "../../src/core/table/layouts/unseen/real-plans";
import { ROADMAPS } from "../../src/core/table/layouts/unseen/roadmaps";
import { SEVENTH_ROUND } from "../../src/core/table/layouts/unseen/seventh-round";
import { SIXTH_PLANS } from "../../src/core/table/layouts/unseen/sixth-plans";
import { STRANGERS } from "../../src/core/table/layouts/unseen/strangers";
import { parseDrawing } from "../support/drawn-sheet";
import { sheetOf } from "../support/sheet-text";
import { CHANGES, type DrawnTable } from "./layout-changes";

const SHEETS = [
  ...[PLANS, ROWS, ROADMAPS, CONTROL, PROGRAMMES, STRANGERS, FORMS, OFFICES, LAST_ROUND],
  ...[SIXTH_PLANS, SEVENTH_ROUND, EIGHTH_ROUND, NINTH_ROUND, REAL_PLANS],
].flat();

/** Columns without a role and blank rows say nothing of a plan. */
const rolesOf = (roles: readonly string[]): string => roles.filter((role) => role !== "o").join(" ");
const rowsOf = (letters: string): string => letters.replaceAll(".", "");

function read(drawing: string): Omit<DrawnTable, "lines"> | null {
  const [first, ...others] = readPlanTables([sheetOf(drawing)]);
  if (!first || others.length > 0 || first.table.kind !== "plan") return null;
  const { columns, headerRows, rows, range } = first.table;
  return {
    left: range.left,
    right: range.right,
    roles: columns.map(({ role }) => shortRole(role)),
    places: [...headerRows, ...rows.map(({ row }) => row)],
    letters: headerRows.map(() => "h").join("") + rows.map(({ type }) => LETTERS[type]).join(""),
  };
}

const TABLES = SHEETS.flatMap(({ name, sheet }) => {
  const table = read(sheet);
  return table ? [{ name, table: { ...table, lines: parseDrawing(sheet) } }] : [];
});

describe.each(Object.entries(CHANGES))("plans drawn otherwise are read the same: %s", (_, change) => {
  const changed = TABLES.flatMap(({ name, table }) => {
    const result = change(table);
    return result ? [[name, result] as const] : [];
  });

  test("is tried on some sheets", () => {
    expect(changed.length).toBeGreaterThan(3);
  });

  test.each(changed)("%s", (__, { drawing, roles, letters }) => {
    const found = read(drawing);
    expect(found && { roles: rolesOf(found.roles), rows: rowsOf(found.letters) }).toEqual({
      roles: rolesOf(roles),
      rows: rowsOf(letters),
    });
  });
});
