import fc from "fast-check";
import { binomialLowerTail, binomialPmf, binomialUpperTail } from "./binomial";
import { expectClose } from "./testing/close";

describe("binomialPmf", () => {
  it.each<[number, number, number, number]>([
    [3, 10, 0.3, 0.266827932],
    [103, 409, 0.26, 0.042278020523214819],
    [0, 5, 0.2, 0.32768],
    [5, 5, 0.2, 0.00032],
  ])("P(X = %d | %d, %f) = %f", (k, n, p, expected) => expectClose(binomialPmf(k, n, p), expected, 1e-13));

  it("is certain at the ends of p", () => {
    expect(binomialPmf(0, 7, 0)).toBe(1);
    expect(binomialPmf(7, 7, 1)).toBe(1);
    expect(binomialPmf(3, 7, 1)).toBe(0);
    expect(binomialPmf(8, 7, 0.5)).toBe(0);
  });
});

describe("binomial tails", () => {
  it.each<[number, number, number, number]>([
    [6, 10, 0.3, 0.0473489874],
    [18, 22, 0.5, 0.0021717548370361328],
    [1100, 10000, 0.1, 0.00052994173555678672],
  ])("P(X >= %d | %d, %f) = %f", (k, n, p, expected) => {
    expectClose(binomialUpperTail(k, n, p), expected, 1e-11);
  });

  it.each<[number, number, number, number]>([
    [0, 12, 0.26, 0.026963771415920785],
    [90, 409, 0.25, 0.0884990087189791],
    [24800, 100000, 0.25, 0.072471423372173753],
  ])("P(X <= %d | %d, %f) = %f", (k, n, p, expected) => {
    expectClose(binomialLowerTail(k, n, p), expected, 1e-10);
  });

  it("add up to one around every k", () => {
    const inputs = fc.tuple(
      fc.integer({ min: 1, max: 2000 }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(inputs, ([n, p, share]) => {
        const k = Math.floor(share * n);
        expect(binomialLowerTail(k, n, p) + binomialUpperTail(k + 1, n, p)).toBeCloseTo(1, 11);
      }),
    );
  });
});
