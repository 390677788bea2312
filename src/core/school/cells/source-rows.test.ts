import { readResults } from "../../results";
import { gridOf } from "../../results/testing/grid";
import { buildCells } from "./build-cells";
import { sourceRows, sourceRuns } from "./source-rows";

const header = ["Школа", "Предмет", "Отметка"];

describe("sourceRows", () => {
  it("leads from a cell to the rows of its pupils", () => {
    const model = readResults([
      gridOf("ОГЭ 2023", [
        header,
        ["СОШ № 1", "Химия", 4],
        ["СОШ № 2", "Химия", 3],
        ["СОШ № 1", "Физика", 4],
        ["СОШ № 1", "Химия", 5],
      ]),
    ]);
    const [cell] = buildCells(model).cells;
    expect(cell && sourceRows(model, [cell])).toEqual([{ sheet: "ОГЭ 2023", rows: [1, 4] }]);
  });

  it("leads from several cells to all their rows, as ranges that can be selected", () => {
    const model = readResults([
      gridOf("ОГЭ 2023", [
        header,
        ["СОШ № 1", "Химия", 4],
        ["СОШ № 1", "Физика", 4],
        ["СОШ № 2", "Химия", 3],
        ["СОШ № 1", "Химия", 5],
      ]),
    ]);
    const { bySchool } = buildCells(model);
    expect(sourceRuns(model, bySchool[0] ?? [])).toEqual([
      { sheet: "ОГЭ 2023", range: { top: 1, bottom: 2, left: 0, right: 2 } },
      { sheet: "ОГЭ 2023", range: { top: 4, bottom: 4, left: 0, right: 2 } },
    ]);
  });

  it("leads to the row of counts", () => {
    const model = readResults([
      gridOf("ОГЭ 2023", [
        ["Школа", "Предмет", "2", "3", "4", "5"],
        ["СОШ № 1", "Химия", 1, 2, 3, 4],
      ]),
    ]);
    const [cell] = buildCells(model).cells;
    expect(cell && sourceRows(model, [cell])).toEqual([{ sheet: "ОГЭ 2023", rows: [1] }]);
  });
});
