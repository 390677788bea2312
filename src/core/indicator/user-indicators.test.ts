import { gridOf } from "../sheet/testing/grid-of";
import { CATALOGUE, catalogueWith } from "./catalogue";
import { IndicatorMatcher } from "./matching/match";
import { parseMeasure } from "./measure-expression";
import { countsOfMarks, measureFormula, measureValue } from "./measures";
import { parseUserIndicators, userIndicatorsSheet } from "./user-indicators";

const HEADER = [
  "Код",
  "Показатель",
  "Синонимы",
  "Ед. изм.",
  "Лучше",
  "Формула",
  "Данные",
  "Источник",
  "Порог",
];

describe("formulas of the user's own", () => {
  const counts = countsOfMarks(103, 163, 116, 27);
  it.each([
    ["100*(n4+n5)/n", 34.9633, "100*(<n4>+<n5>)/<participants>"],
    ["(n5)/n*100", 6.6015, "100*<n5>/<participants>"],
    ["(5*n5+4*n4+3*n3+2*n2)/n", 3.1638, "(2*<n2>+3*<n3>+4*<n4>+5*<n5>)/<participants>"],
    ["100*(n - ниже)/n", 74.8166, "100*(<participants>-<below>)/<participants>"],
    ["n4+n5", 143, "<n4>+<n5>"],
    ["0,5*n5", 13.5, "0.5*<n5>"],
  ])("%s", (text, value, formula) => {
    const measure = parseMeasure(text);
    expect(measureValue(measure!, counts)).toBeCloseTo(value, 4);
    expect(measureFormula(measure!, (name) => `<${name}>`)).toBe(formula);
  });

  it.each(["", "качество", "n4*n5/n", "n4/n5", "n4+2", "100*(n4/n", "=A1+B2", "n4//n", "n/"])(
    "«%s» is none",
    (text) => {
      expect(parseMeasure(text)).toBeNull();
    },
  );
});

describe("the settings sheet of indicators", () => {
  const grid = gridOf("Свои показатели", [
    HEADER,
    [
      "м-1",
      "Доля пятёрок по математике",
      "",
      "%",
      "больше",
      "100*n5/n",
      "ОГЭ, математика",
      "приказ",
      "не менее 10 %",
    ],
    ["м-2", "Качество по химии", "", "", "", "качество", "ОГЭ, химия", "", ""],
    [
      "м-3",
      "Доля семей, удовлетворённых питанием",
      "",
      "%",
      "",
      "довольные × 100 ÷ опрошенные",
      "опрос",
      "",
      "80",
    ],
    ["м-3", "Ещё раз", "", "", "", "качество", "", "", ""],
    ["", "Без кода", "", "", "", "качество", "", "", ""],
    ["м-5", "Странный", "", "", "", "как-нибудь", "", "", ""],
    ["м-6", "Двойки", "", "", "меньше", "ниже минимума", "ВПР, русский язык, 5 класс", "", "когда-нибудь"],
  ]);
  const read = parseUserIndicators(grid)!;

  it("gives indicators with their recipes", () => {
    expect(read.indicators.map(({ code }) => code)).toEqual(["м-1", "м-2", "м-3"]);
    const [own, quality, ratio] = read.indicators;
    expect(own?.recipe).toMatchObject({ kind: "results", query: { exam: "ОГЭ", subject: "math", grade: 0 } });
    expect(own?.threshold).toEqual({ comparator: "ge", value: 10 });
    expect(quality?.recipe).toMatchObject({
      measure: "quality",
      query: { exam: "ОГЭ", subject: "chemistry" },
    });
    expect(ratio?.recipe).toEqual({ kind: "ratio", numerator: "довольные", denominator: "опрошенные" });
    expect(ratio?.threshold).toEqual({ comparator: "ge", value: 80 });
  });

  it("says what is wrong with the other rows", () => {
    expect(read.faults.map(({ row, fault }) => [row, fault])).toEqual([
      [4, "doubleCode"],
      [5, "noCode"],
      [6, "formula"],
      [7, "threshold"],
    ]);
  });

  it("takes part in matching before the shipped indicators", () => {
    const matcher = new IndicatorMatcher(catalogueWith(read.indicators));
    const words = { name: "Доля пятёрок по математике", method: "", unit: "%", section: "" };
    const { chosen } = matcher.match(words);
    expect(chosen?.indicator.code).toBe("м-1");
    expect(chosen?.query).toEqual({ exam: "ОГЭ", subject: "math", grade: 0 });
  });

  it("reads its own sheet back", () => {
    const spec = userIndicatorsSheet(read.indicators);
    const rows = spec.cells.map((row) => row.map((cell) => (cell?.kind === "text" ? cell.text : "")));
    const again = parseUserIndicators(gridOf(spec.name, rows));
    expect(again?.faults).toEqual([]);
    expect(again?.indicators.map(({ code, recipe }) => [code, recipe])).toEqual(
      read.indicators.map(({ code, recipe }) => [code, recipe]),
    );
  });

  it("is told from other sheets", () => {
    expect(parseUserIndicators(gridOf("План", [["№", "Мероприятие", "Срок"]]))).toBeNull();
    expect(CATALOGUE.some(({ code }) => code.startsWith("м-"))).toBe(false);
  });
});
