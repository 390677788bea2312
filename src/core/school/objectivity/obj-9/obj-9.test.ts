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
});
