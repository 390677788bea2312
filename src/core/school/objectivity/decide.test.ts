import { DEFAULT_RULE_SET } from "../rules/rule-set";
import { decide, judgeSchools } from "./decide";
import type { MarkerCode, MarkerTest } from "./marker";
import { finishSteps } from "../../steps";

const RULE = DEFAULT_RULE_SET.objectivity;
const SUPPORTING = new Set<MarkerCode>(["OBJ-9"]);

function test(change: Partial<MarkerTest>): MarkerTest {
  return {
    marker: "OBJ-3",
    school: 0,
    exam: "ВПР",
    subject: 0,
    grade: 5,
    year: 2023,
    variant: "spike",
    n: 40,
    unit: "count",
    value: 1,
    reference: 1,
    limit: 1,
    p: 0.5,
    leastP: 0,
    enough: true,
    effect: true,
    fact: false,
    signP: null,
    interval: null,
    cells: [0],
    repeats: 1,
    ...change,
  };
}

const verdicts = (tests: readonly MarkerTest[]) =>
  finishSteps(decide(tests, RULE)).map(({ verdict }) => verdict);
const schools = (tests: readonly MarkerTest[]) =>
  finishSteps(judgeSchools(finishSteps(decide(tests, RULE)), 3, RULE, SUPPORTING)).map(
    ({ flagged }) => flagged,
  );

describe("decide", () => {
  it("calls a small p with a large effect a sign, and neither alone", () => {
    expect(verdicts([test({ p: 1e-6 })])).toEqual(["признак"]);
    expect(verdicts([test({ p: 1e-6, effect: false })])).toEqual(["нет признака"]);
    expect(verdicts([test({ p: 0.3 })])).toEqual(["нет признака"]);
  });

  it("says «недостаточно данных» below the least n, never «нет признака»", () => {
    expect(verdicts([test({ enough: false, p: Number.NaN })])).toEqual(["недостаточно данных"]);
  });

  it("corrects for the number of schools", () => {
    const others = Array.from({ length: 400 }, (_, index) =>
      test({ school: index + 1, cells: [index + 1], p: (index + 1) / 401 }),
    );
    const alone = verdicts([test({ p: 0.005 })])[0];
    const among = verdicts([test({ p: 0.005 }), ...others])[0];
    expect([alone, among]).toEqual(["признак", "нет признака"]);
  });

  it("does not let tiny cells that can find nothing eat the power", () => {
    const tiny = Array.from({ length: 400 }, (_, index) =>
      test({ school: index + 1, cells: [index + 1], p: 0.4, leastP: 0.3 }),
    );
    expect(verdicts([test({ p: 0.005 }), ...tiny])[0]).toBe("признак");
  });

  it("opens the door to single cells where all together are remarkable", () => {
    const whole = test({ subject: null, grade: null, variant: "spikePooled", p: 1e-7, cells: [0, 1] });
    const cells = [0, 1].map((cell) => test({ p: 0.004, cells: [cell], subject: cell }));
    const others = Array.from({ length: 300 }, (_, index) =>
      test({ school: index + 1, cells: [index + 2], p: (index + 1) / 301 }),
    );
    expect(verdicts([whole, ...cells, ...others]).slice(0, 3)).toEqual(["признак", "признак", "признак"]);
    expect(verdicts([...cells, ...others]).slice(0, 2)).toEqual(["нет признака", "нет признака"]);
  });

  it("takes a fact as it is", () => {
    const fact = { fact: true, p: Number.NaN, subject: null, cells: [] };
    expect(verdicts([test(fact), test({ ...fact, effect: false })])).toEqual(["признак", "нет признака"]);
  });
});

describe("findings for information", () => {
  const near = (change: Partial<MarkerTest>): unknown[] => {
    const tests = [test({ p: 0.0005, leastP: 0.0005, n: 15, ...change }), ...many(2000)];
    const [first] = finishSteps(judgeSchools(finishSteps(decide(tests, RULE)), 2001, RULE, SUPPORTING));
    return first?.forInformation.map(({ marker, n }) => [marker, n]) ?? [];
  };
  /** As many schools without anything as keep one improbable finding from being a conclusion. */
  const many = (count: number): MarkerTest[] =>
    Array.from({ length: count }, (_, index) => test({ school: index + 1, p: 0.6, effect: false }));

  it("shows what is improbable and large, and does not flag it", () => {
    expect(near({})).toEqual([["OBJ-3", 15]]);
    const judged = finishSteps(
      judgeSchools(
        finishSteps(decide([test({ p: 0.0005, n: 15 }), ...many(2000)], RULE)),
        2001,
        RULE,
        SUPPORTING,
      ),
    );
    expect(judged[0]).toMatchObject({ flagged: false, markers: [] });
  });

  it.each<[string, Partial<MarkerTest>]>([
    ["a small difference", { effect: false }],
    ["a likely one", { p: 0.002 }],
    ["a large group, for which the correction has spoken", { n: 20 }],
    ["too few participants", { enough: false, p: Number.NaN }],
    ["a supporting marker", { marker: "OBJ-9" }],
  ])("does not show %s", (_, change) => expect(near(change)).toEqual([]));
});

describe("judgeSchools (METHODOLOGY 2.2)", () => {
  it.each<[string, MarkerTest[], boolean]>([
    ["one marker in one place", [test({ p: 1e-6 })], false],
    ["one marker in two places", [test({ p: 1e-6 }), test({ p: 1e-6, subject: 1, cells: [1] })], true],
    ["two markers", [test({ p: 1e-6 }), test({ p: 1e-6, marker: "OBJ-1" })], true],
    ["a supporting marker beside one", [test({ p: 1e-6 }), test({ p: 1e-9, marker: "OBJ-9" })], false],
    [
      "all cells of a year together, two of them on its side",
      [test({ p: 1e-6, subject: null, cells: [0, 1], repeats: 2 })],
      true,
    ],
    [
      "medals of one year",
      [test({ marker: "OBJ-8", fact: true, p: Number.NaN, subject: null, cells: [], repeats: 3 })],
      false,
    ],
    [
      "medals of two years",
      [2022, 2023].map((year) =>
        test({ marker: "OBJ-8", fact: true, p: Number.NaN, subject: null, cells: [], repeats: 1, year }),
      ),
      true,
    ],
  ])("%s", (_, tests, flagged) => expect(schools(tests)[0]).toBe(flagged));
});
