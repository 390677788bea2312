import { binomialLowerTail } from "./binomial";
import { mixedBinomialTail } from "./mixed-binomial";
import { normalCdf, normalQuantile } from "./normal";
import { GAUSS_HERMITE } from "./quadrature";
import { expectClose } from "./testing/close";

/** The published integral has its normal centred on Φ⁻¹(p) itself; this is the p that puts it there. */
const meanChance = (p: number, tau: number): number =>
  normalCdf(normalQuantile(p) / Math.sqrt(1 + tau * tau));

describe("mixedBinomialTail", () => {
  it.each<[number, number, number, number, number]>([
    [0, 12, 0.26, 0.2, 0.0386917549698273],
    [2, 40, 0.26, 0.3, 0.0181112101228947],
    [10, 100, 0.25, 0.25, 0.0275009780150541],
  ])("P(X <= %d | %d) around %f with tau %f is %f", (k, n, p, tau, expected) => {
    expectClose(mixedBinomialTail("lower", k, n, meanChance(p, tau), tau), expected, 1e-5);
  });

  it("is the exact tail without variation", () => {
    expect(mixedBinomialTail("lower", 3, 20, 0.3, 0)).toBe(binomialLowerTail(3, 20, 0.3));
  });

  it("is heavier than the exact tail where schools vary", () => {
    expect(mixedBinomialTail("lower", 0, 30, 0.2, 0.3)).toBeGreaterThan(binomialLowerTail(0, 30, 0.2));
  });
});

describe("GAUSS_HERMITE", () => {
  it.each([
    [0, 1],
    [2, 1],
    [4, 3],
    [6, 15],
    [8, 105],
  ])("gives the normal moment of order %d", (order, moment) => {
    const sum = GAUSS_HERMITE.reduce((total, { node, weight }) => total + weight * node ** order, 0);
    expectClose(sum, moment, 1e-12);
  });
});
