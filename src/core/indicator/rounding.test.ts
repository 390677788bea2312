import fc from "fast-check";
import { roundHalfUp } from "./rounding";

describe("rounding half up", () => {
  it.each([
    [75.75, 0, 76],
    [0.5, 0, 1],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.005, 2, 1.01],
    [0.85, 1, 0.9],
    [25.25, 1, 25.3],
    [25.18337408312958, 1, 25.2],
    [1e-9, 1, 0],
    [0.1 + 0.2, 1, 0.3],
    [2.675, 2, 2.68],
    [999.95, 1, 1000],
  ])("%d to %d digits is %d", (value, digits, expected) => {
    expect(roundHalfUp(value, digits)).toBe(expected);
  });

  it("stays within half a unit of the last place and is odd", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, digits) => {
          const rounded = roundHalfUp(value, digits);
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-9);
          expect(roundHalfUp(-value, digits) + rounded).toBe(0);
        },
      ),
    );
  });
});
