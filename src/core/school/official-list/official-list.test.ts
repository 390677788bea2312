import { gridOf } from "../../results/testing/grid";
import { readResults, type School } from "../../results";
import type { CellValue } from "../../sheet/grid";
import { compareWithOfficial, DIFFERENCE_WORDS, STATUS_WORDS } from "./compare";
import { matchOfficialList, readOfficialList } from "./read-list";
import { findListSheet, readRegionList } from "./region-list";

const school = (code: string, name: string, municipality = ""): School => ({
  code,
  name,
  municipality,
  official: null,
});

describe("readOfficialList", () => {
  it("reads a table of schools", () => {
    const grid = gridOf("Перечень", [
      ["Перечень школ с низкими образовательными результатами"],
      ["№", "Муниципалитет", "Код ОО", "Наименование ОО"],
      [1, "Север", "101", "МБОУ СОШ № 1"],
      [2, "Юг", "202", "МБОУ СОШ № 2"],
      ["Итого", "", "", ""],
    ]);
    expect(readOfficialList(grid).map(({ code, row }) => [code, row])).toEqual([
      ["101", 2],
      ["202", 3],
    ]);
  });

  it("picks the rows with «да» in the column ШНОР", () => {
    const grid = gridOf("ОО", [
      ["Код ОО", "Школа", "ШНОР"],
      ["101", "СОШ № 1", "да"],
      ["102", "СОШ № 2", ""],
    ]);
    expect(readOfficialList(grid).map(({ code }) => code)).toEqual(["101"]);
  });

  it("reads a bare column of names", () => {
    const grid = gridOf("Лист1", [["Список школ 2023"], ["МБОУ СОШ № 1"], ["МКОУ ООШ № 7"]]);
    expect(readOfficialList(grid).map(({ name }) => name)).toEqual(["МБОУ СОШ № 1", "МКОУ ООШ № 7"]);
  });
});

describe("matchOfficialList", () => {
  const schools = [
    school("101", "МБОУ «СОШ № 1»", "Север"),
    school("201", "МБОУ «СОШ № 1»", "Юг"),
    school("", "Лицей № 2"),
  ];
  it.each([
    ["by code", { code: "0201", name: "", municipality: "" }, [1]],
    ["by name and municipality", { code: "", name: "СОШ №1", municipality: "Север" }, [0]],
    ["by a name that is unique", { code: "", name: "МАОУ Лицей №2", municipality: "" }, [2]],
    ["not by a name of two schools", { code: "", name: "СОШ №1", municipality: "" }, []],
  ])("joins %s", (_, entry, expected) =>
    expect(matchOfficialList([{ ...entry, row: 1 }], schools).matches.map((match) => match.school)).toEqual(
      expected,
    ),
  );
});

describe("findListSheet", () => {
  const schools = [
    ["№", "Наименование ОО"],
    [1, "МБОУ СОШ № 1"],
  ];
  it.each<[string, string, CellValue[][], boolean]>([
    ["by the sheet's name", "Перечень 2023", schools, true],
    ["by «ШНОР» as its name", "ШНОР", schools, true],
    ["by a list named after low results", "Список школ с низкими результатами", schools, true],
    ["by its title", "Лист1", [["Реестр школ с низкими образовательными результатами"], ...schools], true],
    ["not by a list of all schools", "Список школ", schools, false],
    ["not by results of such schools", "ОГЭ", [["Результаты ШНОР за 2023 год"], ...schools], false],
    ["not by a column of a table", "ОО", [["Список", "Школа", "ШНОР"], ...schools], false],
  ])("%s", (_, name, rows, found) => expect(findListSheet([gridOf(name, rows)]) !== null).toBe(found));
});

describe("readRegionList", () => {
  const marks: CellValue[][] = Array.from({ length: 12 }, (_, pupil) => [
    "101",
    "СОШ № 1",
    "Север",
    2 + (pupil % 4),
  ]);
  const results = gridOf("ОГЭ 2023", [["Код ОО", "Школа", "Район", "Математика"], ...marks]);
  const list = gridOf("Перечень", [
    ["Код ОО", "Школа"],
    ["101", "СОШ № 1"],
    ["909", "СОШ № 9"],
  ]);

  it("says which of its schools have no results", () => {
    const found = readRegionList(list, readResults([results, list]));
    expect(found).toMatchObject({ sheet: "Перечень", lines: 2, unknown: [{ code: "909", row: 2 }] });
    expect([...(found?.listed ?? [])]).toContain(0);
  });

  it("is null where a sheet names no school", () => {
    expect(
      readRegionList(
        gridOf("Лист1", [
          ["Показатель", "Значение"],
          ["Доля", 5],
        ]),
        readResults([results]),
      ),
    ).toBeNull();
  });
});

describe("compareWithOfficial", () => {
  it("lists the differences", () => {
    const differences = compareWithOfficial(
      [true, true, true, false, false, null],
      ["ШНОР", "не ШНОР", "не определено", "ШНОР", "не ШНОР", "ШНОР"],
    );
    expect(differences).toEqual([
      { school: 1, kind: "listedOnly" },
      { school: 2, kind: "listedUndecided" },
      { school: 3, kind: "computedOnly" },
    ]);
  });

  it("never calls a school ШНОР in words", () => {
    for (const words of Object.values({ ...STATUS_WORDS, ...DIFFERENCE_WORDS }))
      expect(words).not.toContain("ШНОР");
  });
});
