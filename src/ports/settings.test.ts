import fc from "fast-check";
import { foreignSheets, freeSheetName, ownSheetsIn } from "./own-sheets";
import { parseSettings, serialiseSettings } from "./settings";

describe("settings", () => {
  it("come back as they were", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc
            .string({ minLength: 1 })
            .filter((key) => /^[\p{L}\p{N}:<&" -]+$/u.test(key) && key === key.trim()),
          fc.jsonValue(),
        ),
        (settings) =>
          expect(parseSettings(serialiseSettings(settings))).toEqual(JSON.parse(JSON.stringify(settings))),
      ),
    );
  });

  it.each([
    ["", {}],
    ["<settings", {}],
    ['<settings xmlns="urn:other"><setting key="a">1</setting></settings>', {}],
    [
      '<q:settings xmlns:q="urn:quality-plan:settings:1"><q:setting key="a"><![CDATA[{"b":"<"}]]></q:setting></q:settings>',
      { a: { b: "<" } },
    ],
    [
      '<settings xmlns="urn:quality-plan:settings:1"><setting key="a">{</setting><setting key="b">2</setting></settings>',
      { b: 2 },
    ],
  ])("of %j are %j", (xml, settings) => expect(parseSettings(xml)).toEqual(settings));
});

describe("own sheets", () => {
  it.each([
    ["Отчёт", ["План"], "Отчёт"],
    ["Отчёт", ["отчёт"], "Отчёт (2)"],
    ["Отчёт", ["Отчёт", "Отчёт (2)"], "Отчёт (3)"],
    ["План / 2026: [черновик]?", [], "План   2026   черновик"],
    ["Отчёт о проверке плана на 2026 год", [], "Отчёт о проверке плана на 2026"],
    ["'''", [], "Лист"],
  ])("%j beside %j gets %j", (wished, taken, name) => expect(freeSheetName(wished, taken)).toBe(name));

  it("keeps a numbered name within 31 characters", () => {
    const wished = "я".repeat(40);
    expect(freeSheetName(wished, ["я".repeat(31)])).toBe(`${"я".repeat(27)} (2)`);
  });

  it("are told from the user's by name, then by id", () => {
    const own = { role: "report", name: "Отчёт", id: "7", fingerprint: "" };
    const sheets = [
      { id: "1", name: "План" },
      { id: "2", name: "Отчёт" },
      { id: "7", name: "Данные" },
    ];
    expect(foreignSheets(sheets, [own]).map(({ id }) => id)).toEqual(["1", "7"]);
    expect(foreignSheets([sheets[0]!, sheets[2]!], [own]).map(({ id }) => id)).toEqual(["1"]);
  });

  it("passes a damaged register over", () =>
    expect(ownSheetsIn({ ownSheets: [{ role: "report" }, null, 3] })).toEqual([]));
});
