import { looksLikeSchool, schoolCodeKey, schoolNameKey } from "./school-name";

describe("schoolNameKey", () => {
  it.each([
    ["МБОУ СОШ №6", "МБОУ СОШ № 6"],
    ["МБОУ «СОШ №59» (Северный)", "МБОУ «СОШ № 59» (Северный)"],
    [
      "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 3»",
      "МБОУ СОШ №3",
    ],
    ["МКОУ ООШ с. Заречное", "Основная школа с. Заречное"],
    ["МАОУ Лицей 2", "лицей № 2"],
  ])("joins «%s» and «%s»", (one, other) => expect(schoolNameKey(one)).toBe(schoolNameKey(other)));

  it.each([
    ["СОШ № 1", "СОШ № 11"],
    ["СОШ № 1", "ООШ № 1"],
    ["СОШ № 1 г. Артём", "СОШ № 1 п. Заводской"],
  ])("keeps «%s» and «%s» apart", (one, other) => expect(schoolNameKey(one)).not.toBe(schoolNameKey(other)));
});

describe("looksLikeSchool", () => {
  it.each(["МБОУ СОШ №1", "Гимназия № 7", "Лицей", "КГОБУ школа-интернат"])("says yes to «%s»", (text) =>
    expect(looksLikeSchool(text)).toBe(true),
  );
  it.each(["Русский язык", "Артемовский ГО", "22-00001", ""])("says no to «%s»", (text) =>
    expect(looksLikeSchool(text)).toBe(false),
  );
});

describe("schoolCodeKey", () => {
  it.each([
    ["0330101", "330101"],
    [" 330101 ", "330101"],
    ["edu25001", "edu25001"],
  ])("of «%s» is «%s»", (code, key) => expect(schoolCodeKey(code)).toBe(key));
});
