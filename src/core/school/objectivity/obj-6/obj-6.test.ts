import type { Batch } from "../../testing/schools";
import { ofMarks, region, testsOf } from "../../testing/schools";
import { notConfirmedByExam } from ".";

const ORDINARY = ofMarks([6, 16, 12, 6]);
const HIGH = ofMarks([0, 4, 18, 18]);
const REGION: Batch[] = [
  ...region(30, { grade: 8, year: 2022, results: ORDINARY }),
  ...region(30, { exam: "ОГЭ", year: 2023, results: ORDINARY }),
];

describe("OBJ-6", () => {
  it("sees ВПР of class 8 that the ОГЭ of the next year does not bear out", () => {
    const [test] = testsOf(notConfirmedByExam, [
      ...REGION,
      { school: 0, grade: 8, year: 2022, results: HIGH },
      { school: 0, exam: "ОГЭ", year: 2023, results: ORDINARY },
    ]);
    expect(test).toMatchObject({ variant: "exam", effect: true, year: 2023 });
    expect(test?.value).toBeCloseTo(-0.45, 9);
    expect(test?.p).toBeLessThan(0.001);
  });

  it("finds nothing where the exam is better than the ВПР", () => {
    const [test] = testsOf(notConfirmedByExam, [
      ...REGION,
      { school: 0, grade: 8, year: 2022, results: ORDINARY },
      { school: 0, exam: "ОГЭ", year: 2023, results: HIGH },
    ]);
    expect(test).toMatchObject({ effect: false });
    expect(test?.p).toBeGreaterThan(0.9);
  });

  it("does not compare another cohort", () => {
    const tests = testsOf(notConfirmedByExam, [
      ...REGION,
      { school: 0, grade: 8, year: 2023, results: HIGH },
      { school: 0, exam: "ОГЭ", year: 2023, results: ORDINARY },
    ]);
    expect(tests).toEqual([]);
  });
});
