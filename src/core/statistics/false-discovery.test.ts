import fc from "fast-check";
import { adjustByBenjaminiHochberg } from "./false-discovery";
import { expectClose } from "./testing/close";

/** The 25 p-values of a dietary study that McDonald's Handbook of Biological Statistics works through. */
const PUBLISHED_P = [
  0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34,
  0.341, 0.384, 0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986,
];

describe("adjustByBenjaminiHochberg", () => {
  it("gives the published adjusted values", () => {
    const adjusted = adjustByBenjaminiHochberg(PUBLISHED_P);
    [0.025, 0.1, 0.21, 0.21, 0.21, 0.25].forEach((expected, index) =>
      expectClose(adjusted[index] ?? Number.NaN, expected, 1e-12),
    );
    expectClose(adjusted[24] ?? Number.NaN, 0.986, 1e-12);
  });

  it("leaves out tests that were not made", () => {
    expect(adjustByBenjaminiHochberg([0.01, Number.NaN, 0.5])).toEqual([0.02, Number.NaN, 0.5]);
  });

  it("keeps the order of the p-values and never lowers them", () => {
    const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(pValues, (values) => {
        const adjusted = adjustByBenjaminiHochberg(values);
        values.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          values.forEach((other, j) => {
            if (p < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 1);
          });
        });
      }),
    );
  });
});
