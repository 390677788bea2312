import { agrees, readTyped } from "./typed-value";

const field = (value: string | number, numberFormat = "General"): Parameters<typeof readTyped>[0] => ({
  row: 0,
  column: 0,
  text: String(value),
  value,
  numberFormat,
});

describe("numbers typed into indicator tables", () => {
  it.each([
    ["31,2 ¹", 31.2],
    ["17,9*", 17.9],
    ["6,0 %", 6],
    ["43.1", 43.1],
    ["1 234,5", 1234.5],
    [29.5, 29.5],
  ])("%j is %d", (value, expected) => {
    expect(readTyped(field(value))?.value).toBe(expected);
  });

  it("takes a cell that shows percents at its word", () => {
    expect(readTyped(field(0.105, "0.0%"))).toEqual({ value: 10.5, decimals: 1 });
  });

  it.each(["н/д", "–", "не менее 20", ""])("«%s» is no number", (value) => {
    expect(readTyped(field(value))).toBeNull();
  });

  it.each([
    [25.2, 1, 25.18337, true],
    [25.1, 1, 25.18337, false],
    [25, 0, 25.18337, true],
    [0.5, 1, 0.45, true],
  ])("%d with %d decimals against %d: %s", (value, decimals, computed, expected) => {
    expect(agrees({ value, decimals }, computed)).toBe(expected);
  });
});
