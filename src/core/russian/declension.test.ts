import {
  adjectiveCases,
  casesByForm,
  CASES,
  genderOf,
  nominativeAdjective,
  NOMINATIVE,
  nounForms,
} from "./declension";

describe("forms of nouns", () => {
  test.each<[lemma: string, genitive: string, instrumental: string, plural: string, genitivePlural: string]>([
    ["отдел", "отдела", "отделом", "отделы", "отделов"],
    ["управление", "управления", "управлением", "управления", "управлений"],
    ["министерство", "министерства", "министерством", "министерства", "министерств"],
    ["комиссия", "комиссии", "комиссией", "комиссии", "комиссий"],
    ["школа", "школы", "школой", "школы", "школ"],
    ["руководитель", "руководителя", "руководителем", "руководители", "руководителей"],
    ["методист", "методиста", "методистом", "методисты", "методистов"],
    ["педагог", "педагога", "педагогом", "педагоги", "педагогов"],
    ["заведующий", "заведующего", "заведующим", "заведующие", "заведующих"],
    ["обучающийся", "обучающегося", "обучающимся", "обучающиеся", "обучающихся"],
  ])("%s", (lemma, genitive, instrumental, plural, genitivePlural) => {
    const forms = nounForms(lemma);
    expect([
      forms.get("genitive"),
      forms.get("instrumental"),
      forms.get("nominativePlural"),
      forms.get("genitivePlural"),
    ]).toEqual([genitive, instrumental, plural, genitivePlural]);
  });

  it("knows plurals in -а and -я", () => {
    expect(nounForms("директор", { pluralInA: true }).get("nominativePlural")).toBe("директора");
    expect(nounForms("учитель", { pluralInA: true }).get("nominativePlural")).toBe("учителя");
  });

  it("says all cases that one form can stand for", () => {
    const cases = casesByForm(nounForms("управление"));
    expect(cases.get("управления")).toBe(CASES.genitive | CASES.nominativePlural);
  });

  it("tells the gender by the ending", () => {
    expect(["школа", "управление", "отдел"].map(genderOf)).toEqual(["feminine", "neuter", "masculine"]);
  });
});

describe("adjectives", () => {
  test.each<[word: string, nominative: boolean, oblique: boolean]>([
    ["методический", true, false],
    ["школьные", true, false],
    ["общего", false, true],
    ["городской", true, true],
    ["образование", false, false],
    ["организаций", false, false],
    ["учреждений", false, false],
  ])("%s", (word, nominative, oblique) => {
    const cases = adjectiveCases(word);
    expect([(cases & NOMINATIVE) !== 0, (cases & ~NOMINATIVE) !== 0]).toEqual([nominative, oblique]);
  });

  test.each<[word: string, gender: "masculine" | "feminine" | "neuter", plural: boolean, expected: string]>([
    ["приморским", "masculine", false, "приморский"],
    ["краевым", "masculine", false, "краевой"],
    ["городским", "masculine", false, "городской"],
    ["муниципальной", "feminine", false, "муниципальная"],
    ["районным", "neuter", false, "районное"],
    ["классный", "masculine", true, "классные"],
    ["социальный", "masculine", true, "социальные"],
    ["ведущий", "masculine", true, "ведущие"],
  ])("%s → %s", (word, gender, plural, expected) => {
    expect(nominativeAdjective(word, gender, plural)).toBe(expected);
  });
});
