import { ofMarks, region, testsOf } from "../../testing/schools";
import { tooFewTwos } from ".";

const REGION = region(40, { exam: "ОГЭ", results: ofMarks([10, 18, 9, 3]) });
const own = (marks: readonly [number, number, number, number]) =>
  testsOf(tooFewTwos, [...REGION, { school: 0, exam: "ОГЭ", results: ofMarks(marks) }])[0];

describe("OBJ-2", () => {
  it("sees «2» that were made «3»: no «2» and many «3»", () => {
    const test = own([0, 28, 9, 3]);
    expect(test).toMatchObject({ value: 0, n: 40, effect: true });
    expect(test?.reference).toBeGreaterThan(8);
    expect(test?.p).toBeLessThan(0.001);
  });

  it("lets a strong school have no «2»: it has few «3» as well", () => {
    expect(own([0, 4, 16, 20])?.p).toBeGreaterThan(0.05);
  });

  it("finds nothing in an ordinary school", () => expect(own([9, 19, 9, 3])?.p).toBeGreaterThan(0.2));

  it("says nothing of fewer than ten", () => {
    expect(own([0, 7, 1, 1])).toMatchObject({ enough: false, p: Number.NaN });
  });
});
