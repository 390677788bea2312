import fc from "fast-check";
import { normalCdf, normalQuantile, normalSurvival } from "./normal";
import { expectClose } from "./testing/close";

describe("normalCdf", () => {
  const cases: [number, number][] = [
    [-12, 1.776482112077679e-33],
    [-8, 6.2209605742717841e-16],
    [-5, 2.8665157187919391e-7],
    [-3.5, 2.3262907903552504e-4],
    [-2.326347874, 0.0100000000010885],
    [-1, 0.15865525393145705],
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1.5, 0.9331927987311419],
    [1.959963984540054, 0.975],
    [4, 0.9999683287581669],
    [6, 0.9999999990134123],
  ];
  it.each(cases)("of %f is %f", (x, expected) => expectClose(normalCdf(x), expected, 1e-10));

  it("keeps the relative precision of the upper tail", () => {
    expectClose(normalSurvival(8), 6.2209605742717841e-16, 1e-12);
  });
});

describe("normalQuantile", () => {
  const cases: [number, number][] = [
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.999, 3.0902323061678135],
    [0.25, -0.6744897501960817],
    [1e-4, -3.7190164854556806],
    [1e-10, -6.361340902404056],
    [1e-100, -21.273453560965324],
  ];
  it.each(cases)("of %f is %f", (p, expected) => expectClose(normalQuantile(p), expected, 1e-13));

  it("is open at both ends", () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
  });

  it("undoes the cumulative function", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
        expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-13);
      }),
    );
  });
});
