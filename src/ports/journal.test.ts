import type { CellEdit } from "../core/sheet/edit";
import type { CellValue, Grid } from "../core/sheet/grid";
import { resolveCellEdits } from "../core/sheet/resolve";
import { rowRefsOf } from "../core/sheet/row-refs";
import { gridOf } from "../core/sheet/testing/grid-of";
import { groupIdAt, journalTitles, parseJournal, rowsForGroup, stateChanges } from "./journal";
import type { CellRecord, JournalRecord } from "./journal-record";
import { cellRecords, inverseEdit, repeatedEdit } from "./journal-record";

const WHEN = new Date("2026-01-15T09:30:00.250Z");
const ROWS: readonly (readonly CellValue[])[] = [
  ["№", "Мероприятие", "Срок"],
  [1, "Семинар", "май"],
  [2, "Вебинар", 44896],
  [3, "Семинар", "=C2"],
];
const read = gridOf("План", ROWS);

function edit(
  grid: Grid,
  row: number,
  column: number,
  after: CellEdit["after"],
  numberFormat?: string,
): CellEdit {
  const [ref] = rowRefsOf(grid, "План!A1", [0, 1], [row]);
  if (!ref) throw new RangeError();
  const before = grid.formulas?.[row]?.[column] ?? "";
  return {
    kind: "cell",
    target: { kind: "row", row: ref, column },
    before,
    after,
    rule: "NUM-TYPE",
    ...(numberFormat ? { numberFormat } : {}),
  };
}

const edits = [
  edit(read, 1, 0, { kind: "text", text: "1.1" }, "@"),
  edit(read, 1, 1, { kind: "text", text: "Семинар для учителей" }),
  edit(read, 2, 2, { kind: "text", text: "=декабрь" }),
  edit(read, 3, 2, { kind: "number", value: 5 }),
];
const records = cellRecords([read], resolveCellEdits([read], edits).landings);
const group = { id: groupIdAt(WHEN), when: WHEN, title: "Номера и сроки", records };
const book = (state?: "applied"): string[][] => [
  [...journalTitles()],
  ...rowsForGroup(group, state).map((row) => [...row]),
];

describe("the journal", () => {
  it("reads back what it wrote", () => {
    const [stored] = parseJournal(book());
    expect(stored).toMatchObject({ id: "20260115-093000-250", when: WHEN.toISOString(), status: "started" });
    expect(stored?.records.map(({ record }) => record)).toEqual(JSON.parse(JSON.stringify(records)));
    expect(stored?.entries[2]).toEqual({
      address: "План!C3",
      before: "44896",
      after: "=декабрь",
      rule: "NUM-TYPE",
    });
  });

  it("says for people what was done where", () =>
    expect(rowsForGroup(group)[0]?.slice(1, 9)).toEqual([
      "20260115-093000-250",
      "Номера и сроки",
      "План",
      "A2",
      "1",
      "1.1",
      "NUM-TYPE",
      "начато",
    ]));

  it("cuts long texts for people and splits the exact content over cells", () => {
    const long = "я😀".repeat(30_000);
    const record: JournalRecord = { ...(records[0] as CellRecord), after: { kind: "text", text: long } };
    const [row = []] = rowsForGroup({ ...group, records: [record] });
    expect(row[6]!.length).toBeLessThanOrEqual(200);
    expect(row.length).toBeGreaterThan(11);
    expect(row.every((cell) => cell.length <= 32_767 && !/[\ud800-\udbff]$/u.test(cell))).toBe(true);
    expect(parseJournal([row])[0]?.records[0]?.record).toMatchObject({ after: { text: long } });
  });

  it("passes damaged and foreign rows over", () => {
    const rows = [...book(), ["мусор"], [...book()[1]!.slice(0, 9), '{"kind":"cel'], []];
    expect(parseJournal(rows)[0]?.records).toHaveLength(4);
  });

  it.each([
    [["takenBack", "takenBack", "takenBack", "takenBack"], "takenBack"],
    [["takenBack", "kept", "takenBack", "takenBack"], "partlyTakenBack"],
    [["kept", "kept", "kept", "kept"], "partlyTakenBack"],
    [["applied", "applied", "dropped", "applied"], "applied"],
    [["applied", "started", "applied", "applied"], "started"],
  ] as const)("after states %j stands as %s", (states, status) => {
    const rows = book("applied");
    const changes = stateChanges(parseJournal(rows)[0]!.records, ({ row }) => states[row - 1]!);
    for (const { row, column, text } of changes) rows[row]![column] = text;
    expect(changes).toHaveLength(states.filter((state) => state !== "applied").length);
    expect(parseJournal(rows)[0]?.status).toBe(status);
  });
});

describe("taking back", () => {
  const written = gridOf("План", [
    ["№", "Мероприятие", "Срок"],
    ["1.1", "Семинар для учителей", "май"],
    [2, "Вебинар", "=декабрь"],
    [3, "Семинар", 5],
  ]);
  // The text «=декабрь» is no formula: its entry among the formulas equals its value.
  const now: Grid = {
    ...written,
    values: written.values.map((cells, r) =>
      cells.map((cell, c) => (r === 2 && c === 2 ? "=декабрь" : cell)),
    ),
  };

  it("finds the cells after the edits, key columns included", () => {
    const { landings, skipped } = resolveCellEdits(
      [now],
      records.map((record) => inverseEdit(record)),
    );
    expect(skipped).toEqual([]);
    expect(landings.map(({ row, column, edit: { after } }) => [row, column, after])).toEqual([
      [1, 0, { kind: "number", value: 1 }],
      [1, 1, { kind: "text", text: "Семинар" }],
      [2, 2, { kind: "number", value: 44896 }],
      [3, 2, { kind: "formula", formula: "=C2", computed: "" }],
    ]);
    expect(landings[0]?.edit.numberFormat).toBe("General");
  });

  it("follows rows that moved since, and lists a formula that names rows which nobody can follow", () => {
    const rows = (now.formulas ?? []).map((cells) => [...cells]);
    const moved = gridOf("План", [rows[0]!, ["", "Новое"], rows[3]!, rows[1]!]);
    const inverse = [records[3]!, records[0]!].map(inverseEdit);
    const { landings, skipped } = resolveCellEdits([moved], inverse);
    expect(landings.map(({ row }) => row)).toEqual([3]);
    expect(skipped).toMatchObject([{ index: 0, address: "План!C3", reason: "moved" }]);
  });

  it("repeats an edit from the state before", () =>
    expect(repeatedEdit(records[3]!)).toMatchObject({ before: "=C2", after: { value: 5 } }));
});
