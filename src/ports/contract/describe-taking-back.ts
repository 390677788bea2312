import { formulaAt, numberFormatAt, valueAt } from "../../core/sheet/grid";
import { JOURNAL_SHEET, STATE_WORDS } from "../journal-wording";
import type { Carrier } from "./carrier";
import { gridOfSheet, groupOf, planEdit, textOf } from "./carrier";

export function describeTakingBack(current: () => Carrier): void {
  const applyThree = async (): Promise<string> => {
    const plan = await gridOfSheet(current().port, "План");
    const { groupId } = await current().port.apply(
      groupOf(
        planEdit(plan, 5, "A", textOf("1.2"), "@"),
        planEdit(plan, 7, "B", textOf("Совещание директоров")),
        planEdit(plan, 4, "E", { kind: "number", value: 7 }),
      ),
    );
    return groupId ?? "";
  };

  describe("taking back", () => {
    it("restores values, number formats and formulas", async () => {
      const before = await gridOfSheet(current().port, "План");
      const id = await applyThree();
      await current().reopen();
      expect(await current().port.takeBack(id)).toMatchObject({ groupId: id, applied: 3, skipped: [] });
      const now = await gridOfSheet(current().port, "План");
      expect(now.values).toEqual(before.values);
      expect([numberFormatAt(now, 4, 0), formulaAt(now, 3, 4)]).toEqual(["0.00", "=LEN(B4)"]);
      expect((await current().port.journal())[0]?.status).toBe("takenBack");
    });

    it("keeps and lists cells that somebody edited since, and follows moved rows", async () => {
      const id = await applyThree();
      await current().user.setCell("План", "B7", "Своё");
      await current().user.insertRow("План", 4);
      const report = await current().port.takeBack(id);
      expect(report).toMatchObject({
        applied: 2,
        skipped: [{ address: "План!B8", reason: "changed", found: "Своё" }],
      });
      const now = await gridOfSheet(current().port, "План");
      expect([valueAt(now, 5, 0), valueAt(now, 7, 1), formulaAt(now, 4, 4)]).toEqual([
        1.2,
        "Своё",
        "=LEN(B5)",
      ]);
      expect((await current().port.journal())[0]?.status).toBe("partlyTakenBack");
    });

    it("leaves a cell that became the header of a table, and says so", async () => {
      const id = await applyThree();
      await current().user.addTable("План", "A5:E7");
      expect((await current().port.takeBack(id)).skipped).toMatchObject([
        { address: "План!A5", reason: "tableEdge", found: "1.2" },
      ]);
      expect((await current().port.journal())[0]?.status).toBe("partlyTakenBack");
    });

    it("takes the later group back before the earlier one", async () => {
      const first = await applyThree();
      const plan = await gridOfSheet(current().port, "План");
      const { groupId } = await current().port.apply(groupOf(planEdit(plan, 5, "A", textOf("1.02"))));
      expect(await current().port.takeBack(groupId ?? "")).toMatchObject({ applied: 1, skipped: [] });
      expect(await current().port.takeBack(first)).toMatchObject({ applied: 3, skipped: [] });
    });
  });

  describe("a group that was cut off", () => {
    /** As a crash leaves it: all entries begun, the cell of the first not written. */
    const cutOff = async (): Promise<string> => {
      const id = await applyThree();
      for (const row of [2, 3, 4]) {
        await current().user.setCell(JOURNAL_SHEET.name, `I${row}`, STATE_WORDS.started);
      }
      await current().user.setCell("План", "B7", "Совещание");
      expect((await current().port.journal())[0]?.status).toBe("started");
      return id;
    };

    it("is finished where its cells still hold what they held", async () => {
      const id = await cutOff();
      expect(await current().port.finish(id)).toMatchObject({ applied: 1, skipped: [] });
      const now = await gridOfSheet(current().port, "План");
      expect([valueAt(now, 4, 0), valueAt(now, 6, 1), valueAt(now, 3, 4)]).toEqual([
        "1.2",
        "Совещание директоров",
        7,
      ]);
      expect((await current().port.journal())[0]?.status).toBe("applied");
    });

    it("is finished without the cells that changed, which are listed", async () => {
      const id = await cutOff();
      await current().user.setCell("План", "B7", "Своё");
      expect(await current().port.finish(id)).toMatchObject({
        applied: 0,
        skipped: [{ address: "План!B7", reason: "changed" }],
      });
      expect((await current().port.journal())[0]).toMatchObject({ status: "applied" });
    });

    it("with a sheet that was not finished is taken back instead, and the sheet is listed", async () => {
      const before = await gridOfSheet(current().port, "План");
      const sheet = { name: "Свод", role: "aggregate", cells: [[textOf("Год")], [textOf("Доля")]] };
      const { groupId } = await current().port.apply(
        groupOf({ kind: "addSheet", sheet, rule: "TEST" }, planEdit(before, 7, "B", textOf("Слёт"))),
      );
      for (const row of [2, 3])
        await current().user.setCell(JOURNAL_SHEET.name, `I${row}`, STATE_WORDS.started);
      await current().user.setCell("Свод", "A2", "");
      await current().user.hideDeep("Свод");
      expect(await current().port.finish(groupId ?? "")).toMatchObject({
        applied: 0,
        skipped: [{ address: "Свод", reason: "sheetGone" }],
      });
      expect((await gridOfSheet(current().port, "План")).values).toEqual(before.values);
      const { sheets } = await current().port.describe();
      expect(sheets.map(({ name }) => name)).not.toContain("Свод");
      expect((await current().port.journal())[0]?.status).toBe("takenBack");
    });

    it("keeps a sheet that was finished and that somebody wrote on", async () => {
      const sheet = { name: "Свод", role: "aggregate", cells: [[textOf("Год")]] };
      const { groupId } = await current().port.apply(groupOf({ kind: "addSheet", sheet, rule: "TEST" }));
      await current().user.setCell(JOURNAL_SHEET.name, "I2", STATE_WORDS.started);
      await current().user.setCell("Свод", "A2", "Моё");
      expect(await current().port.takeBack(groupId ?? "")).toMatchObject({
        applied: 0,
        skipped: [{ address: "Свод", reason: "edited" }],
      });
      const { sheets } = await current().port.describe();
      expect(sheets.map(({ name }) => name)).toContain("Свод");
    });

    it("is taken back, cells that were never written included", async () => {
      const before = await gridOfSheet(current().port, "План");
      const id = await cutOff();
      expect(await current().port.takeBack(id)).toMatchObject({ applied: 2, skipped: [] });
      expect((await gridOfSheet(current().port, "План")).values).toEqual(before.values);
      expect((await current().port.journal())[0]?.status).toBe("takenBack");
    });
  });
}
