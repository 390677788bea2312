import type { MarkCounts } from "../cells/cell";
import { chancesAt, cutsOf, latentShift, meanAt } from "./latent-shift";

const REGION: MarkCounts = [1500, 3500, 3500, 1500];
const CUTS = cutsOf(REGION);

/** A school of so many pupils that is exactly the region moved by the shift. */
const moved = (shift: number, n: number): MarkCounts =>
  chancesAt(CUTS, shift).map((chance) => chance * n) as MarkCounts;

describe("latentShift", () => {
  it.each([-1, -0.3, 0, 0.5, 1.2])("finds a shift of %f", (shift) => {
    expect(latentShift(moved(shift, 10_000), CUTS).value).toBeCloseTo(shift, 3);
  });

  it("knows a large school better than a small one", () => {
    const [small, large] = [20, 80].map((n) => latentShift(moved(0.4, n), CUTS).variance);
    expect((small ?? 0) / (large ?? 1)).toBeCloseTo(4, 0);
  });

  it("stays finite where everybody has «5»", () => {
    const { value, variance } = latentShift([0, 0, 0, 12], CUTS);
    expect(value).toBeGreaterThan(1);
    expect(value).toBeLessThan(4);
    expect(variance).toBeGreaterThan(0.05);
  });
});

describe("meanAt", () => {
  it("is the mean of the region without a shift", () => expect(meanAt(CUTS, 0)).toBeCloseTo(3.5, 3));
  it("rises with the shift", () => expect(meanAt(CUTS, 0.5)).toBeGreaterThan(meanAt(CUTS, 0)));
});
