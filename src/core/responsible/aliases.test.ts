import { definedAbbreviations, findAliases, readResponsible } from ".";

const read = (...texts: string[]) => texts.map((text) => ({ responsible: readResponsible(text), count: 1 }));
const groups = (...texts: string[]) =>
  findAliases(read(...texts)).map(({ canonical, variants, certain }) => ({
    canonical,
    others: variants.slice(1).map((variant) => variant.name),
    certain,
  }));

describe("near-duplicate spellings of one body", () => {
  test.each<[behaviour: string, texts: string[], expected: ReturnType<typeof groups>]>([
    [
      "meet by legal form",
      ["МКУ ДПО «ЦМР», ОО", "МКУ ДПО «ЦМР»", "МКУ ДППО «ЦМР»"],
      [{ canonical: "МКУ ДПО «ЦМР»", others: ["МКУ ДППО «ЦМР»"], certain: true }],
    ],
    [
      "meet by the letters of an abbreviation",
      ["ЦЦТ", "ЦЦТ", "Центр цифровых технологий"],
      [{ canonical: "ЦЦТ", others: ["Центр цифровых технологий"], certain: true }],
    ],
    [
      "meet by the dictionary",
      ["УО", "Управление образования", "УО"],
      [{ canonical: "УО", others: ["Управление образования"], certain: true }],
    ],
    [
      "meet over one typing slip",
      ["Отдел мониторинга", "Отдел мониторига", "Отдел мониторинга"],
      [{ canonical: "Отдел мониторинга", others: ["Отдел мониторига"], certain: true }],
    ],
    [
      "prefer the fullest of equally frequent ones",
      ["УО", "Управление образования"],
      [{ canonical: "Управление образования", others: ["УО"], certain: true }],
    ],
    [
      "ask about a longer name",
      ["городской совет", "Городской методический совет"],
      [{ canonical: "Городской методический совет", others: ["городской совет"], certain: false }],
    ],
  ])("%s", (_, texts, expected) => {
    expect(groups(...texts)).toEqual(expected);
  });

  test.each<[behaviour: string, texts: string[]]>([
    ["numbers", ["МБОУ СОШ № 3", "МБОУ СОШ № 5", "МБОУ «СОШ № 13»"]],
    ["persons", ["Иванова И.И.", "Иванов И.И.", "Иванова И.М."]],
    ["departments", ["Отдел общего образования", "Отдел образования", "Отдел дополнительного образования"]],
    ["kinds of association", ["РМО", "ШМО", "ГМО"]],
    ["case and brackets", ["ОО", "ОО (по согласованию)", "оо"]],
  ])("does not join names that differ in %s", (_, texts) => {
    expect(groups(...texts)).toEqual([]);
  });

  it("takes linear time", () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({
      responsible: readResponsible(`Отдел развития номер ${i}, СОШ № ${i}`),
      count: 1,
    }));
    const start = performance.now();
    findAliases(many);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("abbreviations that a text explains", () => {
  test.each<[text: string, expected: [string, string][]]>([
    ["органы управления образованием (далее – ОУО)", [["ОУО", "органы управления образованием"]]],
    ["Работает информационно-методический центр (ИМЦ).", [["ИМЦ", "информационно-методический центр"]]],
    ["ЦЦТ – центр цифровых технологий;", [["ЦЦТ", "центр цифровых технологий"]]],
    ["ВсОШ - всероссийская олимпиада школьников", [["ВсОШ", "всероссийская олимпиада школьников"]]],
    [
      "Министерство просвещения Лесного края (далее – Министерство)",
      [["Министерство", "Министерство просвещения Лесного края"]],
    ],
    ["МКУ «ЦРО» – определяет приоритеты", []],
    ["ОО (по согласованию)", []],
  ])("%s", (text, expected) => {
    expect(definedAbbreviations([text]).map((entry) => [entry.abbreviation, entry.expansion])).toEqual(
      expected,
    );
  });
});
