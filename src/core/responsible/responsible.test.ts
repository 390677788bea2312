import fc from "fast-check";
import { makeGlossary, partyKey, readResponsible } from ".";

const names = (text: string): string[] => readResponsible(text).parties.map((party) => party.name);
const canonicals = (text: string): string[] => readResponsible(text).parties.map((party) => party.canonical);

describe("splitting a cell", () => {
  test.each<[behaviour: string, text: string, expected: string[]]>([
    ["parts at signs and line breaks", "УО; ОО,ИМЦ\nММС", ["УО", "ОО", "ИМЦ", "ММС"]],
    ["drops bullets, numbers and labels", "Ответственные:\n1. УО\n2. ОО", ["УО", "ОО"]],
    ["drops a separator at the end", "УО, ОО,", ["УО", "ОО"]],
    ["finds a lost separator between bodies", "МОУО МКУ ЦРО ОО", ["МОУО", "МКУ ЦРО", "ОО"]],
    ["keeps a region with its institute", "Министерство ЛК ИРО", ["Министерство", "ЛК ИРО"]],
    ["keeps an owner with its unit", "Отдел развития образования УМСО", ["Отдел развития образования УМСО"]],
    [
      "finds a lost separator before a post",
      "Иванова И.И. директор школы",
      ["Иванова И.И.", "директор школы"],
    ],
    ["keeps «и» inside a name", "Министерство образования и науки", ["Министерство образования и науки"]],
    ["parts at «и» between bodies", "Отдел образования и школы", ["Отдел образования", "школы"]],
    [
      "keeps a comma inside a name",
      "Отдел культуры, спорта и туризма, ОО",
      ["Отдел культуры, спорта и туризма", "ОО"],
    ],
    ["keeps a clause", "школы, показавшие рост, ОО", ["школы, показавшие рост", "ОО"]],
    ["keeps brackets", "ОО (по согласованию), УО", ["ОО (по согласованию)", "УО"]],
    ["drops a definition", "Отдел образования (далее – Отдел), ОО", ["Отдел образования", "ОО"]],
    ["keeps a namesake", "СОШ № 2 им. И.И. Петрова, УО", ["СОШ № 2 им. И.И. Петрова", "УО"]],
    ["keeps a row of numbers", "школы № 1, 3 и 7; УО", ["школы № 1, 3 и 7", "УО"]],
    [
      "restores the nominative",
      "ИРО совместно с Городским клубом учителей",
      ["ИРО", "Городской клуб учителей"],
    ],
    ["reads «и.о.» as part of a post", "и.о. директора и завуч", ["и.о. директора", "завуч"]],
    ["says nothing for a dash", "–", []],
  ])("%s", (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe("canonical names", () => {
  test.each<[behaviour: string, spellings: string[], expected: string]>([
    [
      "joins the full name and the abbreviation",
      ["Управление образования", "УО", "Управления образования"],
      "УО",
    ],
    [
      "joins number and abbreviation of a post",
      ["руководители ОО", "руководитель ОО", "рук. ОУ"],
      "руководители ОО",
    ],
    [
      "joins deputies",
      ["зам. директора по УВР", "заместитель директора по учебно-воспитательной работе"],
      "заместитель директора по УВР",
    ],
    ["joins quotes and spaces", ['МБОУ "СОШ №3"', "МБОУ «СОШ № 3»"], "МБОУ «СОШ № 3»"],
    ["joins a legal form in words", ["Муниципальное казенное учреждение «Мост»", "МКУ «Мост»"], "МКУ «Мост»"],
    ["joins the orders of initials", ["И.И. Иванова", "Иванова И. И."], "Иванова И.И."],
    ["repairs Latin letters", ["Ивaнoва И.И."], "Иванова И.И."],
    ["drops remarks in brackets", ["ОО (по согласованию)", "все ОО", "ОО (Иванова И.И.)"], "ОО"],
    ["keeps the territory of a group", ["ОМСУ (г. Лесной)"], "ОМСУ (г. Лесной)"],
    [
      "keeps a longer name",
      ["управление образования администрации округа"],
      "управление образования администрации округа",
    ],
  ])("%s", (_, spellings, expected) => {
    for (const spelling of spellings) expect(canonicals(spelling)).toEqual([expected]);
  });
});

describe("the glossary of the workbook", () => {
  const glossary = makeGlossary({
    abbreviations: {
      Министерство: "Министерство просвещения Лесного края",
      СЦ: "Служба цифровизации Лесного края",
      ЦМП: "центр методической помощи педагогам Лесного края",
    },
    aliases: { "МКУ ЦРОК": "МКУ «ЦРО»" },
  });

  test.each<[string, string[]]>([
    ["Министерство; СЦ", ["Министерство просвещения Лесного края", "СЦ"]],
    ["СЦ ЦМП", ["СЦ", "ЦМП"]],
    ["Служба цифровизации Лесного края", ["СЦ"]],
    ["Центр методической помощи", ["ЦМП"]],
    ["МКУ ЦРОК", ["МКУ «ЦРО»"]],
  ])("reads %s", (text, expected) => {
    expect(readResponsible(text, glossary).parties.map((party) => party.canonical)).toEqual(expected);
  });
});

const BODIES = [
  "УО",
  "МКУ «ИМЦ»",
  "Отдел общего образования",
  "руководители ОО (по согласованию)",
  "Министерство образования и науки области",
  "Иванова И.И.",
  "МБОУ СОШ № 3",
  "заместители директора по УВР",
  "учителя-предметники",
  "Комитет по физической культуре и спорту",
  "школы, показавшие рост",
  "классные руководители 9, 11 классов",
];
const body = fc.constantFrom(...BODIES);
const cell = fc.array(body, { minLength: 1, maxLength: 6 });
const fold = (name: string): string => partyKey(name);

describe("properties of reading", () => {
  it("never throws and always gives names with a letter", () => {
    const pieces = fc.constantFrom(
      ...BODIES,
      ",",
      ";",
      "и",
      "«",
      "»",
      "(",
      ")",
      "/",
      "\n",
      "№",
      "1)",
      "-",
      "г.",
      "им.",
      "И.",
      "совместно с",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(text, (value) => {
        const { parties } = readResponsible(value);
        expect(parties.every(({ name, canonical }) => /\p{L}/u.test(name) && canonical !== "")).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives back the parties joined with a semicolon or a line break", () => {
    fc.assert(
      fc.property(cell, fc.constantFrom("; ", ";", ";\n"), (parts, sign) => {
        expect(names(parts.join(sign))).toEqual(parts);
      }),
    );
  });

  it("gives back the parties joined with a comma", () => {
    fc.assert(fc.property(cell, (parts) => expect(names(parts.join(", "))).toEqual(parts)));
  });

  it("does not depend on letter case, kinds of spaces and dashes, ё and е", () => {
    const change = fc.constantFrom<(text: string) => string>(
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => text.replace(/ /gu, "\u00a0"),
      (text) => text.replace(/ /gu, "  "),
      (text) => text.replace(/-/gu, "\u2011"),
      (text) => text.replace(/е/gu, "ё"),
    );
    fc.assert(
      fc.property(cell, change, (parts, changed) => {
        const text = parts.join("; ");
        expect(names(changed(text)).map(fold)).toEqual(names(text).map(fold));
      }),
    );
  });

  it("reads its own canonical names as one party each", () => {
    fc.assert(
      fc.property(body, (text) => {
        const [canonical] = canonicals(text);
        expect(canonicals(canonical!)).toEqual([canonical]);
      }),
    );
  });

  it("costs linear time", () => {
    const time = (text: string): number => {
      const start = performance.now();
      readResponsible(text);
      return performance.now() - start;
    };
    for (const piece of ["красный ", "Иванова ", "ООО «", "( ", "и ", "УО "]) {
      expect(time(piece.repeat(20_000))).toBeLessThan(4_000);
    }
  });
});
