import { formulaAt, numberFormatAt, textAt, valueAt } from "../../core/sheet/grid";
import type { Carrier } from "./carrier";
import { gridOfSheet } from "./carrier";

export function describeReading(current: () => Carrier): void {
  describe("reading", () => {
    it("tells the sheets, their visibility, protection and used range", async () => {
      const info = await current().port.describe();
      expect(
        info.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.protected, sheet.usedRange]),
      ).toEqual([
        ["План", "visible", false, "A1:E8"],
        ["Форма", "visible", true, "A1:B1"],
        ["Служебный", "hidden", false, "A1:C1"],
      ]);
      expect(info.activeSheetId).toBe(info.sheets[0]?.id);
    });

    it("gives values, texts, formulas and number formats", async () => {
      const plan = await gridOfSheet(current().port, "План");
      expect([plan.origin, plan.rowCount, plan.columnCount]).toEqual([{ row: 0, column: 0 }, 8, 5]);
      expect(plan.values[3]).toEqual(["1.1", "Семинар", 44896, "Институт", 7]);
      expect([textAt(plan, 3, 2), textAt(plan, 4, 0), textAt(plan, 4, 3)]).toEqual([
        "Декабрь 2022",
        "1,20",
        "",
      ]);
      expect([formulaAt(plan, 3, 4), formulaAt(plan, 4, 4)]).toEqual(["=LEN(B4)", null]);
      expect([numberFormatAt(plan, 3, 2), numberFormatAt(plan, 4, 0), numberFormatAt(plan, 3, 0)]).toEqual([
        "mmmm yyyy",
        "0.00",
        "General",
      ]);
    });

    it("gives merged areas, hidden rows and rows in bold", async () => {
      const plan = await gridOfSheet(current().port, "План");
      const merges = [...plan.merges].sort((a, b) => a.top - b.top);
      expect(merges).toEqual([
        { top: 0, left: 0, bottom: 0, right: 4 },
        { top: 7, left: 0, bottom: 7, right: 1 },
      ]);
      expect(plan.hiddenRows).toEqual([5]);
      expect(plan.boldRows).toEqual([true, false, true, false, false, false, false, false]);
    });

    it("tells truth values, errors and texts that look like formulas apart", async () => {
      const service = await gridOfSheet(current().port, "Служебный");
      expect(service.values[0]).toEqual([true, "#N/A", "=1+1"]);
      expect(formulaAt(service, 0, 2)).toBeNull();
      expect(service.visibility).toBe("hidden");
    });

    it("reads values alone when asked to", async () => {
      const [plan] = await current().port.read({ detail: "values" });
      expect(plan && valueAt(plan, 3, 2)).toBe(44896);
      expect(plan).toMatchObject({ text: null, formulas: null, numberFormats: null, boldRows: null });
    });

    it("gives name, grids and settings in one snapshot", async () => {
      await current().port.writeSetting("проба", { порог: 0.3 });
      const snapshot = await current().port.snapshot();
      expect(snapshot.grids.map(({ sheet }) => sheet.name)).toEqual(["План", "Форма", "Служебный"]);
      expect(snapshot.settings["проба"]).toEqual({ порог: 0.3 });
    });

    it("stops when it is told to", async () => {
      const signal = AbortSignal.abort();
      await expect(current().port.read({}, { signal })).rejects.toMatchObject({ name: "AbortError" });
    });
  });

  describe("settings", () => {
    it("survive saving", async () => {
      const value = { текст: "<&\"'", список: [1, null, true] };
      await current().port.writeSetting("первая", value);
      await current().port.writeSetting("вторая", 2);
      await current().port.writeSetting("первая", { ...value, ещё: 1 });
      await current().reopen();
      expect(await current().port.readSettings(["первая", "вторая", "нет"])).toEqual([
        { ...value, ещё: 1 },
        2,
        undefined,
      ]);
    });
  });

  describe("selecting", () => {
    it("goes to the sheet", async () => {
      const { port } = current();
      const form = await gridOfSheet(port, "Форма");
      await port.select(form.sheet, "B1");
      expect((await port.describe()).activeSheetId).toBe(form.sheet.id);
    });
  });
}
