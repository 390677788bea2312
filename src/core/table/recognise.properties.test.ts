import fc from "fast-check";
import { gridOf, type GridCell } from "../../../test/support/grids";
import { sheetOf } from "../../../test/support/sheet-text";
import { recogniseTables, recogniseWorkbook, type RecognisedTable } from ".";
import { DIFFICULT } from "./layouts/difficult";
import { OTHERS } from "./layouts/others";
import { PLANS } from "./layouts/plans";
import { RECORDS } from "./layouts/records";
import { ROWS } from "./layouts/rows";
import type { Grid } from "../sheet/grid";
import { spelledRow } from "./testing/spelled-row";

const LAYOUTS = [...PLANS, ...ROWS, ...OTHERS, ...DIFFICULT, ...RECORDS];
const words = [
  "№ п/п",
  "Мероприятие",
  "Срок исполнения",
  "Ответственный",
  "Показатель",
  "2023",
  "1.",
  "1.1",
  "II.",
  "Итого",
  "Проведение семинаров для учителей",
  "УО, ММС",
  "сентябрь",
  "Раздел 1. Кадры",
  "+",
  "—",
  "#DIV/0!",
  "\u00a0",
  "от 27.10.2020 № 378-а",
];

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.double({ noNaN: true }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
);
const rows = fc.array(fc.array(cell as fc.Arbitrary<GridCell>, { maxLength: 9 }), { maxLength: 25 });

/** Merged areas of any place, overlapping or out of the sheet as damaged files have them. */
const merges = fc.array(
  fc.tuple(fc.nat(24), fc.nat(9), fc.nat(4), fc.nat(4)).map(([top, left, height, width]) => ({
    top,
    left,
    bottom: top + height,
    right: left + width,
  })),
  { maxLength: 6 },
);
const grids = fc.tuple(rows, merges).map(([cells, areas]): Grid => ({ ...gridOf(cells), merges: areas }));

const shape = (tables: readonly RecognisedTable[]) =>
  tables.map(({ kind, range, headerRows, columns, rows: read, sections }) => ({
    kind,
    range,
    headerRows,
    roles: columns.map(({ role }) => role),
    types: read.map(({ type, number }) => [type, number?.toLowerCase()]),
    levels: sections.map(({ level }) => level),
  }));

/** Changes only what Excel users change in passing. */
function retype(grid: Grid, change: (text: string) => string): Grid {
  const all = (matrix: Grid["text"]) => matrix?.map((row) => row.map(change)) ?? null;
  const values = grid.values.map((row) =>
    row.map((value) => (typeof value === "string" ? change(value) : value)),
  );
  return { ...grid, values, text: all(grid.text) };
}

describe("the table reader", () => {
  test("reads any grid without an error, inside the sheet and with rows in order", () => {
    fc.assert(
      fc.property(grids, (grid) => {
        for (const { range, rows: read, headerRows } of recogniseWorkbook([grid])) {
          expect(range.bottom).toBeLessThan(grid.rowCount);
          expect(range.right).toBeLessThan(grid.columnCount);
          const order = [...headerRows, ...read.map(({ row }) => row)];
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("reads the same twice", () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const read = () =>
          recogniseTables(grid).map((table) => ({ ...table, rows: table.rows.map(spelledRow) }));
        expect(read()).toEqual(read());
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ["no-break spaces", (text: string) => text.replace(/ /gu, "\u00a0")],
    ["doubled spaces", (text: string) => text.replace(/ /gu, "  ")],
    ["е for ё", (text: string) => text.replace(/ё/gu, "е").replace(/Ё/gu, "Е")],
    ["long dashes", (text: string) => text.replace(/ - /gu, " — ")],
    ["soft hyphens", (text: string) => text.replace(/(\p{Ll}{3})(\p{Ll}{3})/gu, "$1\u00ad$2")],
  ])("%s change nothing in any layout", (_, change) => {
    for (const { sheet } of LAYOUTS) {
      const grid = sheetOf(sheet);
      expect(shape(recogniseTables(retype(grid, change)))).toEqual(shape(recogniseTables(grid)));
    }
  });

  test.each([
    ["lower", (text: string) => text.toLowerCase()],
    ["upper", (text: string) => text.toUpperCase()],
  ])("headers in %s case change nothing in any layout", (_, change) => {
    for (const { sheet, tables } of LAYOUTS) {
      const grid = sheetOf(sheet);
      const before = recogniseTables(grid);
      const isHeader = (row: number, column: number) =>
        before.some(
          ({ headerRows, range }) =>
            headerRows.includes(row) && column >= range.left && column <= range.right,
        );
      const retyped = (matrix: readonly (readonly unknown[])[]) =>
        matrix.map((row, r) =>
          row.map((value, c) => (isHeader(r, c) && typeof value === "string" ? change(value) : value)),
        );
      const after = { ...grid, values: retyped(grid.values), text: retyped(grid.text ?? []) } as Grid;
      expect(shape(recogniseTables(after))).toEqual(shape(before));
      expect(before).toHaveLength(tables.length);
    }
  });

  test.each([
    ["lower", (text: string) => text.toLowerCase()],
    ["upper", (text: string) => text.toUpperCase()],
  ])("whole plans in %s case are read the same", (_, change) => {
    for (const { sheet } of [...PLANS, ...RECORDS]) {
      const grid = sheetOf(sheet);
      expect(shape(recogniseTables(retype(grid, change)))).toEqual(shape(recogniseTables(grid)));
    }
  });

  test("a sheet moved by rows and columns is read the same, moved", () => {
    for (const { sheet } of LAYOUTS) {
      const [here, there] = [recogniseTables(sheetOf(sheet)), recogniseTables(sheetOf(sheet, "D9"))];
      const moved = here.map(({ range }) => ({
        top: range.top + 8,
        left: range.left + 3,
        bottom: range.bottom + 8,
        right: range.right + 3,
      }));
      expect(there.map(({ range }) => range)).toEqual(moved);
    }
  });
});
