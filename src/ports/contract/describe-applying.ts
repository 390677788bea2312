import { formulaAt, numberFormatAt, textAt, valueAt } from "../../core/sheet/grid";
import type { Carrier } from "./carrier";
import { cellEdit, gridOfSheet, groupOf, planEdit, textOf } from "./carrier";

export function describeApplying(current: () => Carrier): void {
  describe("applying", () => {
    it("writes contents and number formats and leaves the rest alone", async () => {
      const { port } = current();
      const plan = await gridOfSheet(port, "План");
      const report = await port.apply(
        groupOf(
          planEdit(plan, 5, "A", textOf("1.2"), "@"),
          planEdit(plan, 5, "D", textOf("=Институт")),
          planEdit(plan, 6, "C", { kind: "number", value: 46174 }, "dd.mm.yyyy"),
          planEdit(plan, 7, "E", { kind: "formula", formula: "=LEN(B7)", computed: 9 }),
          planEdit(plan, 4, "D", { kind: "empty" }),
        ),
      );
      expect(report).toMatchObject({ applied: 5, skipped: [] });
      const now = await gridOfSheet(port, "План");
      expect([valueAt(now, 4, 0), numberFormatAt(now, 4, 0)]).toEqual(["1.2", "@"]);
      expect([valueAt(now, 4, 3), formulaAt(now, 4, 3)]).toEqual(["=Институт", null]);
      expect([textAt(now, 5, 2), now.hiddenRows]).toEqual(["01.06.2026", [5]]);
      expect([valueAt(now, 6, 4), formulaAt(now, 6, 4)]).toEqual([9, "=LEN(B7)"]);
      expect(valueAt(now, 3, 3)).toBe("");
      expect(now.values[2]).toEqual(plan.values[2]);
      expect(now.merges).toHaveLength(2);
    });

    it("follows the row, not the address", async () => {
      const plan = await gridOfSheet(current().port, "План");
      const edit = planEdit(plan, 5, "D", textOf("Школа"));
      await current().user.insertRow("План", 4);
      await current().user.renameSheet("План", "План 2026");
      expect(await current().port.apply(groupOf(edit))).toMatchObject({ applied: 1, skipped: [] });
      const now = await gridOfSheet(current().port, "План 2026");
      expect([valueAt(now, 5, 1), valueAt(now, 5, 3), valueAt(now, 4, 3)]).toEqual([
        "Вебинар",
        "Школа",
        "Институт",
      ]);
    });

    it("skips what changed, is gone, locked or merged, and does the rest", async () => {
      const { port, user } = current();
      const plan = await gridOfSheet(port, "План");
      const form = await gridOfSheet(port, "Форма");
      const gone = { ...plan, sheet: { id: "нет", name: "Нет" } };
      const group = groupOf(
        planEdit(plan, 5, "C", textOf("июнь")),
        planEdit(plan, 7, "D", textOf("Школа")),
        cellEdit(form, 1, "A", "чужое"),
        cellEdit(form, 1, "B", "наше"),
        cellEdit(plan, 8, "B", "внутри"),
        cellEdit(gone, 1, "A", "нигде"),
        planEdit(plan, 4, "D", textOf("ИРО")),
      );
      await user.setCell("План", "C5", "сентябрь");
      await user.setCell("План", "B7", "Другое совещание");
      const expected = [
        { index: 0, address: "План!C5", reason: "changed", found: "сентябрь" },
        { index: 1, address: "План!D7", reason: "rowGone" },
        { index: 2, address: "Форма!A1", reason: "locked" },
        { index: 4, address: "План!B8", reason: "merged" },
        { index: 5, address: "Нет!A1", reason: "sheetGone" },
      ];
      expect(await current().port.probe(group)).toMatchObject(expected);
      expect(await current().port.journal()).toEqual([]);
      expect(await current().port.apply(group)).toMatchObject({ applied: 2, skipped: expected });
      const now = await gridOfSheet(current().port, "План");
      expect([valueAt(now, 4, 2), valueAt(now, 6, 3), valueAt(now, 3, 3)]).toEqual(["сентябрь", "", "ИРО"]);
      expect(valueAt(await gridOfSheet(current().port, "Форма"), 0, 1)).toBe("наше");
    });

    it("writes no journal where nothing could be done", async () => {
      const { port } = current();
      const form = await gridOfSheet(port, "Форма");
      expect(await port.apply(groupOf(cellEdit(form, 1, "A", "чужое")))).toMatchObject({
        groupId: null,
        applied: 0,
      });
      expect((await port.describe()).sheets).toHaveLength(3);
    });

    it("keeps what was done in the journal, also after saving", async () => {
      const plan = await gridOfSheet(current().port, "План");
      const { groupId } = await current().port.apply(groupOf(planEdit(plan, 5, "A", textOf("1.2"), "@")));
      await current().reopen();
      expect(await current().port.journal()).toMatchObject([
        {
          id: groupId,
          title: "Проба",
          status: "applied",
          entries: [{ address: "План!A5", before: "1.2", after: "1.2", rule: "TEST" }],
        },
      ]);
      const { sheets } = await current().port.describe();
      expect(sheets.map(({ name, visibility }) => [name, visibility])).toContainEqual([
        "Журнал плана качества",
        "hidden",
      ]);
      expect((await current().port.read()).map(({ sheet }) => sheet.name)).toEqual([
        "План",
        "Форма",
        "Служебный",
      ]);
    });
  });
}
