import { ConstantsBook, DEFAULT_CONSTANTS } from "./book";
import type { MinimumScore } from "./model";

const BOOK = new ConstantsBook(DEFAULT_CONSTANTS);

describe("ConstantsBook.passMinimum", () => {
  it.each<[number, string, number]>([
    [2022, "russian", 24],
    [2026, "mathProfile", 27],
    [2026, "physics", 36],
    [2026, "english", 22],
    [2023, "mathProfile", 27],
  ])("of %d, %s is %d", (year, subject, value) =>
    expect(BOOK.passMinimum("ЕГЭ", year, subject)?.value).toBe(value),
  );

  it("prefers a found source to memory", () => {
    expect(BOOK.passMinimum("ЕГЭ", 2022, "russian")?.origin.confidence).toBe("high");
    expect(BOOK.passMinimum("ЕГЭ", 2023, "russian")?.origin.confidence).toBe("unverified");
  });

  it("knows nothing where only memory would tell and memory is switched off", () => {
    expect(new ConstantsBook(DEFAULT_CONSTANTS, false).passMinimum("ЕГЭ", 2023, "russian")).toBeNull();
  });

  it("lets the workbook's own sheet win", () => {
    const own: MinimumScore = {
      exam: "ЕГЭ",
      year: 2022,
      kind: "minAttestat",
      subject: "russian",
      value: 30,
      origin: { source: "лист", url: "", confidence: "workbook", note: "" },
    };
    expect(BOOK.withOverrides([own], []).passMinimum("ЕГЭ", 2022, "russian")?.value).toBe(30);
  });
});

describe("ConstantsBook.scale", () => {
  it("knows the scale of its year", () => {
    expect(BOOK.scale("ОГЭ", 2023, 9, "math")).toMatchObject({ from3: 8, from4: 15, from5: 22 });
  });
  it("never takes an undated scale for a year", () => {
    expect(BOOK.scale("ВПР", 2022, 8, "math")).toBeNull();
  });
});

describe("ConstantsBook.medalRules", () => {
  it.each([
    [2024, [70, 60]],
    [2021, [70]],
    [2022, [70]],
    [2020, []],
    [2018, []],
  ])("of %d ask for %j in Russian", (year, expected) =>
    expect(BOOK.medalRules(year).map(({ russianMin }) => russianMin)).toEqual(expected),
  );
});

describe("DEFAULT_CONSTANTS", () => {
  it("names a source for every constant", () => {
    const all = [...DEFAULT_CONSTANTS.minimums, ...DEFAULT_CONSTANTS.scales, ...DEFAULT_CONSTANTS.medals];
    for (const { origin } of all) expect(origin.source).not.toBe("");
  });
  it("has rising marks in every scale", () => {
    for (const { from3, from4, from5, max } of DEFAULT_CONSTANTS.scales) {
      const points = [from3, from4, from5, max].filter((point): point is number => point !== null);
      expect(points).toEqual([...points].sort((a, b) => a - b));
    }
  });
});
