import type { Batch } from "../../testing/schools";
import { ofMarks, region, testsOf } from "../../testing/schools";
import { meanAboveReference } from ".";

const ORDINARY = ofMarks([6, 16, 12, 6]);
const HIGH = ofMarks([0, 2, 14, 24]);

/** A region of thirty ordinary schools in ВПР and ОГЭ. */
const REGION: Batch[] = [
  ...region(30, { results: ORDINARY }),
  ...region(30, { exam: "ОГЭ", results: ORDINARY }),
];
const cellOf = (own: readonly Batch[]) =>
  testsOf(meanAboveReference, [...REGION, ...own]).find(
    ({ exam, subject }) => exam === "ВПР" && subject !== null,
  );

describe("OBJ-1", () => {
  it("sees ВПР that the school's own ОГЭ does not bear out", () => {
    const test = cellOf([
      { school: 0, results: HIGH },
      { school: 0, exam: "ОГЭ", results: ORDINARY },
    ]);
    expect(test).toMatchObject({ effect: true, n: 40, enough: true });
    expect(test?.p).toBeLessThan(1e-4);
  });

  it("lets a strong school be strong: its ОГЭ is as high", () => {
    const test = cellOf([
      { school: 0, results: HIGH },
      { school: 0, exam: "ОГЭ", results: HIGH },
    ]);
    expect(test?.p).toBeGreaterThan(0.01);
    expect(test?.effect).toBe(false);
  });

  it("tests 10 to 19 pupils exactly, by the share of «4» and «5»", () => {
    const test = cellOf([{ school: 0, results: ofMarks([0, 0, 4, 8]) }]);
    expect(test).toMatchObject({ variant: "share", enough: true });
    expect(test?.interval?.low).toBeGreaterThan(0.7);
  });

  it("says nothing of fewer than ten", () => {
    const test = cellOf([{ school: 0, results: ofMarks([0, 0, 0, 9]) }]);
    expect(test).toMatchObject({ enough: false, p: Number.NaN });
  });

  it("takes all ВПР of a year together against the own ОГЭ", () => {
    const own: Batch[] = ["math", "russian"].flatMap((subject) => [
      { school: 0, subject, results: HIGH },
      { school: 0, subject, exam: "ОГЭ", results: ORDINARY },
    ]);
    const both = ["math", "russian"].flatMap((subject) => [
      ...region(30, { subject, results: ORDINARY }),
      ...region(30, { subject, exam: "ОГЭ", results: ORDINARY }),
    ]);
    const pooled = testsOf(meanAboveReference, [...both, ...own]).find(({ subject }) => subject === null);
    expect(pooled).toMatchObject({ variant: "pooled", n: 80, repeats: 2, effect: true });
  });
});
