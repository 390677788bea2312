import { estimateTau } from "./dispersion";
import { normalQuantile } from "./normal";

const NO_PRIOR = { tau: 0, weight: 0 };

/** A sample that is exactly normal: the quantiles of N(0, deviation²). */
const normalSample = (size: number, deviation: number, variance: number) =>
  Array.from({ length: size }, (_, i) => ({
    value: deviation * normalQuantile((i + 0.5) / size),
    variance,
  }));

describe("estimateTau", () => {
  it("finds the variation that sampling does not explain", () => {
    const sample = normalSample(2001, Math.sqrt(0.04 + 0.01), 0.01);
    expect(estimateTau(sample, NO_PRIOR)).toBeCloseTo(0.2, 3);
  });

  it("is zero where sampling explains everything", () => {
    expect(estimateTau(normalSample(501, 0.09, 0.01), NO_PRIOR)).toBe(0);
  });

  it("is not moved by a tenth of extreme schools", () => {
    const honest = normalSample(900, 0.2, 0);
    const planted = Array.from({ length: 100 }, () => ({ value: 3, variance: 0 }));
    expect(estimateTau([...honest, ...planted], NO_PRIOR)).toBeLessThan(0.24);
  });

  it("falls back on the prior where there are no schools", () => {
    expect(estimateTau([], { tau: 0.25, weight: 10 })).toBe(0.25);
  });
});
