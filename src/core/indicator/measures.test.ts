import { MEASURES, addCounts, countsOfMarks, measureFormula, measureValue, noCounts } from "./measures";
import { roundHalfUp } from "./rounding";

/** METHODOLOGY 3.2: marks of a district at ОГЭ; качество, успеваемость, СОУ, средняя отметка as printed there. */
const GOLDEN: readonly (readonly [
  string,
  [number, number, number, number],
  [number, number, number, number],
])[] = [
  ["Русский язык", [4, 89, 175, 140], [77.2, 99.0, 69.8, 4.11]],
  ["Математика", [103, 163, 116, 27], [35.0, 74.8, 43.1, 3.16]],
  ["Физика", [0, 14, 16, 4], [58.8, 100, 56.7, 3.71]],
  ["Химия", [0, 6, 17, 24], [87.2, 100, 78.8, 4.38]],
  ["Информатика", [0, 38, 25, 5], [44.1, 100, 51.0, 3.51]],
  ["Биология", [0, 35, 55, 18], [67.6, 100, 60.9, 3.84]],
  ["История", [0, 5, 11, 4], [75.0, 100, 64.2, 3.95]],
  ["География", [0, 48, 65, 18], [63.4, 100, 58.7, 3.77]],
  ["Английский язык", [0, 6, 11, 9], [76.9, 100, 70.0, 4.12]],
  ["Обществознание", [1, 68, 109, 49], [69.6, 99.6, 63.2, 3.91]],
  ["Литература", [1, 2, 2, 0], [40, 80, 43.2, 3.2]],
];

describe("measures of marks", () => {
  it.each(GOLDEN)("%s: quality, success, weighted degree and mean mark", (_, marks, expected) => {
    const counts = countsOfMarks(...marks);
    const kinds = ["quality", "success", "sou", "meanMark"] as const;
    const found = kinds.map((kind) => {
      const value = measureValue(MEASURES[kind], counts);
      return value === null ? null : roundHalfUp(value, kind === "meanMark" ? 2 : 1);
    });
    expect(found).toEqual(expected);
  });

  it("never takes the weighted degree for the share of the successful", () => {
    const counts = countsOfMarks(103, 163, 116, 27);
    expect(measureValue(MEASURES.sou, counts)).not.toBe(measureValue(MEASURES.success, counts));
  });

  it("says nothing where nobody took part", () => {
    for (const measure of Object.values(MEASURES)) expect(measureValue(measure, noCounts())).toBeNull();
  });

  it("gives a group the share of its sums, not the mean of its parts", () => {
    const small = countsOfMarks(1, 1, 1, 1);
    const large = countsOfMarks(0, 0, 0, 96);
    const group = addCounts(addCounts(noCounts(), small), large);
    expect(measureValue(MEASURES.failed, group)).toBe(1);
  });
});

describe("formulas of measures", () => {
  const cell = (name: string): string => `<${name}>`;
  it.each([
    ["quality", "100*(<n4>+<n5>)/<participants>"],
    ["failed", "100*<below>/<participants>"],
    ["passed", "100*(<participants>-<below>)/<participants>"],
    ["sou", "100*(0.16*<n2>+0.36*<n3>+0.64*<n4>+<n5>)/<participants>"],
    ["meanScore", "<sum>/<participants>"],
    ["participants", "<participants>"],
  ] as const)("%s", (kind, expected) => {
    expect(measureFormula(MEASURES[kind], cell)).toBe(expected);
  });

  it("leaves the hundred to a cell that shows percents", () => {
    expect(measureFormula(MEASURES.failed, cell, true)).toBe("<below>/<participants>");
  });
});
