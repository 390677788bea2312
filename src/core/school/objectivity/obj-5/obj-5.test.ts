import type { Batch } from "../../testing/schools";
import { ofMarks, region, testsOf } from "../../testing/schools";
import { jumpBetweenYears } from ".";

const ORDINARY = ofMarks([6, 16, 12, 6]);
const HIGH = ofMarks([0, 4, 18, 18]);
const years = (exam: "ОГЭ" | "ВПР", grade?: number): Batch[] =>
  [2022, 2023].flatMap((year) => region(30, { exam, year, grade, results: ORDINARY }));

describe("OBJ-5", () => {
  it("sees a jump of one exam from year to year", () => {
    const [test] = testsOf(jumpBetweenYears, [
      ...years("ОГЭ"),
      { school: 0, exam: "ОГЭ", year: 2022, results: ORDINARY },
      { school: 0, exam: "ОГЭ", year: 2023, results: HIGH },
    ]);
    expect(test).toMatchObject({ variant: "years", year: 2023, n: 40, effect: true });
    expect(test?.value).toBeCloseTo(0.45, 9);
    expect(test?.p).toBeLessThan(0.001);
  });

  it("does not see a change that the whole region made", () => {
    const [test] = testsOf(jumpBetweenYears, [
      ...region(30, { exam: "ОГЭ", year: 2022, results: ORDINARY }),
      ...region(30, { exam: "ОГЭ", year: 2023, results: HIGH }),
      { school: 0, exam: "ОГЭ", year: 2022, results: ORDINARY },
      { school: 0, exam: "ОГЭ", year: 2023, results: HIGH },
    ]);
    expect(test?.effect).toBe(false);
    expect(test?.p).toBeGreaterThan(0.5);
  });

  it("reaches over a year in which the exam was not held", () => {
    const [test] = testsOf(jumpBetweenYears, [
      ...[2019, 2021].flatMap((year) => region(30, { exam: "ОГЭ", year, results: ORDINARY })),
      { school: 0, exam: "ОГЭ", year: 2019, results: ORDINARY },
      { school: 0, exam: "ОГЭ", year: 2021, results: HIGH },
    ]);
    expect(test?.variant).toBe("years");
  });

  it("follows a cohort from class to class and compares parallels", () => {
    const regionWide = [5, 6].flatMap((grade) => years("ВПР", grade));
    const variants = testsOf(jumpBetweenYears, [
      ...regionWide,
      { school: 0, grade: 5, year: 2022, results: ORDINARY },
      { school: 0, grade: 6, year: 2023, results: HIGH },
      { school: 0, grade: 5, year: 2023, results: ORDINARY },
    ]).map(({ variant }) => variant);
    expect(variants.sort()).toEqual(["cohort", "parallels", "years"]);
  });

  it("takes all subjects of a pair of years together", () => {
    const subjects = ["math", "russian", "biology"];
    const batches = subjects.flatMap((subject): Batch[] => [
      ...[2022, 2023].flatMap((year) => region(30, { exam: "ОГЭ", subject, year, results: ORDINARY })),
      { school: 0, exam: "ОГЭ", subject, year: 2022, results: ORDINARY },
      { school: 0, exam: "ОГЭ", subject, year: 2023, results: HIGH },
    ]);
    const pooled = testsOf(jumpBetweenYears, batches).find(({ subject }) => subject === null);
    expect(pooled).toMatchObject({ variant: "yearsPooled", repeats: 3, effect: true });
  });
});
