import { sheetOf } from "../../../../../test/support/sheet-text";
import { notation } from "../../../../../test/accuracy/deadlines.notation";
import { readPlanTables } from "../../../plan/reading";
import type { PlanItem, PlanTable } from "../../../plan/rule";
import type { Target } from "../../../target";
import { LETTERS } from "../letters";
import type { ExpectedTable } from "../layout";
import { shortRole } from "../short-roles";
import { CONTROL } from "./control";
import { FIGURES } from "./figures";
import { PROGRAMMES } from "./programmes";
import { ROADMAPS } from "./roadmaps";

const SIGNS = { ge: "≥", le: "≤", eq: "=", range: "" } as const;

const targetOf = ({ comparator, value, unit, subject }: Target): string => {
  const amount = typeof value === "number" ? String(value) : value.join("–");
  return `${SIGNS[comparator]}${amount} ${unit === "" ? (subject.split(" ")[0] ?? "") : unit}`.trim();
};

function readOf({ row, deadline, responsible, targets }: PlanItem): string {
  const parties = (responsible?.parties ?? []).map(({ name }) => name).join("; ");
  const time = deadline ? notation(deadline) : "none ?";
  return [row.number ?? "", time, parties, targets.map(targetOf).join("; ")].join(" | ").trim();
}

const linesOf = (reads: string): string[] =>
  reads
    .trim()
    .split("\n")
    .map((line) => line.trim());

function shapeOf({ table }: PlanTable, expected: ExpectedTable | undefined) {
  const wanted = expected?.roles.split(" ") ?? [];
  return {
    kind: table.kind,
    roles: table.columns.map(({ role }, index) => (wanted[index] === "*" ? "*" : shortRole(role))).join(" "),
    rows: "h".repeat(table.headerRows.length) + table.rows.map(({ type }) => LETTERS[type]).join(""),
  };
}

describe.each([
  ["road maps", ROADMAPS],
  ["control", CONTROL],
  ["programmes", PROGRAMMES],
  ["figures", FIGURES],
] as const)("unseen tables: %s", (_, readings) => {
  test.each(readings.map((reading) => [reading.name, reading] as const))(
    "%s",
    (__, { sheet, tables, reads }) => {
      const found = readPlanTables([sheetOf(sheet)]);
      expect(found.map((table, index) => shapeOf(table, tables[index]))).toEqual(tables);
      if (reads !== undefined) expect(found[0]?.items.map(readOf)).toEqual(linesOf(reads));
    },
  );
});
