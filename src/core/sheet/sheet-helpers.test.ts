import { parseArea } from "./address";
import { contentOf, heldBy, sameHeld } from "./content";
import type { CellContent, CellEdit, SheetSpec } from "./edit";
import { fingerprintOfSpec, isAsWritten } from "./fingerprint";
import { comparableFormula } from "./formula-text";
import type { CellLanding } from "./resolve";
import { shownAddress } from "./shown-address";
import { gridOf } from "./testing/grid-of";
import { writeRuns } from "./write-runs";

describe("comparableFormula", () => {
  it.each([
    ["= sum( A1 : A3 )", "=SUM(A1:A3)"],
    ["='План'!A1&\" и 'то' \"", "=План!A1&\" и 'то' \""],
    ['=IF(A1="да нет";1)', '=if(A1="да нет"; 1)'],
  ])("%s equals %s", (a, b) => expect(comparableFormula(a)).toBe(comparableFormula(b)));

  it("keeps different strings apart", () =>
    expect(comparableFormula('=A1="да"')).not.toBe(comparableFormula('=A1="ДА"')));
});

describe("addresses as a spreadsheet spells areas", () => {
  it.each([
    ["План!$B$17:F60", { top: 16, left: 1, bottom: 59, right: 5 }],
    ["A:C", { top: 0, left: 0, bottom: 1_048_575, right: 2 }],
    ["'План 2026'!$C:$A", { top: 0, left: 0, bottom: 1_048_575, right: 2 }],
    ["План!1:1048576", { top: 0, left: 0, bottom: 1_048_575, right: 16_383 }],
    ["5:3", { top: 2, left: 0, bottom: 4, right: 16_383 }],
    ["0:3", null],
    ["A:XFE", null],
    ["Итог", null],
  ])("%s", (text, range) => expect(parseArea(text)).toEqual(range));
});

describe("contents", () => {
  const contents: readonly CellContent[] = [
    { kind: "empty" },
    { kind: "text", text: "=не формула" },
    { kind: "number", value: 1.5 },
    { kind: "boolean", value: false },
  ];
  it.each(contents)("%j is what was read back", (content) =>
    expect(contentOf(heldBy(content), null)).toEqual(content),
  );

  it.each([
    ["строка\r\nвторая", "строка\nвторая", true],
    ["=a1+ 1", "=A1+1", true],
    ["1", 1, false],
    ["Май", "май", false],
  ])("%j and %j compare as %s", (a, b, same) => expect(sameHeld(a, b)).toBe(same));
});

describe("the fingerprint of a sheet of ours", () => {
  const spec: SheetSpec = {
    name: "Отчёт",
    role: "report",
    cells: [
      [{ kind: "text", text: "Итог" }, null, { kind: "number", value: 3 }],
      [{ kind: "empty" }, { kind: "formula", formula: "=C1*2", computed: 6 }],
    ],
  };
  const same = gridOf("Отчёт", [
    ["Итог", "", 3],
    ["", "= c1 * 2"],
  ]);

  it("is the same from the spec and from the grid", () =>
    expect(isAsWritten(same, fingerprintOfSpec(spec))).toBe(true));

  it.each([
    [
      "a changed text",
      [
        ["итог", "", 3],
        ["", "=C1*2"],
      ],
    ],
    [
      "a number that became text",
      [
        ["Итог", "", "3"],
        ["", "=C1*2"],
      ],
    ],
    [
      "a changed formula",
      [
        ["Итог", "", 3],
        ["", "=C1*3"],
      ],
    ],
    ["a moved row", [[], ["Итог", "", 3], ["", "=C1*2"]]],
    [
      "an added cell",
      [
        ["Итог", "", 3],
        ["", "=C1*2", "x"],
      ],
    ],
  ])("differs after %s", (_, rows) =>
    expect(isAsWritten(gridOf("Отчёт", rows), fingerprintOfSpec(spec))).toBe(false),
  );

  describe("with an array formula", () => {
    const formula = "=FREQUENCY(A1:A3,B1:B2)";
    const block = [[1], [2], [0]];
    const counted: SheetSpec = {
      name: "Подсчёт",
      role: "report",
      cells: [[{ kind: "formula", formula, computed: 1, block }], [null, { kind: "number", value: 7 }]],
    };
    const written = fingerprintOfSpec(counted);

    it.each([
      ["shows its values", [[formula], [2, 7], [0]]],
      ["has counted other data", [[formula], [5, 7], [9]]],
      ["is given by its first cell only", [[formula], ["", 7]]],
    ])("is the same where the carrier %s", (_, rows) =>
      expect(isAsWritten(gridOf("Подсчёт", rows), written)).toBe(true),
    );

    it.each([
      ["the formula is another", [["=SUM(A1:A3)"], [2, 7], [0]]],
      ["a cell beside is another", [[formula], [2, 8], [0]]],
      ["a cell below is new", [[formula], [2, 7], [0], [1]]],
    ])("differs where %s", (_, rows) => expect(isAsWritten(gridOf("Подсчёт", rows), written)).toBe(false));
  });
});

describe("writeRuns", () => {
  const landing = (row: number, column = 2): CellLanding => ({
    index: row,
    edit: { kind: "cell" } as CellEdit,
    sheet: { id: "1", name: "План" },
    row,
    column,
    value: "",
    formula: null,
    numberFormat: "General",
  });
  const shape = (rows: readonly CellLanding[], hidden: readonly number[]): number[][] =>
    writeRuns(rows, new Map([["1", new Set(hidden)]])).map((run) => run.landings.map(({ row }) => row));

  it("joins consecutive rows of a column", () =>
    expect(shape([landing(4), landing(3), landing(6), landing(4, 3)], [])).toEqual([[3, 4], [6], [4]]));

  it("never writes a block over hidden rows, but writes a hidden cell alone", () =>
    expect(
      shape(
        [3, 4, 5, 6, 7].map((row) => landing(row)),
        [5],
      ),
    ).toEqual([[3, 4], [5], [6, 7]]));
});

it.each([
  ["План", "План!C3"],
  ["План на год", "'План на год'!C3"],
  ["д'Артаньян", "'д''Артаньян'!C3"],
])("shows a cell of %s as %s", (sheet, shown) =>
  expect(shownAddress(sheet, { row: 2, column: 2 })).toBe(shown),
);
