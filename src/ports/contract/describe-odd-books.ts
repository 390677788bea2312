import { formulaAt, textAt, valueAt } from "../../core/sheet/grid";
import type { Carrier, MakeCarrier } from "./carrier";
import { cellEdit, gridOfSheet, groupOf } from "./carrier";
import { oddWorkbook } from "./odd-fixture";

/** What stands in the way of single cells: known before anything is written, listed, and left as it was. */
export function describeOddBooks(makeCarrier: MakeCarrier): void {
  describe("a workbook with tables, pivot tables, array formulas and errors", () => {
    let carrier: Carrier;
    beforeEach(async () => {
      carrier = await makeCarrier(oddWorkbook());
    });
    afterEach(() => carrier.close());
    const plan = () => gridOfSheet(carrier.port, "План");

    it("tells dates of 1904 and errors as they are", async () => {
      const grid = await plan();
      expect([grid.date1904, valueAt(grid, 7, 0), textAt(grid, 7, 0)]).toEqual([true, 43434, "Декабрь 2022"]);
      expect([2, 3, 4].map((row) => valueAt(grid, row, 7))).toEqual(["#N/A", "#DIV/0!", "#REF!"]);
    });

    const REFUSED: readonly (readonly [string, number, string, string])[] = [
      ["the header of a table", 3, "B", "tableEdge"],
      ["the totals of a table", 6, "A", "tableEdge"],
      ["a total that is merged across the table's edge", 6, "C", "tableEdge"],
      ["what a merged area across the table's edge covers", 6, "D", "merged"],
      ["a part of an array formula", 4, "F", "arrayPart"],
      ["the last part of an array formula", 5, "F", "arrayPart"],
      ["the header of a pivot table", 8, "E", "pivot"],
      ["a number of a pivot table", 9, "F", "pivot"],
    ];

    it.each(REFUSED)("%s is refused before anything is written", async (_, row, column, reason) => {
      const grid = await plan();
      const group = groupOf(cellEdit(grid, row, column, "наше"));
      const listed = [{ index: 0, address: `План!${column}${row}`, reason }];
      expect(await carrier.port.probe(group)).toMatchObject(listed);
      expect(await carrier.port.apply(group)).toMatchObject({ groupId: null, applied: 0, skipped: listed });
      expect((await plan()).values).toEqual(grid.values);
    });

    it("everything else of a group is written past them, and taken back", async () => {
      const before = await plan();
      const refused = REFUSED.map(([, row, column]) => cellEdit(before, row, column, "наше"));
      const group = groupOf(
        ...refused,
        cellEdit(before, 5, "B", "Слёт"),
        cellEdit(before, 9, "B", "своя"),
        cellEdit(before, 3, "H", "нет данных"),
      );
      const { groupId, applied, skipped } = await carrier.port.apply(group);
      expect([applied, skipped.length]).toEqual([3, REFUSED.length]);
      const now = await plan();
      expect([valueAt(now, 4, 1), valueAt(now, 2, 7)]).toEqual(["Слёт", "нет данных"]);
      await carrier.reopen();
      expect(await carrier.port.takeBack(groupId ?? "")).toMatchObject({ applied: 3, skipped: [] });
      const back = await plan();
      expect(back.values.map((cells) => cells.slice(0, 5))).toEqual(
        before.values.map((cells) => cells.slice(0, 5)),
      );
      expect(formulaAt(back, 5, 2)).toBe("=SUBTOTAL(109,C4:C5)");
    });

    it("an array formula of a single cell is written over and comes back with its result", async () => {
      const before = await plan();
      const { groupId } = await carrier.port.apply(groupOf(cellEdit(before, 7, "F", "25 баллов")));
      expect(valueAt(await plan(), 6, 5)).toBe("25 баллов");
      await carrier.reopen();
      expect(await carrier.port.takeBack(groupId ?? "")).toMatchObject({ applied: 1, skipped: [] });
      await carrier.reopen();
      const now = await plan();
      expect([formulaAt(now, 6, 5), valueAt(now, 6, 5)]).toEqual([formulaAt(before, 6, 5), 25]);
    });

    it("a cell that became part of an array formula since is left when the group is taken back", async () => {
      const grid = await plan();
      const group = groupOf(cellEdit(grid, 9, "B", "своя"), cellEdit(grid, 5, "B", "Слёт"));
      const { groupId } = await carrier.port.apply(group);
      await carrier.user.addArray("План", "B8:B9", 'IF({1;1},"своя")', "своя");
      expect(await carrier.port.takeBack(groupId ?? "")).toMatchObject({
        applied: 1,
        skipped: [{ address: "План!B9", reason: "arrayPart" }],
      });
      expect((await carrier.port.journal())[0]?.status).toBe("partlyTakenBack");
    });

    it("a cell that a pivot table covers since is left when the group is taken back", async () => {
      const grid = await plan();
      const group = groupOf(cellEdit(grid, 9, "B", "своя"), cellEdit(grid, 5, "B", "Слёт"));
      const { groupId } = await carrier.port.apply(group);
      await carrier.user.addPivot("План", "B8:C9");
      expect(await carrier.port.takeBack(groupId ?? "")).toMatchObject({
        applied: 1,
        skipped: [{ address: "План!B9", reason: "pivot" }],
      });
      expect(valueAt(await plan(), 8, 1)).toBe("своя");
    });
  });
}
