import fc from "fast-check";
import {
  foldText,
  hasWord,
  levenshtein,
  matchMonth,
  matchNumeral,
  monthFromWord,
  normaliseText,
  numberToRoman,
  numeralFromWord,
  numeralFromWords,
  romanToNumber,
  similarity,
  stem,
  tokenize,
  wordPattern,
} from ".";

describe("normaliseText", () => {
  test.each([
    ["Но\u00adябрь\u00a0 2022", "Ноябрь 2022"],
    ["Mapт\n2023", "Март 2023"],
    ["2022 — 2025", "2022 - 2025"],
    ["Плaн «Cтарт»", "План «Старт»"],
    ["план VIP", "план VIP"],
    ["Алексе\u0438\u0306", "Алексей"],
  ])("%j becomes %j", (text, expected) => expect(normaliseText(text)).toBe(expected));

  test("folding ignores case, ё, quotes", () => {
    expect(foldText("Учёба «РМК»")).toBe(foldText("УЧЕБА  “рмк”"));
  });

  test("normalising and folding twice change nothing more", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe("word boundaries", () => {
  test("whole Cyrillic words only", () => {
    expect(hasWord("план на год", "план")).toBe(true);
    expect(hasWord("планирование", "план")).toBe(false);
    expect("в мае, майские".match(wordPattern("ма[йея]", "giu"))).toEqual(["мае"]);
  });
});

describe("tokenize", () => {
  test("splits glued words and numbers and keeps offsets", () => {
    const text = "Ноябрь2022 –\u00a0АВГ\u00adУСТ 2023г.*";
    const tokens = tokenize(text);
    expect(tokens.map((token) => token.text)).toEqual([
      "ноябрь",
      "2022",
      "-",
      "август",
      "2023",
      "г",
      ".",
      "*",
    ]);
    expect(tokens.map((token) => token.kind).join(" ")).toBe(
      "word number punctuation word number word punctuation mark",
    );
    expect(text.slice(tokens[3]!.start, tokens[3]!.end)).toBe("АВГ\u00adУСТ");
    expect(tokens[2]!.gap).toBe(" ");
  });

  test("a letter O among digits is a zero", () => {
    expect(tokenize("2О23 2o23 1О. 5 о").map((token) => token.text)).toEqual([
      "2023",
      "2023",
      "10",
      ".",
      "5",
      "о",
    ]);
  });

  test("a Roman number that lost its space stands alone", () => {
    expect(tokenize("IVквартал Xор").map((token) => token.text)).toEqual(["iv", "квартал", "хор"]);
  });

  test("line breaks are kept as gaps", () => {
    expect(tokenize("март\n май").map((token) => token.gap)).toEqual(["", "\n"]);
  });

  test("tokens are ordered and inside the text whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let last = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          last = token.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("months", () => {
  test.each([
    ["январь", 1],
    ["февраля", 2],
    ["мартом", 3],
    ["мае", 5],
    ["июн", 6],
    ["сент", 9],
    ["сентяб", 9],
    ["сентабрь", 9],
    ["окрябрь", 10],
    ["фераль", 2],
    ["фервалю", 2],
    ["мрат", 3],
    ["декбарь", 12],
  ])("%s is month %i", (word, month) => expect(monthFromWord(word)).toBe(month));

  test.each(["июь", "карта", "маска", "чай", "учебный", "план", "мал", ""])("%s is no month", (word) =>
    expect(monthFromWord(word)).toBeNull(),
  );

  test("typos are marked", () => {
    expect(matchMonth("август")).toEqual({ month: 8, typo: false, abbreviated: false });
    expect(matchMonth("авуст")).toEqual({ month: 8, typo: true, abbreviated: false });
  });
});

describe("numerals", () => {
  test.each([
    ["двух", 2, false],
    ["второго", 2, true],
    ["третью", 3, true],
    ["одиннадцати", 11, false],
    ["восьми", 8, false],
    ["пятидесяти", 50, false],
    ["дважды", 2, false],
  ])("%s is %i", (word, value, ordinal) => expect(matchNumeral(word)).toEqual({ value, ordinal }));

  test("compounds", () => {
    expect(numeralFromWords(["двадцать", "пятого", "мая"], 0)).toEqual({
      value: 25,
      ordinal: true,
      length: 2,
    });
    expect(numeralFromWords(["сто", "двадцать"], 0)?.value).toBe(120);
    expect(numeralFromWords(["двадцать", "тридцать"], 0)).toEqual({ value: 20, ordinal: false, length: 1 });
    expect(numeralFromWord("четверть")).toBeNull();
  });
});

describe("Roman numbers", () => {
  test.each([
    ["IV", 4],
    ["ІІІ", 3],
    ["ХII", 12],
    ["Ш", 3],
    ["IУ", 4],
  ])("%s is %i", (word, value) => expect(romanToNumber(word)).toBe(value));

  test.each(["IIII", "VX", "", "план"])("%j is none", (word) => expect(romanToNumber(word)).toBeNull());

  test("writing and reading agree", () => {
    for (let value = 1; value <= 3999; value++) expect(romanToNumber(numberToRoman(value))).toBe(value);
    expect(() => numberToRoman(0)).toThrow(RangeError);
  });
});

describe("similarity", () => {
  test("edit distance counts a swap as one", () => {
    expect(levenshtein("март", "мрат")).toBe(1);
    expect(levenshtein("", "май")).toBe(3);
    expect(levenshtein("сентябрь", "декабрь")).toBe(4);
    expect(levenshtein("сентябрь", "декабрь", 2)).toBe(3);
  });

  test("the limit never changes a distance within it", () => {
    const word = fc.string({ unit: fc.constantFrom("а", "б", "в"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, limit) => {
        const full = levenshtein(a, b);
        expect(levenshtein(a, b, limit)).toBe(full <= limit ? full : limit + 1);
        expect(levenshtein(b, a)).toBe(full);
      }),
    );
  });

  test("near texts are near, foreign ones are not", () => {
    expect(similarity("План  работы", "план — работы".replace(" —", ""))).toBe(1);
    expect(
      similarity("Проведение семинаров для учителей", "Проведение семинара для учителей"),
    ).toBeGreaterThan(0.8);
    expect(similarity("Проведение семинаров", "Анализ результатов ГИА")).toBeLessThan(0.4);
  });
});

describe("stem", () => {
  test.each([
    [["мероприятие", "мероприятия", "мероприятий", "мероприятиями"]],
    [["школа", "школы", "школе", "школами"]],
    [["ответственный", "ответственные", "ответственных"]],
    [["учитель", "учителя", "учителей", "учителями"]],
    [["повышение", "повышения", "повышению"]],
  ])("%j share a stem", (forms) => expect(new Set(forms.map(stem)).size).toBe(1));

  test.each([
    ["важнейшими", "важн"],
    ["радость", "радост"],
    ["образованный", "образова"],
    ["и", "и"],
    ["abc", "abc"],
  ])("%s has the stem %s", (word, expected) => expect(stem(word)).toBe(expected));
});
