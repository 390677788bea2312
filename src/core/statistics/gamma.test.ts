import { logGamma, upperGammaRatio } from "./gamma";
import { expectClose } from "./testing/close";

describe("logGamma", () => {
  const cases: [number, number][] = [
    [0.5, 0.5723649429247001],
    [3.7, 1.4280723266653881],
    [10, 12.80182748008147],
    [100.5, 361.43554046777762],
    [100000, 1051287.7089736569],
  ];
  it.each(cases)("of %f is %f", (x, expected) => expectClose(logGamma(x), expected, 1e-13));

  it("of 1 is 0", () => expect(Math.abs(logGamma(1))).toBeLessThan(1e-14));
});

describe("upperGammaRatio", () => {
  it("is exp(−x) for a = 1", () => {
    for (const x of [0.1, 1, 5, 30]) expectClose(upperGammaRatio(1, x), Math.exp(-x), 1e-12);
  });
  it("is 1 at zero", () => expect(upperGammaRatio(2.5, 0)).toBe(1));
});
