import { binomialUpperTail } from "./binomial";
import { binomialSumUpperTail } from "./binomial-sum";
import { expectClose } from "./testing/close";

const GROUPS = [
  { n: 5, p: 0.5 },
  { n: 7, p: 0.4 },
  { n: 12, p: 0.55 },
  { n: 3, p: 0.3 },
];

describe("binomialSumUpperTail", () => {
  it.each([
    [19, 0.012330956558450553],
    [10, 0.9025974728473393],
  ])("P(X >= %d) = %f", (k, expected) => expectClose(binomialSumUpperTail(k, GROUPS), expected, 1e-12));

  it("is the binomial tail where the chances agree", () => {
    const groups = [
      { n: 10, p: 0.3 },
      { n: 15, p: 0.3 },
    ];
    expectClose(binomialSumUpperTail(12, groups), binomialUpperTail(12, 25, 0.3), 1e-12);
  });

  it("comes near the exact value for large totals", () => {
    const groups = Array.from({ length: 40 }, () => ({ n: 50, p: 0.5 }));
    const exact = binomialUpperTail(1050, 2000, 0.5);
    expect(Math.abs(binomialSumUpperTail(1050, groups) / exact - 1)).toBeLessThan(0.02);
  });

  it("is certain below one and impossible above the total", () => {
    expect(binomialSumUpperTail(0, GROUPS)).toBe(1);
    expect(binomialSumUpperTail(28, GROUPS)).toBe(0);
  });
});
