import { ofMarks, region, testsOf } from "../../testing/schools";
import { markDistribution } from ".";

const REGION = region(30, { results: ofMarks([10, 30, 40, 20]) });
const own = (marks: readonly [number, number, number, number]) =>
  testsOf(markDistribution, [...REGION, { school: 0, results: ofMarks(marks) }])[0];

describe("OBJ-9", () => {
  it("supports only", () => expect(markDistribution.supporting).toBe(true));
  it("sees another shape", () => expect(own([30, 2, 8, 60])?.p).toBeLessThan(1e-6));
  it("lets a strong school be strong", () => expect(own([4, 20, 43, 33])?.p).toBeGreaterThan(0.05));
  it("says nothing of fewer than ten", () => expect(own([1, 2, 3, 3])).toMatchObject({ enough: false }));

  it("takes the common difference of shapes for ordinary", () => {
    // Half of the schools are strong and even, half weak and even: the region as a whole is wider than any of them.
    const mixed = Array.from({ length: 30 }, (_, school) => ({
      school: school + 1,
      results: ofMarks(school % 2 === 0 ? [0, 8, 70, 22] : [22, 70, 8, 0]),
    }));
    const alike = testsOf(markDistribution, [...mixed, { school: 0, results: ofMarks([0, 8, 70, 22]) }]);
    expect(alike.filter(({ p }) => p < 0.01)).toEqual([]);
  });
});
