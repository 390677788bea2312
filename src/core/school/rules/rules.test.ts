import { gridOf } from "../../results/testing/grid";
import { PARAMETERS, valueOf } from "./parameters";
import { proceduresFromText, proceduresText } from "./procedures";
import { ruleSetFromJson, ruleSetFromSheet, ruleSetFromShown } from "./read-rule-set";
import { RuleSetError } from "./rule-set-error";
import { DEFAULT_RULE_SET } from "./rule-set";

describe("ruleSetFromJson", () => {
  it("takes the defaults for what is not given", () => {
    expect(ruleSetFromJson({})).toEqual(DEFAULT_RULE_SET);
    const changed = ruleSetFromJson({ reportingYear: 2022, shnor: { minLowShare: 0.25 } });
    expect(changed.shnor).toEqual({ ...DEFAULT_RULE_SET.shnor, minLowShare: 0.25 });
    expect(changed.reportingYear).toBe(2022);
  });

  it("reads procedures", () => {
    const procedures = [{ exam: "ОГЭ", subjects: ["math"] }];
    expect(ruleSetFromJson({ shnor: { procedures } }).shnor.procedures).toEqual([
      { exam: "ОГЭ", subjects: ["math"], grades: null },
    ]);
  });

  it.each<[string, unknown]>([
    ["an unknown parameter", { shnor: { minShare: 0.3 } }],
    ["a word for a number", { shnor: { minLowShare: "много" } }],
    ["a negative number", { objectivity: { jump: -1 } }],
    ["an unknown choice", { clusters: { territory: "страна" } }],
    ["a number for yes or no", { includeGve: 1 }],
    ["an unknown exam", { shnor: { procedures: [{ exam: "НИКО", subjects: [] }] } }],
    ["a list", []],
    ["nothing", null],
  ])("refuses %s with a sentence", (_, json) => {
    expect(() => ruleSetFromJson(json)).toThrow(RuleSetError);
    expect(() => ruleSetFromJson(json)).toThrow(/[а-яё]/u);
  });
});

describe("ruleSetFromSheet", () => {
  const sheet = (rows: (string | number)[][]) =>
    gridOf("Правила расчёта", [["Параметр", "Значение", "Код параметра"], ...rows]);

  it("reads edited values by their codes", () => {
    const ruleSet = ruleSetFromSheet(
      sheet([
        ["Доля", "0,25", "shnor.minLowShare"],
        ["Строго", "да", "shnor.strict"],
        ["Год", "", "reportingYear"],
        ["Что-то", 1, "другое"],
      ]),
    );
    expect(ruleSet?.shnor).toMatchObject({ minLowShare: 0.25, strict: true });
    expect(ruleSet?.reportingYear).toBeNull();
  });

  it("refuses what it cannot read", () => {
    expect(() => ruleSetFromSheet(sheet([["Доля", "треть", "shnor.minLowShare"]]))).toThrow(RuleSetError);
  });

  it("is null for other sheets", () =>
    expect(ruleSetFromSheet(gridOf("План", [["Мероприятие"]]))).toBeNull());
});

describe("PARAMETERS", () => {
  it("name a value of the rule set each, with a title and a source", () => {
    for (const { path, title, source } of PARAMETERS) {
      expect(valueOf(DEFAULT_RULE_SET, path)).not.toBeUndefined();
      expect(title).not.toBe("");
      expect(source).not.toBe("");
    }
  });

  it("name every threshold there is", () => {
    const paths = new Set(PARAMETERS.map(({ path }) => path));
    const walk = (node: object, prefix: string): string[] =>
      Object.entries(node).flatMap(([key, value]) =>
        typeof value === "object" && value !== null && !Array.isArray(value)
          ? walk(value as object, `${prefix}${key}.`)
          : [`${prefix}${key}`],
      );
    const free = ["name", "version"];
    expect(walk(DEFAULT_RULE_SET, "").filter((path) => !paths.has(path) && !free.includes(path))).toEqual([]);
  });
});

describe("rules as people see them", () => {
  it("takes the words of choices, commas and yes/no from a form", () => {
    const shown = {
      "clusters.notTaken": "считать предметом ниже среднего",
      "shnor.minLowShare": "0,25",
      "shnor.strict": "да",
      "shnor.procedures": "ОГЭ: математика",
    };
    const ruleSet = ruleSetFromShown(shown, "Свои", "2");
    expect(ruleSet).toMatchObject({ name: "Свои", clusters: { notTaken: "count" } });
    expect(ruleSet.shnor).toMatchObject({
      minLowShare: 0.25,
      strict: true,
      procedures: [{ exam: "ОГЭ", subjects: ["math"], grades: null }],
    });
  });

  it("names the words that are allowed", () => {
    expect(() => ruleSetFromShown({ "clusters.notTaken": "как-нибудь" }, "", "")).toThrow(/не учитывать/u);
  });

  it.each([
    ["ВПР 5, 6 классы: русский язык, математика; ОГЭ: математика"],
    ["ЕГЭ: математика профильная"],
    ["ВПР 4 класс: окружающий мир"],
  ])("reads procedures back: %s", (text) => expect(proceduresText(proceduresFromText(text))).toBe(text));

  it.each([["математика"], ["ОГЭ"], ["Зачёт: математика"], [""]])("refuses «%s»", (text) =>
    expect(() => proceduresFromText(text)).toThrow(RuleSetError),
  );
});
