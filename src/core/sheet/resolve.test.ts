import fc from "fast-check";
import type { CellContent, CellEdit } from "./edit";
import type { CellValue, Grid } from "./grid";
import { resolveCellEdits } from "./resolve";
import { rowRefsOf } from "./row-refs";
import { witnessOf } from "./row-witness";
import { gridOf } from "./testing/grid-of";

const PLAN: readonly (readonly CellValue[])[] = [
  ["№", "Мероприятие", "Срок"],
  ["1", "Семинар", "май"],
  ["2", "Вебинар", ""],
  ["3", "Семинар", "июнь"],
];
const text = (value: string): CellContent => ({ kind: "text", text: value });

/** An edit of the deadline column (C) of a row of `grid`, known by its measure (B). */
function editOf(grid: Grid, row: number, after: CellContent = text("сентябрь")): CellEdit {
  const body = Array.from({ length: grid.rowCount - 1 }, (_, i) => i + 1);
  const ref = rowRefsOf(grid, `${grid.sheet.name}!A1`, [1], body)[row - 1];
  if (!ref) throw new RangeError();
  return {
    kind: "cell",
    target: { kind: "row", row: ref, column: 2, witness: witnessOf(grid, row, [1, 2]) },
    before: grid.formulas?.[row]?.[2] ?? "",
    after,
    rule: "TEST",
  };
}

const read = gridOf("План", PLAN);

describe("an edit lands in its own row", () => {
  const cases: readonly [string, readonly (readonly CellValue[])[], number, number | null][] = [
    ["that did not move", PLAN, 2, 2],
    ["after a row was inserted above", [PLAN[0]!, ["0", "Новое", ""], ...PLAN.slice(1)], 2, 3],
    ["after a row above was deleted", [PLAN[0]!, ...PLAN.slice(2)], 2, 1],
    ["after a sort", [PLAN[0]!, PLAN[2]!, PLAN[1]!, PLAN[3]!], 2, 1],
    ["first of two equal keys, moved down", [PLAN[0]!, ["", "", ""], ...PLAN.slice(1)], 1, 2],
    ["second of two equal keys, moved down", [PLAN[0]!, ["", "", ""], ...PLAN.slice(1)], 3, 4],
    ["after a cosmetic edit of the key", [PLAN[0]!, PLAN[1]!, ["2", " ВЕБИНАР ", ""]], 2, 2],
    ["or nowhere when it is gone", [PLAN[0]!, PLAN[1]!, PLAN[3]!], 2, null],
    ["or nowhere when its double is gone", [PLAN[0]!, PLAN[1]!, PLAN[2]!], 3, null],
  ];
  it.each(cases)("%s", (_, now, row, expected) => {
    const { landings, skipped } = resolveCellEdits([gridOf("План", now)], [editOf(read, row)]);
    expect(landings.map((landing) => landing.row)).toEqual(expected === null ? [] : [expected]);
    expect(skipped.map(({ reason }) => reason)).toEqual(expected === null ? ["rowGone"] : []);
  });

  const blank: CellValue[] = ["", "", "x"];
  const blanks: readonly [string, readonly (readonly CellValue[])[], number | null][] = [
    ["where it was", [PLAN[0]!, blank, PLAN[1]!], 1],
    ["where it went, as long as no other is like it", [PLAN[0]!, PLAN[1]!, blank], 2],
    ["or nowhere", [PLAN[0]!, PLAN[1]!, blank, blank], null],
  ];
  it.each(blanks)("a row without a key is found %s", (_, now, expected) => {
    const before = gridOf("План", [PLAN[0]!, blank, PLAN[1]!]);
    const { landings } = resolveCellEdits([gridOf("План", now)], [{ ...editOf(before, 1), before: "x" }]);
    expect(landings.map(({ row }) => row)).toEqual(expected === null ? [] : [expected]);
  });

  const [header, first, other, second] = PLAN as readonly [
    CellValue[],
    CellValue[],
    CellValue[],
    CellValue[],
  ];
  const doubles: readonly [string, readonly (readonly CellValue[])[], number, number | null][] = [
    ["that were sorted into each other's places: given up", [header, second, other, first], 1, null],
    ["that were sorted", [header, other, second, first], 1, 3],
    ["of which the first is gone", [header, other, second], 3, 2],
    ["of which another came in far above", [header, other, ["0", "Семинар", ""], first, second], 1, 3],
    [
      "of which another took its place: given up",
      [header, ["0", "Семинар", ""], first, other, second],
      1,
      null,
    ],
    ["side by side that moved down", [header, other, ["", "", ""], first, second], 1, 3],
    ["of which it was renamed itself", [header, ["1", "Слёт", "май"], other, second], 1, null],
    ["of which it was edited, and the other is gone", [header, ["1а", "Семинар", "май"], other], 1, null],
  ];
  it.each(doubles)("of doubles %s", (_, now, row, expected) => {
    // The same deadline in both: nothing but the witness tells them apart.
    const same = (rows: readonly (readonly CellValue[])[]): Grid =>
      gridOf(
        "План",
        rows.map((cells, i) => (i === 0 ? cells : [cells[0] ?? "", cells[1] ?? "", ""])),
      );
    const { landings } = resolveCellEdits([same(now)], [editOf(same(PLAN), row)]);
    expect(landings.map((landing) => landing.row)).toEqual(expected === null ? [] : [expected]);
  });

  it("finds a renamed sheet by its id and a sheet of another carrier by its name", () => {
    const renamed = { ...read, sheet: { id: "План", name: "План 2026" } };
    const other = { ...read, sheet: { id: "{7}", name: "План" } };
    for (const grid of [renamed, other]) {
      expect(resolveCellEdits([grid], [editOf(read, 2)]).landings).toHaveLength(1);
    }
  });

  it("tells a double of another table above from its own row", () => {
    const before = gridOf("План", [
      ["№", "Мероприятие"],
      ["1", "Семинар"],
      [],
      ["№", "Мероприятие"],
      ["1", "Семинар", "май"],
    ]);
    const ref = rowRefsOf(before, "План!A4", [1], [4])[0]!;
    const edit: CellEdit = {
      ...editOf(read, 1),
      before: "май",
      target: { kind: "row", row: ref, column: 2 },
    };
    expect(resolveCellEdits([before], [edit]).landings.map(({ row }) => row)).toEqual([4]);
  });
});

