import type { CellContent, Edit, SheetSpec } from "../../core/sheet/edit";
import { fingerprintOfGrid, fingerprintOfSpec } from "../../core/sheet/fingerprint";
import { formulaAt, numberFormatAt, textAt, valueAt } from "../../core/sheet/grid";
import type { Carrier } from "./carrier";
import { gridOfSheet, groupOf, textOf } from "./carrier";

/** A sheet with everything that a SheetSpec can say. */
const FULL_SHEET: SheetSpec = {
  name: "Показатели",
  role: "indicators",
  cells: [
    [textOf("Показатели плана"), null, null],
    [textOf("Муниципалитет"), textOf("Доля"), textOf("Выбор")],
    [textOf("Округ"), { kind: "number", value: 0.25 }, textOf("=не формула")],
    [textOf("Район"), { kind: "number", value: 0.5 }, { kind: "boolean", value: true }],
    [textOf("Среднее"), { kind: "formula", formula: "=AVERAGE(B3:B4)", computed: 0.375 }, null],
  ],
  formats: [
    {
      range: { top: 0, left: 0, bottom: 0, right: 2 },
      format: { bold: true, fontSize: 14, horizontal: "center" },
    },
    {
      range: { top: 1, left: 0, bottom: 4, right: 2 },
      format: { border: "thin", wrap: true, vertical: "top", fontName: "Times New Roman" },
    },
    {
      range: { top: 1, left: 0, bottom: 1, right: 2 },
      format: { bold: true, fill: "#DDEBF7", fontColor: "#1F4E79" },
    },
    {
      range: { top: 2, left: 1, bottom: 4, right: 1 },
      format: { numberFormat: "0.0%", locked: false, indent: 1 },
    },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  columnWidths: [30, 12, null, 8],
  rowHeights: [24, null, 30],
  hiddenColumns: [3],
  freeze: { rows: 2, columns: 1 },
  conditionalFormats: [
    {
      range: { top: 2, left: 1, bottom: 4, right: 1 },
      formula: "=B3<0.3",
      format: { fill: "#FFC7CE", bold: true },
    },
  ],
  validations: [
    {
      range: { top: 2, left: 2, bottom: 4, right: 2 },
      listSource: "=План!$D$4:$D$7",
      prompt: { title: "Выбор", text: "Выберите из списка" },
    },
  ],
  pageSetup: {
    orientation: "landscape",
    paper: "A4",
    fitToWidth: 1,
    repeatRows: [0, 1],
    centerHorizontally: true,
    footer: "Страница &P из &N",
    printArea: { top: 0, left: 0, bottom: 4, right: 2 },
  },
  charts: [
    {
      type: "columnClustered",
      title: "Доля по муниципалитетам",
      source: { top: 1, left: 0, bottom: 3, right: 1 },
      place: { top: 6, left: 0, bottom: 20, right: 2 },
      yAxisTitle: "Доля",
    },
  ],
  links: [{ row: 4, column: 0, target: "'План'!A4" }],
  tables: [{ name: "Показатели_округа", range: { top: 1, left: 0, bottom: 3, right: 2 } }],
  tabColor: "#1F4E79",
  protection: { allowInsertRows: true, allowFormat: true },
};

const REPORT: SheetSpec = {
  name: "План",
  role: "report",
  cells: [[textOf("Отчёт")], [{ kind: "number", value: 1 }]],
};
const add = (sheet: SheetSpec): Edit => ({ kind: "addSheet", sheet, rule: "TEST" });
const number = (value: number): CellContent => ({ kind: "number", value });
/** What FREQUENCY gives for 1, 2, 9 and the bounds 2 and 4. */
const COUNTED = [[2], [0], [1]];
const remove: Edit = { kind: "removeOwnSheet", role: "report", rule: "TEST" };

export function describeOwnSheets(current: () => Carrier): void {
  const names = async (): Promise<string[]> =>
    (await current().port.describe()).sheets.map(({ name }) => name);

  describe("sheets of ours", () => {
    it("come with contents and look, and survive saving", async () => {
      const report = await current().port.apply(groupOf(add(FULL_SHEET)));
      expect(report).toMatchObject({ applied: 1, skipped: [], sheets: { indicators: "Показатели" } });
      await current().reopen();
      const grid = await gridOfSheet(current().port, "Показатели");
      expect(fingerprintOfGrid(grid)).toBe(fingerprintOfSpec(FULL_SHEET));
      expect([textAt(grid, 2, 1), numberFormatAt(grid, 2, 1)]).toEqual(["25,0%", "0.0%"]);
      expect([valueAt(grid, 2, 2), formulaAt(grid, 2, 2)]).toEqual(["=не формула", null]);
      expect([valueAt(grid, 4, 1), formulaAt(grid, 4, 1)]).toEqual([0.375, "=AVERAGE(B3:B4)"]);
      expect(grid.merges).toEqual(FULL_SHEET.merges);
      expect([grid.boldRows, grid.protected]).toEqual([[true, true, false, false, false], true]);
    });

    it("fill cells by an array formula, which is no edit when it is taken back", async () => {
      const cells = [
        [
          number(1),
          number(2),
          { kind: "formula", formula: "=FREQUENCY(A1:A3,B1:B2)", computed: 2, block: COUNTED },
        ],
        [number(2), number(4), null],
        [number(9), null, null],
      ] as const;
      const counting: SheetSpec = { name: "Подсчёт", role: "counting", cells };
      const { groupId } = await current().port.apply(groupOf(add(counting)));
      await current().reopen();
      const grid = await gridOfSheet(current().port, "Подсчёт");
      expect([0, 1, 2].map((row) => valueAt(grid, row, 2))).toEqual(COUNTED.flat());
      expect(await current().port.takeBack(groupId ?? "")).toMatchObject({ applied: 1, skipped: [] });
      expect(await names()).not.toContain("Подсчёт");
    });

    it("leave a taken name alone, and references follow", async () => {
      const withLink: SheetSpec = {
        ...REPORT,
        cells: [...REPORT.cells, [{ kind: "formula", formula: "='План'!A2+1", computed: 2 }]],
      };
      const name: Edit = { kind: "addName", name: "Итог_отчёта", refersTo: "='План'!$A$2", rule: "TEST" };
      const report = await current().port.apply(groupOf(add(withLink), name));
      expect(report).toMatchObject({ applied: 2, skipped: [], sheets: { report: "План (2)" } });
      expect(formulaAt(await gridOfSheet(current().port, "План (2)"), 2, 0)).toBe("='План (2)'!A2+1");
    });

    it("are removed by their role, unless somebody edited them", async () => {
      await current().port.apply(groupOf(add(REPORT)));
      expect(await current().port.apply(groupOf(remove, add(REPORT)))).toMatchObject({
        applied: 2,
        skipped: [],
        sheets: { report: "План (2)" },
      });
      await current().user.setCell("План (2)", "A1", "Моё");
      expect(await current().port.apply(groupOf(remove, add(REPORT)))).toMatchObject({
        applied: 1,
        skipped: [{ index: 0, reason: "edited", address: "План (2)" }],
        sheets: { report: "План (3)" },
      });
      expect(await names()).toEqual(expect.arrayContaining(["План (2)", "План (3)"]));
    });

    it("go when they are taken back, unless somebody edited them", async () => {
      const first = await current().port.apply(groupOf(add(FULL_SHEET)));
      expect(await current().port.takeBack(first.groupId ?? "")).toMatchObject({ applied: 1, skipped: [] });
      expect(await names()).not.toContain("Показатели");
      const second = await current().port.apply(groupOf(add(FULL_SHEET)));
      await current().user.setCell("Показатели", "B3", 0.9);
      expect(await current().port.takeBack(second.groupId ?? "")).toMatchObject({
        applied: 0,
        skipped: [{ reason: "edited", address: "Показатели" }],
      });
      expect(await names()).toContain("Показатели");
    });
  });

  describe("names, rules, comments and charts", () => {
    it("are added to sheets of ours and taken back", async () => {
      await current().port.apply(groupOf(add(REPORT)));
      const { sheet } = await gridOfSheet(current().port, "План (2)");
      const range = { top: 0, left: 0, bottom: 1, right: 0 };
      const rule = "TEST";
      const things: Edit[] = [
        { kind: "addName", name: "Итог", refersTo: "='План (2)'!$A$2", comment: "для отчёта", rule },
        {
          kind: "addConditionalFormat",
          sheet,
          spec: { range, formula: "=A1=1", format: { fill: "#FFC7CE" } },
          rule,
        },
        { kind: "addValidation", sheet, spec: { range, listSource: "=План!$D$4:$D$7", strict: true }, rule },
        { kind: "addComment", sheet, row: 1, column: 0, text: "Число мероприятий", rule },
        {
          kind: "addChart",
          sheet,
          spec: {
            type: "line",
            title: "Ряд",
            source: { ...range, right: 1 },
            place: { top: 4, left: 0, bottom: 9, right: 5 },
          },
          rule,
        },
      ];
      const report = await current().port.apply(groupOf(...things));
      expect(report).toMatchObject({ applied: 5, skipped: [] });
      await current().reopen();
      expect(await current().port.takeBack(report.groupId ?? "")).toMatchObject({ applied: 5, skipped: [] });
    });

    it("do not replace a name of the user's", async () => {
      const name: Edit = { kind: "addName", name: "длина", refersTo: "=План!$A$1", rule: "TEST" };
      expect(await current().port.apply(groupOf(name))).toMatchObject({
        groupId: null,
        skipped: [{ index: 0, address: "длина", reason: "changed", found: "=План!$E$4" }],
      });
    });
  });
}
