import { type CellInput, readInput } from "./cell-input";

const constant = (value: string | number | boolean, numberFormat: string | null = null): CellInput => ({
  kind: "constant",
  value,
  forced: false,
  numberFormat,
});
const kept = (value: string): CellInput => ({ kind: "constant", value, forced: true, numberFormat: null });
const formula = (text: string): CellInput => ({ kind: "formula", formula: text });

describe("a value that is written is read as if it were typed under Russian settings", () => {
  const cases: readonly (readonly [string | number | boolean, string, CellInput])[] = [
    [7, "General", constant(7)],
    [true, "General", constant(true)],
    ["", "General", { kind: "empty" }],
    ["текст", "General", constant("текст")],
    ["007", "General", constant(7)],
    ["1,5", "General", constant(1.5)],
    ["12 345,6", "General", constant(12_345.6)],
    ["50%", "General", constant(0.5, "0%")],
    ["12,5 %", "General", constant(0.125, "0.00%")],
    ["1e3", "General", constant(1000, "0.00E+00")],
    ["15.01.2026", "General", constant(46_037, "m/d/yyyy")],
    ["31.02.2026", "General", constant("31.02.2026")],
    ["01.02.29", "General", constant(47_150, "m/d/yyyy")],
    ["ИСТИНА", "General", constant(true)],
    ["false", "General", constant(false)],
    ["#н/д", "General", constant("#н/д")],
    ["#N/A", "General", constant("#N/A")],
    ["=A1+1", "General", formula("=A1+1")],
    ["=", "General", constant("=")],
    ["+A1", "General", formula("=+A1")],
    ["-5", "General", constant(-5)],
    ["-итого", "General", formula("=-итого")],
    ["@СУММ(A1)", "General", formula("=СУММ(A1)")],
    ["'=A1", "General", kept("=A1")],
    ["'007", "General", kept("007")],
    ["007", "@", kept("007")],
    ["=A1", "@", kept("=A1")],
    ["'007", "@", kept("007")],
    ["1.1.", "General", constant("1.1.")],
    ["1.1.1", "General", constant("1.1.1")],
    ["до 1 сентября", "General", constant("до 1 сентября")],
  ];
  test.each(cases)("%p in a cell of format %s", (value, numberFormat, expected) => {
    expect(readInput(value, numberFormat)).toEqual(expected);
  });

  test("«1.10» is the first of October of this year", () => {
    const october = Math.round(
      (Date.UTC(new Date().getFullYear(), 9, 1) - Date.UTC(1899, 11, 30)) / 86_400_000,
    );
    expect(readInput("1.10", "General")).toEqual(constant(october, "d-mmm"));
  });
});