describe("an edit is skipped with its reason", () => {
  const tooLong = text("я".repeat(32_768));
  const cases: readonly [string, Grid[], CellEdit, string][] = [
    [
      "changed: another value",
      [gridOf("План", [...PLAN.slice(0, 2), ["2", "Вебинар", "март"]])],
      editOf(read, 2),
      "План!C3",
    ],
    [
      "changed: a formula came in",
      [gridOf("План", [...PLAN.slice(0, 2), ["2", "Вебинар", "=A1"]])],
      editOf(read, 2),
      "План!C3",
    ],
    ["sheetGone", [], editOf(read, 2), "План!C3"],
    ["locked", [{ ...read, protected: true }], editOf(read, 2), "План!C3"],
    ["merged", [{ ...read, merges: [{ top: 1, left: 2, bottom: 2, right: 2 }] }], editOf(read, 2), "План!C3"],
    ["limit", [read], editOf(read, 2, tooLong), "План!C3"],
  ];
  it.each(cases)("%s", (name, now, edit, address) => {
    const { landings, skipped } = resolveCellEdits(now, [edit]);
    expect(landings).toEqual([]);
    expect(skipped).toMatchObject([{ index: 0, reason: name.split(":")[0], address }]);
  });

  it("leaves open cells of a protected sheet open", () => {
    const open = { isLocked: (_: unknown, row: number) => row !== 2 };
    const { landings, skipped } = resolveCellEdits(
      [{ ...read, protected: true }],
      [editOf(read, 1), editOf(read, 2)],
      open,
    );
    expect(landings.map(({ row }) => row)).toEqual([2]);
    expect(skipped.map(({ index }) => index)).toEqual([0]);
  });

  it("lets only the first of two edits of one cell through", () => {
    const { landings, skipped } = resolveCellEdits([read], [editOf(read, 2), editOf(read, 2)]);
    expect(landings).toHaveLength(1);
    expect(skipped).toMatchObject([{ index: 1, reason: "changed" }]);
  });

  it("passes structure edits over but keeps the numbering", () => {
    const rename = { kind: "addName", name: "Итог", refersTo: "=План!$A$1", rule: "TEST" } as const;
    expect(resolveCellEdits([read], [rename, editOf(read, 2)]).landings[0]?.index).toBe(1);
  });
});

