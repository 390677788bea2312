import { region, testsOf, type Result } from "../../testing/schools";
import { resultAgainstJournal } from ".";

/** Pupils whose work was better than, equal to, worse than the journal mark «4». */
const works = (raised: number, confirmed: number, lowered: number): Result[] => [
  ...Array.from({ length: raised }, () => ({ mark: 5, journal: 4 })),
  ...Array.from({ length: confirmed }, () => ({ mark: 4, journal: 4 })),
  ...Array.from({ length: lowered }, () => ({ mark: 3, journal: 4 })),
];
/** The same number of fives, fours and threes, but the journal of the school is one mark kinder to the fours. */
const REGION = region(40, { results: [...works(3, 26, 11), ...works(0, 5, 0)] });
const own = (results: Result[]) => testsOf(resultAgainstJournal, [...REGION, { school: 0, results }])[0];

describe("OBJ-4", () => {
  it("sees a journal that is too kind", () => {
    const kind = [
      ...Array.from({ length: 25 }, () => ({ mark: 4, journal: 5 })),
      ...Array.from({ length: 15 }, () => ({ mark: 3, journal: 4 })),
    ];
    const test = own(kind);
    expect(test).toMatchObject({ variant: "lowered", value: 1, effect: true });
    expect(test?.p).toBeLessThan(1e-4);
  });

  it("sees works that are too kind", () => {
    const test = own(Array.from({ length: 40 }, () => ({ mark: 4, journal: 3 })));
    expect(test).toMatchObject({ variant: "raised", effect: true });
    expect(test?.p).toBeLessThan(1e-4);
  });

  it("shows the sign test of METHODOLOGY 2.2 beside it", () => {
    expect(own(works(4, 10, 18))?.signP).toBeCloseTo(0.0021717548370361328, 12);
  });

  it("finds nothing where a quarter is lower, as everywhere", () => {
    const test = own(works(3, 28, 11));
    expect(test?.p).toBeGreaterThan(0.1);
  });

  it("prints a Wilson interval and says nothing of fewer than ten", () => {
    expect(own(works(0, 0, 9))).toMatchObject({ enough: false, p: Number.NaN });
    expect(own(works(0, 0, 12))?.interval?.high).toBe(1);
  });
});
