import { CATALOGUE, PROGRAMME_INDICATORS, PROJECT_INDICATORS, catalogueWith, indicatorByCode } from ".";

describe("catalogue", () => {
  it("has the 25 indicators of document 001 and the 13 of document 004", () => {
    expect(PROJECT_INDICATORS.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 19 }, (_, index) => `001-1.${index + 1}`),
      ...["001-2.1", "001-2.2", "001-2.3", "001-3.1", "001-3.2", "001-3.3"],
    ]);
    expect(PROGRAMME_INDICATORS.map(({ code }) => code)).toEqual(
      Array.from({ length: 13 }, (_, index) => `004-${index + 1}`),
    );
  });

  it("names every indicator once and tells all of it", () => {
    expect(new Set(CATALOGUE.map(({ code }) => code)).size).toBe(CATALOGUE.length);
    for (const { name, unit, formula, data, source } of CATALOGUE) {
      expect([name, unit, formula, data, source].every((text) => text !== "")).toBe(true);
    }
  });

  it("substitutes the year for the three indicators with the footnote only", () => {
    const substituted = CATALOGUE.filter(({ yearSubstitution }) => yearSubstitution[2020] === 2019);
    expect(substituted.map(({ code }) => code)).toEqual(["001-1.1", "001-1.4", "001-1.5"]);
  });

  it.each([
    ["004-4", "ge", 20, "higher"],
    ["004-6", "le", 10, "lower"],
    ["004-13", "eq", 100, "higher"],
  ] as const)("%s is reached at %s %d and is better %s", (code, comparator, value, direction) => {
    const indicator = indicatorByCode(code);
    expect(indicator?.threshold).toEqual({ comparator, value });
    expect(indicator?.direction).toBe(direction);
  });

  it("lets an own indicator replace a shipped one", () => {
    const own = { ...indicatorByCode("quality")!, name: "Качество по-нашему" };
    const catalogue = catalogueWith([own]);
    expect(catalogue).toHaveLength(CATALOGUE.length);
    expect(indicatorByCode("quality", catalogue)?.name).toBe("Качество по-нашему");
  });
});
