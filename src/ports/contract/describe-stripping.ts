import type { Edit, SheetSpec } from "../../core/sheet/edit";
import { textAt, valueAt } from "../../core/sheet/grid";
import type { Carrier } from "./carrier";
import { gridOfSheet, groupOf, planEdit, textOf } from "./carrier";

const sheet = (name: string, role: string): Edit => {
  const spec: SheetSpec = {
    name,
    role,
    cells: [
      [textOf("Показатель"), textOf("Доля")],
      [textOf("=не формула"), { kind: "number", value: 0.25 }],
    ],
    formats: [
      { range: { top: 0, left: 0, bottom: 0, right: 1 }, format: { bold: true } },
      { range: { top: 1, left: 1, bottom: 1, right: 1 }, format: { numberFormat: "0.0%" } },
    ],
  };
  return { kind: "addSheet", sheet: spec, rule: "TEST" };
};

/** Preparing a workbook for others: what is the add-in's own goes, and can come back. */
export function describeStripping(current: () => Carrier): void {
  const names = async (): Promise<string[]> =>
    (await current().port.describe()).sheets.map(({ name }) => name);

  describe("what the add-in leaves in a workbook", () => {
    it("goes: service sheets, journal and settings; the user's cells stay", async () => {
      const before = await names();
      const plan = await gridOfSheet(current().port, "План");
      await current().port.apply(
        groupOf(planEdit(plan, 5, "B", textOf("Семинар")), sheet("Отчёт", "report")),
      );
      await current().port.writeSetting("schema", { name: "Своя" });
      const all = await names();
      const told = await current().port.strip(true);
      expect(await names()).toEqual(all);
      const stripped = await current().port.strip();
      expect(stripped.sheets).toEqual(told.sheets);
      expect(new Map(stripped.sheets.map(({ role, outcome }) => [role, outcome]))).toEqual(
        new Map([
          ["report", "removed"],
          ["journal", "removed"],
        ]),
      );
      await current().reopen();
      expect(await names()).toEqual(before);
      expect(await current().port.readSettings(["schema", "ownSheets"])).toEqual([undefined, undefined]);
      expect(await current().port.journal()).toEqual([]);
      expect(valueAt(await gridOfSheet(current().port, "План"), 4, 1)).toBe("Семинар");
    });

    it("comes back: contents, settings and a journal that still takes back", async () => {
      const plan = await gridOfSheet(current().port, "План");
      const edit = planEdit(plan, 5, "B", textOf("Семинар"));
      const { groupId } = await current().port.apply(groupOf(edit, sheet("Отчёт", "report")));
      await current().port.writeSetting("schema", { name: "Своя" });
      await current().port.restore(await current().port.strip());
      await current().reopen();
      const report = await gridOfSheet(current().port, "Отчёт");
      expect([valueAt(report, 1, 0), textAt(report, 1, 1)]).toEqual(["=не формула", "25,0%"]);
      expect(await current().port.readSettings(["schema"])).toEqual([{ name: "Своя" }]);
      expect(await current().port.takeBack(groupId ?? "")).toMatchObject({ applied: 2, skipped: [] });
      expect(valueAt(await gridOfSheet(current().port, "План"), 4, 1)).toBe(edit.before);
    });

    it("stays where it was edited, is referred to or holds the user's work", async () => {
      const plan = await gridOfSheet(current().port, "План");
      const link = { kind: "formula", formula: "='Свод'!B2*2", computed: 0.5 } as const;
      await current().port.apply(
        groupOf(sheet("Отчёт", "report"), sheet("Свод", "aggregate"), sheet("План района", "plan:район")),
      );
      await current().port.apply(groupOf(planEdit(plan, 4, "E", link)));
      await current().user.setCell("Отчёт", "A2", "Моё");
      const { sheets } = await current().port.strip();
      expect(Object.fromEntries(sheets.map(({ role, outcome }) => [role, outcome]))).toEqual({
        report: "edited",
        aggregate: "used",
        "plan:район": "working",
        journal: "removed",
      });
      expect(await names()).toEqual(expect.arrayContaining(["Отчёт", "Свод", "План района"]));
    });

    it("is nothing in a workbook that the add-in never wrote", async () => {
      expect(await current().port.strip()).toEqual({ sheets: [], settings: {}, removed: [] });
    });
  });
}
