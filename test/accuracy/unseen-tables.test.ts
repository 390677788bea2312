import { readPlanTables } from "../../src/core/plan/reading";
import type { PlanItem, PlanTable } from "../../src/core/plan/rule";
import { LETTERS } from "../../src/core/table/layouts/letters";
import { shortRole } from "../../src/core/table/layouts/short-roles";
import { ANNEX_FIGURES } from "../../src/core/table/layouts/unseen/annex-figures";
import { ANNEX_LISTS } from "../../src/core/table/layouts/unseen/annex-lists";
import { ANNEX_NEIGHBOURS } from "../../src/core/table/layouts/unseen/annex-neighbours";
import { ANNEX_SERVICES } from "../../src/core/table/layouts/unseen/annex-services";
import { ANNEX_SUMS } from "../../src/core/table/layouts/unseen/annex-sums";
import { CONTROL } from "../../src/core/table/layouts/unseen/control";
import { EIGHTH_ROUND } from "../../src/core/table/layouts/unseen/eighth-round";
import { FIGURES } from "../../src/core/table/layouts/unseen/figures";
import { FORMS } from "../../src/core/table/layouts/unseen/forms";
import { LAST_ROUND } from "../../src/core/table/layouts/unseen/last-round";
import { NINTH_ROUND } from "../../src/core/table/layouts/unseen/ninth-round";
import { OFFICES } from "../../src/core/table/layouts/unseen/offices";
import { PROGRAMMES } from "../../src/core/table/layouts/unseen/programmes";
import { REAL_PLANS } from "../../src/core/table/layouts/unseen/real-plans";
import type { Reading } from "../../src/core/table/layouts/unseen/reading";
import { ROADMAPS } from "../../src/core/table/layouts/unseen/roadmaps";
import { SEVENTH_ROUND } from "../../src/core/table/layouts/unseen/seventh-round";
import { SIXTH_FIGURES } from "../../src/core/table/layouts/unseen/sixth-figures";
import { SIXTH_NEAR_MISSES } from "../../src/core/table/layouts/unseen/sixth-near-misses";
import { SIXTH_PLANS } from "../../src/core/table/layouts/unseen/sixth-plans";
import { STRANGE_FIGURES } from "../../src/core/table/layouts/unseen/strange-figures";
import { STRANGERS } from "../../src/core/table/layouts/unseen/strangers";
import type { Target } from "../../src/core/target";
import { sheetOf } from "../support/sheet-text";
import { notation } from "./deadlines.notation";

const SIGNS = { ge: "≥", le: "≤", eq: "=", range: "" } as const;

const targetOf = ({ comparator, value, unit, subject }: Target): string => {
  const amount = typeof value === "number" ? String(value) : value.join("–");
  return `${SIGNS[comparator]}${amount} ${unit === "" ? (subject.split(" ")[0] ?? "") : unit}`.trim();
};

/** What a record says, part by part: number, deadline, parties, targets. */
const PARTS = ["numbers", "deadlines", "responsibles", "targets"] as const;

function partsOf({ row, deadline, responsible, targets }: PlanItem): string[] {
  return [
    row.number ?? "",
    deadline ? notation(deadline) : "none ?",
    (responsible?.parties ?? []).map(({ name }) => name).join("; "),
    targets.map(targetOf).join("; "),
  ];
}

const expectedParts = ({ reads = "" }: Reading): string[][] =>
  reads
    .trim()
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("|").map((part) => part.trim()));

const rolesOf = ({ table }: PlanTable): string[] => table.columns.map(({ role }) => shortRole(role));
const rowsOf = ({ table }: PlanTable): string[] => [
  ...table.headerRows.map(() => "h"),
  ...table.rows.map(({ type }) => LETTERS[type]),
];

/** Everything of a sheet that is compared, as pairs of what is read and what is meant. */
function compared(reading: Reading): [what: string, read: string | undefined, meant: string][] {
  const found = readPlanTables([sheetOf(reading.sheet)]);
  const shapes = reading.tables.flatMap((meant, at) => {
    const table = found[at];
    const roles = table ? rolesOf(table) : [];
    const rows = table ? rowsOf(table) : [];
    return [
      ["kinds", table?.table.kind, meant.kind] as const,
      ...meant.roles
        .split(" ")
        .flatMap((role, column) => (role === "*" ? [] : [["roles", roles[column], role] as const])),
      ...[...meant.rows].map((letter, row) => ["row kinds", rows[row], letter] as const),
      ["row kinds", String(rows.length), String(meant.rows.length)] as const,
    ];
  });
  const records = expectedParts(reading).flatMap((meant, at) => {
    const item = found[0]?.items[at];
    const read = item ? partsOf(item) : [];
    return PARTS.map((part, place) => [part, read[place], meant[place] ?? ""] as const);
  });
  const count = ["tables", String(found.length), String(reading.tables.length)] as const;
  return [count, ...shapes, ...records].map(([what, read, meant]) => [what, read, meant]);
}

const READINGS = {
  ROADMAPS,
  CONTROL,
  PROGRAMMES,
  FIGURES,
  STRANGERS,
  STRANGE_FIGURES,
  FORMS,
  OFFICES,
  LAST_ROUND,
  SIXTH_PLANS,
  SIXTH_FIGURES,
  SIXTH_NEAR_MISSES,
  SEVENTH_ROUND,
  EIGHTH_ROUND,
  NINTH_ROUND,
  REAL_PLANS,
  ANNEX_FIGURES,
  ANNEX_LISTS,
  ANNEX_SUMS,
  ANNEX_NEIGHBOURS,
  ANNEX_SERVICES,
};

describe.each(Object.entries(READINGS))("tables as strangers draw them: %s", (_, readings) => {
  test.each(readings.map((reading) => [reading.name, reading] as const))("%s", (__, reading) => {
    const pairs = compared(reading);
    expect(pairs.map(([what, read]) => [what, read])).toEqual(pairs.map(([what, , meant]) => [what, meant]));
  });
});

afterAll(() => {
  const counts = new Map<string, { right: number; all: number }>();
  for (const [what, read, meant] of Object.values(READINGS).flat().flatMap(compared)) {
    const { right, all } = counts.get(what) ?? { right: 0, all: 0 };
    counts.set(what, { right: right + (read === meant ? 1 : 0), all: all + 1 });
  }
  const shares = [...counts].map(([what, { right, all }]) => `${what} ${right} of ${all}`);
  process.stdout.write(`tables as strangers draw them: ${shares.join(", ")}\n`);
});
