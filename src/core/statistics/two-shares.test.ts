import { expectClose } from "./testing/close";
import { compareShares, fisherExact, twoProportionTest } from "./two-shares";

describe("twoProportionTest", () => {
  it("gives the golden value of METHODOLOGY 2.2 for 103/409 against 26/100", () => {
    const { z, p } = twoProportionTest(103, 409, 26, 100);
    expectClose(z, -0.16828951178344435, 1e-11);
    expectClose(p, 0.86635552457451013, 1e-11);
  });

  it("sees no difference where nobody or everybody succeeded", () => {
    expect(twoProportionTest(0, 20, 0, 30)).toEqual({ z: 0, p: 1 });
  });
});

describe("fisherExact", () => {
  it.each<[[number, number, number, number], [number, number, number]]>([
    [
      [3, 4, 1, 4],
      [0.48571428571428571, 0.98571428571428571, 0.24285714285714286],
    ],
    [
      [8, 10, 1, 6],
      [0.034965034965034965, 0.99912587412587413, 0.024475524475524476],
    ],
    [
      [0, 12, 4, 12],
      [0.093167701863354037, 0.046583850931677019, 1],
    ],
    [
      [1, 15, 11, 15],
      [0.00048396854204476709, 0.00024198427102238355, 0.99999473947236908],
    ],
    [
      [6, 24, 21, 24],
      [2.5491387145482827e-5, 1.2745693572741413e-5, 0.99999946275775496],
    ],
    [
      [10, 100, 25, 100],
      [0.0085035714786239553, 0.0042517857393119777, 0.99873158770646361],
    ],
  ])("of %j is %j", ([a, n, b, m], [twoSided, less, greater]) => {
    const result = fisherExact(a, n, b, m);
    expectClose(result.twoSided, twoSided, 1e-11);
    expectClose(result.less, less, 1e-11);
    expectClose(result.greater, greater, 1e-11);
  });
});

describe("compareShares", () => {
  it.each<[string, [number, number, number, number], "z" | "fisher"]>([
    ["z for large expected counts", [103, 409, 26, 100], "z"],
    ["Fisher where a cell expects fewer than five", [1, 15, 3, 15], "fisher"],
  ])("uses %s", (_, [a, n, b, m], method) => expect(compareShares(a, n, b, m).method).toBe(method));
});
