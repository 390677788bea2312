import { chiSquareSurvival, goodnessOfFit } from "./chi-square";
import { expectClose } from "./testing/close";

describe("chiSquareSurvival", () => {
  it.each<[number, number, number]>([
    [3.841458820694124, 1, 0.05],
    [11.344866730144373, 3, 0.01],
    [5, 2, 0.082084998623898795],
    [0.5, 3, 0.91889141165467586],
    [40, 5, 1.4933679000503952e-7],
    [100, 3, 1.5541594313896049e-21],
  ])("P(χ² > %f | %d) = %f", (x, df, expected) => expectClose(chiSquareSurvival(x, df), expected, 1e-11));
});

describe("goodnessOfFit", () => {
  it("adds up the cells", () => {
    const result = goodnessOfFit([10, 20, 30, 40], [25, 25, 25, 25]);
    expectClose(result.statistic, 20, 1e-12);
    expect(result.df).toBe(3);
  });

  it("merges cells that expect fewer than five", () => {
    const result = goodnessOfFit([1, 4, 20, 5], [2, 8, 16, 4]);
    expect(result).toMatchObject({ cells: 2, df: 1 });
    expectClose(result.statistic, 25 / 10 + 25 / 20, 1e-12);
  });

  it("decides nothing from a single cell", () => {
    expect(goodnessOfFit([1, 1], [1, 1])).toMatchObject({ df: 0, p: 1 });
  });
});
