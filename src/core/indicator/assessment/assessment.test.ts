import fc from "fast-check";
import { roundHalfUp } from "../rounding";
import { averageAgreement, type AgreementRow } from "./agreement";
import { MANAGEMENT_LEVELS, levelFault, levelFormats, levelFormula, levelOf } from "./levels";
import { indexOfScore, mechanismFormula, mechanismIndex } from "./mechanisms";
import { motivatingFormula, motivatingScores, places } from "./motivating";
import { targetState, trendOf } from "./target";

describe("mechanisms of management (METHODOLOGY 3.4)", () => {
  it("takes the mean of four directions", () => {
    expect(mechanismIndex([99, 79, 85, 69])).toBe(83);
    expect(mechanismIndex([82, 76, 61, 84])).toBe(75.75);
    expect(roundHalfUp(75.75)).toBe(76);
    expect(mechanismIndex([90, 70, 58, 45])).toBe(65.75);
    expect(mechanismIndex([72, 55, 62, 60])).toBe(62.25);
    expect(mechanismIndex([99, 79, 85, 69, 82, 76, 61, 84])).toBe(79.375);
  });

  it("has no index while a direction is missing", () => {
    expect(mechanismIndex([99, null, 85, 69])).toBeNull();
    expect(mechanismIndex([])).toBeNull();
    expect(mechanismFormula("C5:C8", 4)).toBe('=IF(COUNT(C5:C8)=4,AVERAGE(C5:C8),"н/д")');
  });

  it.each([
    [856, 80],
    [855, 79],
    [651, 61],
    [611, 57],
    [439, 41],
    [421, 39],
    [125, 12],
  ])("score %d is index %d", (score, index) => {
    expect(roundHalfUp(indexOfScore(score))).toBe(index);
  });
});

describe("levels", () => {
  it.each([
    [94, "Оптимальный уровень"],
    [80, "Оптимальный уровень"],
    [79.99, "Допустимый уровень"],
    [61, "Допустимый уровень"],
    [57, "Недостаточный уровень"],
    [41, "Недостаточный уровень"],
    [39, "Критический уровень"],
    [5, "Критический уровень"],
    [99, "Оптимальный уровень"],
  ])("%d is %s", (value, name) => {
    expect(levelOf(value)?.name).toBe(name);
  });

  it("leaves no number without a level and no missing value with one", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => levelOf(value) !== null),
    );
    expect(levelOf(null)).toBeNull();
  });

  it("refuses bounds that overlap", () => {
    const level = MANAGEMENT_LEVELS[0]!;
    expect(levelFault(MANAGEMENT_LEVELS)).toBeNull();
    expect(levelFault([])).toBe("empty");
    expect(levelFault([{ ...level, name: " " }])).toBe("unnamed");
    expect(levelFault([level, { ...level, from: 90 }])).toBe("notDescending");
  });

  it("colours and names by the same bounds", () => {
    const formats = levelFormats({ top: 3, left: 2, bottom: 10, right: 2 });
    expect(formats.map(({ formula }) => formula)).toEqual([
      "=AND(ISNUMBER(C4),C4>=80)",
      "=AND(ISNUMBER(C4),C4>=60)",
      "=AND(ISNUMBER(C4),C4>=40)",
      "=ISNUMBER(C4)",
    ]);
    expect(levelFormula("C4")).toBe(
      '=IF(ISNUMBER(C4),IF(C4>=80,"Оптимальный уровень",IF(C4>=60,"Допустимый уровень",' +
        'IF(C4>=40,"Недостаточный уровень","Критический уровень"))),"н/д")',
    );
  });
});

describe("motivating monitoring", () => {
  it("gives the best 100 and the others their share of it", () => {
    expect(motivatingScores([50, 40, null, 25], "higher")).toEqual([100, 80, null, 50]);
    expect(motivatingScores([10, 20, 5], "lower")).toEqual([50, 25, 100]);
    expect(motivatingScores([0, 4], "lower")).toEqual([100, 0]);
    expect(motivatingScores([0, 0], "higher")).toEqual([100, 100]);
  });

  it("never leaves 0..100 and always has a 100", () => {
    const value = fc.option(fc.double({ min: 0, max: 1000, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1 }),
        fc.constantFrom("higher", "lower" as const),
        (values, direction) => {
          const scores = motivatingScores(values, direction as "higher" | "lower");
          const known = scores.filter((score): score is number => score !== null);
          expect(known.every((score) => score >= 0 && score <= 100)).toBe(true);
          expect(known.length === 0 || known.includes(100)).toBe(true);
        },
      ),
    );
  });

  it("shares places between equals", () => {
    expect(places([100, 80, 80, null, 10])).toEqual([1, 2, 2, null, 4]);
    expect(motivatingFormula("C5", "C$5:C$38", "lower")).toBe(
      '=IF(ISNUMBER(C5),IF(C5=MIN(C$5:C$38),100,MAX(0,MIN(100,100*MIN(C$5:C$38)/C5))),"н/д")',
    );
  });
});

describe("agreement with journal marks (METHODOLOGY 2.1)", () => {
  const printed: readonly (readonly [number, number, number])[] = [
    [10, 62, 28],
    [4, 67, 29],
    [5, 65, 30],
    [10, 71, 19],
    [16, 65, 19],
    [7, 57, 36],
    [7, 70, 23],
    [2, 67, 31],
    [5, 64, 31],
    [11, 67, 22],
    [13, 66, 22],
    [6, 58, 36],
    [0, 100, 0],
  ];
  const rows = printed.map(([raised, confirmed, lowered], index): AgreementRow => {
    return { raised, confirmed, lowered, participants: index === 12 ? 1 : 100 };
  });

  it("without weights is the printed 7 / 68 / 25", () => {
    const found = averageAgreement(rows, "rows");
    expect(found?.weighted).toBe(false);
    expect(
      [found?.raised, found?.confirmed, found?.lowered].map((value) => roundHalfUp(value ?? 0, 2)),
    ).toEqual([7.38, 67.62, 25.08]);
  });

  it("by default lets a class of one pupil weigh as one pupil", () => {
    const found = averageAgreement(rows);
    expect(found?.weighted).toBe(true);
    expect(roundHalfUp(found?.confirmed ?? 0, 1)).toBe(64.9);
  });

  it("falls back on rows where participants are not known", () => {
    expect(averageAgreement([{ raised: 1, confirmed: 2, lowered: 3, participants: null }])?.weighted).toBe(
      false,
    );
    expect(averageAgreement([])).toBeNull();
  });
});

describe("targets and trends", () => {
  it.each([
    [89.99, "ge", 90, false],
    [90, "ge", 90, true],
    [10.04, "le", 10, false],
    [10, "le", 10, true],
    [100, "eq", 100, true],
    [99.9, "eq", 100, false],
  ] as const)("%d against %s %d", (value, comparator, bound, reached) => {
    expect(targetState(value, { comparator, value: bound })?.reached).toBe(reached);
  });

  it("has no state for missing data", () => {
    expect(targetState(null, { comparator: "ge", value: 1 })).toBeNull();
  });

  it.each([
    [[31, null, 25], "lower", "better"],
    [[31, 40], "lower", "worse"],
    [[31, 40], "higher", "better"],
    [[31, 31], "higher", "same"],
    [[null, 31], "higher", "unknown"],
  ] as const)("%j, %s is better: %s", (values, direction, trend) => {
    expect(trendOf(values, direction)).toBe(trend);
  });
});
