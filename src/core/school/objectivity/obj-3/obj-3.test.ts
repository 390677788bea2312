import { ConstantsBook, DEFAULT_CONSTANTS } from "../../../results";
import { buildCells } from "../../cells/build-cells";
import { modelOf, region, testsOf, type Result } from "../../testing/schools";
import { boundariesOf } from "./boundaries";
import { tiltToMean } from "./tilt";
import { boundarySpikes } from ".";

const CUTS = [8, 14, 20];
const markOf = (points: number): number => 2 + CUTS.filter((cut) => points >= cut).length;
const works = (points: readonly number[]): Result[] =>
  points.map((primary) => ({ primary, mark: markOf(primary) }));

/** A bell over 2..26 points. */
const BELL = Array.from({ length: 25 }, (_, i) => i + 2).flatMap((points) =>
  Array.from({ length: Math.round(6 * Math.exp(-((points - 14) ** 2) / 60)) }, () => points),
);
const REGION = region(30, { results: works(BELL) });
const lift = (points: number): number => CUTS.find((cut) => points < cut && points >= cut - 2) ?? points;
const cells = (points: readonly number[]) =>
  testsOf(boundarySpikes, [...REGION, { school: 0, results: works(points) }]);

describe("OBJ-3", () => {
  it("sees works lifted to the boundaries", () => {
    const [cell, pooled] = cells(BELL.map(lift));
    expect(cell).toMatchObject({ variant: "spike", effect: true, subject: 0 });
    expect(cell?.p).toBeLessThan(1e-4);
    expect(pooled).toMatchObject({ variant: "spikePooled", subject: null, effect: true });
  });

  it("finds nothing in the shape of the region", () => expect(cells(BELL)[0]?.p).toBeGreaterThan(0.1));

  it("finds nothing in a strong school: the shape leans, it does not spike", () => {
    const strong = BELL.map((points) => Math.min(27, points + 5));
    expect(cells(strong)[0]?.p).toBeGreaterThan(0.05);
  });

  it("asks for twenty works", () => {
    expect(cells([7, 8, 8, 8, 14, 14, 14, 20, 20, 20, 14, 8])[0]).toMatchObject({ enough: false });
  });
});

describe("boundariesOf", () => {
  const stratumOf = (batch: Result[]) => buildCells(modelOf([{ school: 0, results: batch }])).strata[0];
  const book = new ConstantsBook(DEFAULT_CONSTANTS);

  it("reads the boundaries from scores and marks where no scale is known", () => {
    const stratum = stratumOf(works([...BELL, ...BELL]));
    expect(stratum && boundariesOf(stratum, book)).toEqual({ points: CUTS, source: "data" });
  });

  it("is switched off where there are no marks", () => {
    const stratum = stratumOf(BELL.map((primary) => ({ primary })));
    expect(stratum && boundariesOf(stratum, book)).toBeNull();
  });

  it("does not believe a scale that the marks contradict", () => {
    const origin = { source: "лист", url: "", confidence: "workbook", note: "" } as const;
    const scale = {
      exam: "ВПР",
      year: 0,
      grade: 5,
      subject: "math",
      from3: 3,
      from4: 5,
      from5: 7,
      max: 27,
      origin,
    } as const;
    const stratum = stratumOf(works([...BELL, ...BELL]));
    expect(stratum && boundariesOf(stratum, book.withOverrides([], [scale]))?.source).toBe("data");
    const right = { ...scale, from3: 8, from4: 14, from5: 20 };
    expect(stratum && boundariesOf(stratum, book.withOverrides([], [right]))?.source).toBe("scale");
  });
});

describe("tiltToMean", () => {
  it("leans a distribution to the wished mean", () => {
    const counts = [1, 4, 6, 4, 1];
    const slope = tiltToMean(counts, 2.3);
    const weights = counts.map((count, points) => count * Math.exp(slope * points));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const mean = weights.reduce((sum, weight, points) => sum + weight * points, 0) / total;
    expect(mean).toBeCloseTo(2.3, 4);
  });
  it("needs no leaning at the mean itself", () => expect(tiltToMean([1, 4, 6, 4, 1], 2)).toBeCloseTo(0, 6));
});
