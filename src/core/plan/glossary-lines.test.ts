import { glossaryOfLines, linesOfGlossary } from "./glossary-lines";

describe("a glossary written line by line", () => {
  it.each<[string, string, Record<string, string>, string[]]>([
    ["a pair a line", "ИМЦ = Методический центр\nУО=Управление образования", pairs(), []],
    ["two columns of a sheet", "ИМЦ\tМетодический центр\r\nУО\tУправление образования", pairs(), []],
    [
      "empty lines and spare spaces",
      "\n  ИМЦ  =  Методический   центр \n\nУО = Управление образования\n",
      pairs(),
      [],
    ],
    ["the last of two", "ИМЦ = Центр\nИМЦ = Методический центр", { ИМЦ: "Методический центр" }, []],
    [
      "no pair, half a pair, too many",
      "ИМЦ\nУО =\n= Отдел\nа = б = в",
      {},
      ["ИМЦ", "УО =", "= Отдел", "а = б = в"],
    ],
    ["nothing", "  \n", {}, []],
  ])("reads %s", (_, text, glossary, unread) => {
    expect(glossaryOfLines(text)).toEqual({ glossary, unread });
  });

  it("comes back as it was written", () => {
    expect(linesOfGlossary(pairs())).toBe("ИМЦ = Методический центр\nУО = Управление образования");
    expect(glossaryOfLines(linesOfGlossary(pairs())).glossary).toEqual(pairs());
  });
});

function pairs(): Record<string, string> {
  return { ИМЦ: "Методический центр", УО: "Управление образования" };
}
