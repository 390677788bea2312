import { region, testsOf, type Result } from "../../testing/schools";
import { examBelowYearMark } from ".";

const exams = (below: number, equal: number): Result[] => [
  ...Array.from({ length: below }, () => ({ mark: 3, journal: 4 })),
  ...Array.from({ length: equal }, () => ({ mark: 3, journal: 3 })),
];
const REGION = region(40, { exam: "ОГЭ", results: exams(8, 32) });
const own = (results: Result[]) =>
  testsOf(examBelowYearMark, [...REGION, { school: 0, exam: "ОГЭ", results }])[0];

describe("OBJ-7", () => {
  it("sees year marks far above the exam", () => {
    const test = own(exams(30, 10));
    expect(test).toMatchObject({ value: 0.75, effect: true, limit: 0.3 });
    expect(test?.p).toBeLessThan(1e-4);
  });
  it("finds nothing below the share of the rule", () => expect(own(exams(10, 30))?.effect).toBe(false));
  it("looks at exams only", () => {
    const tests = testsOf(examBelowYearMark, [
      ...region(40, { results: exams(8, 32) }),
      { school: 0, results: exams(30, 10) },
    ]);
    expect(tests).toEqual([]);
  });
});
