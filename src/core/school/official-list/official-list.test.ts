import { gridOf } from "../../results/testing/grid";
import type { School } from "../../results";
import { compareWithOfficial, STATUS_WORDS } from "./compare";
import { matchOfficialList, readOfficialList } from "./read-list";

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
    expect([...matchOfficialList([{ ...entry, row: 1 }], schools).listed]).toEqual(expected),
  );
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
    for (const words of Object.values(STATUS_WORDS)) expect(words).not.toContain("ШНОР");
  });
});