describe("random edits between reading and applying", () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant("insert" as const), at: fc.nat(30) }),
    fc.record({ kind: fc.constant("delete" as const), at: fc.nat(30) }),
    fc.record({ kind: fc.constant("swap" as const), at: fc.nat(30), to: fc.nat(30) }),
    fc.record({ kind: fc.constant("write" as const), at: fc.nat(30) }),
  );

  it("never lead an edit into another row", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.array(step, { maxLength: 12 }), (count, steps) => {
        const rows: CellValue[][] = Array.from({ length: count }, (_, i) => [`${i}`, `Мера ${i}`, ""]);
        const before = gridOf("План", [["№", "Мероприятие", "Срок"], ...rows]);
        const edits = rows.map((_, i) => editOf(before, i + 1));
        const now = rows.map((row) => [...row]);
        for (const change of steps) mutate(now, change);
        const grid = gridOf("План", [["№", "Мероприятие", "Срок"], ...now]);
        const { landings, skipped } = resolveCellEdits([grid], edits);
        expect(landings.length + skipped.length).toBe(count);
        for (const { index, row } of landings) {
          expect(grid.values[row]).toEqual([`${index}`, `Мера ${index}`, ""]);
        }
        const untouched = now.filter((row) => row[2] === "" && row[1] !== "Чужая").length;
        expect(landings).toHaveLength(untouched);
      }),
    );
  });

  it("never lead an edit into a double of its row", () => {
    const stepAside = fc.oneof(step, fc.record({ kind: fc.constant("aside" as const), at: fc.nat(30) }));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(stepAside, { maxLength: 12 }),
        (count, names, steps) => {
          const rows: CellValue[][] = Array.from({ length: count }, (_, i) => [
            `${i}`,
            `Мера ${i % names}`,
            "",
          ]);
          const before = gridOf("План", [["№", "Мероприятие", "Срок"], ...rows]);
          const edits = rows.map((_, i) => editOf(before, i + 1));
          const now = rows.map((row) => [...row]);
          for (const change of steps) mutate(now, change);
          const grid = gridOf("План", [["№", "Мероприятие", "Срок"], ...now]);
          const { landings, skipped } = resolveCellEdits([grid], edits);
          expect(landings.length + skipped.length).toBe(count);
          for (const { index, row } of landings) {
            expect(String(grid.values[row]?.[0]).split(" ")[0]).toBe(`${index}`);
          }
          if (steps.every(({ kind }) => kind === "insert")) expect(landings).toHaveLength(count);
        },
      ),
    );
  });
});

function mutate(rows: CellValue[][], change: { kind: string; at: number; to?: number }): void {
  const at = rows.length === 0 ? 0 : change.at % rows.length;
  if (change.kind === "insert") rows.splice(at, 0, ["", "Чужая", ""]);
  else if (rows.length === 0) return;
  else if (change.kind === "delete") rows.splice(at, 1);
  else if (change.kind === "write") rows[at]![2] = "занято";
  else if (change.kind === "aside") rows[at]![0] = `${rows[at]![0]} (испр.)`;
  else {
    const to = (change.to ?? 0) % rows.length;
    [rows[at], rows[to]] = [rows[to]!, rows[at]!];
  }
}

it("resolves 100,000 edits of 100,000 rows in linear time", () => {
  const rows: CellValue[][] = Array.from({ length: 100_000 }, (_, i) => [i, `Мера ${i % 1000}`, ""]);
  const grid = gridOf("План", rows);
  const all = rows.map((_, i) => i);
  const edits: CellEdit[] = rowRefsOf(grid, "План!A1", [1], all).map((row, i) => ({
    kind: "cell",
    target: { kind: "row", row, column: 2, witness: witnessOf(grid, i, [1, 2]) },
    before: "",
    after: text("да"),
    rule: "TEST",
  }));
  const moved = gridOf("План", [["сверху"], ...rows]);
  expect(resolveCellEdits([moved], edits).landings).toHaveLength(100_000);
}, 20_000);
