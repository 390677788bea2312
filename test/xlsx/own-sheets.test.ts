import type { ChartSpec, EditGroup, SheetSpec } from "../../src/core/sheet/edit";
import { contractWorkbook } from "../../src/ports/contract/fixture";
import { openWorkbook } from "../../src/xlsx";
import { TO_CSV, convert, describeWithSoffice } from "./support/soffice";
import { partsOf, textOfPart } from "./support/zip";

const source = { top: 0, left: 0, bottom: 2, right: 2 };
const charts = (["columnClustered", "columnStacked", "line", "scatter", "barClustered"] as const).map(
  (type, i): ChartSpec => ({
    type,
    title: `Ряд «${type}» & <итог>`,
    source,
    place: { top: 5 + i * 10, left: 0, bottom: 13 + i * 10, right: 5 },
    xAxisTitle: "Год",
  }),
);
const spec: SheetSpec = {
  name: "Сводка",
  role: "summary",
  cells: [
    [
      { kind: "text", text: "Год" },
      { kind: "text", text: "Округ & <край>" },
      { kind: "text", text: "Район" },
    ],
    [
      { kind: "number", value: 2025 },
      { kind: "number", value: 0.5 },
      { kind: "number", value: 0.25 },
    ],
    [
      { kind: "number", value: 2026 },
      { kind: "formula", formula: "=B2*2", computed: 1 },
      { kind: "text", text: "=нет" },
    ],
  ],
  formats: [
    {
      range: { top: 0, left: 0, bottom: 1_048_575, right: 2 },
      format: { border: "thin", textRotation: -30, italic: true },
    },
  ],
  charts,
  freeze: { rows: 1, columns: 0 },
  autoFilter: { top: 0, left: 0, bottom: 2, right: 2 },
  links: [{ row: 0, column: 0, target: "https://example.org/?a=1&b=2" }],
  pageSetup: {
    orientation: "portrait",
    paper: "A3",
    fitToWidth: null,
    repeatRows: [0, 0],
    footer: "&LЛист &P",
  },
  visibility: "visible",
};

async function withSheet(...edits: EditGroup["edits"]): Promise<Uint8Array> {
  const port = await openWorkbook(contractWorkbook(), "к");
  const report = await port.apply({
    title: "Лист",
    edits: [{ kind: "addSheet", sheet: spec, rule: "T" }, ...edits],
  });
  expect(report.skipped).toEqual([]);
  return port.save();
}

describe("a sheet of ours in the file", () => {
  it("stands behind the last tab with its names, charts and looks", async () => {
    const parts = partsOf(await withSheet());
    const workbook = textOfPart(parts, "xl/workbook.xml");
    expect(workbook).toMatch(/<sheet name="Сводка" sheetId="4" r:id="rId\d+" xmlns:r="[^"]+"\/>/u);
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="3">'Сводка'!$1:$1</definedName>`,
    );
    expect(workbook).toContain(`localSheetId="3" hidden="1">'Сводка'!$A$1:$C$3</definedName>`);
    const sheet = textOfPart(parts, "xl/worksheets/sheet4.xml");
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<pageSetup paperSize="8" orientation="portrait"/>');
    expect(sheet).toContain("<oddFooter>&amp;LЛист &amp;P</oddFooter>");
    expect(sheet.match(/<row /gu)).toHaveLength(3);
    expect(Object.keys(parts).filter((name) => name.startsWith("xl/charts/"))).toHaveLength(5);
    expect(textOfPart(parts, "xl/styles.xml")).toContain('textRotation="120"');
  });

  it("keeps the tabs' own names in place when it goes", async () => {
    const other: SheetSpec = { ...spec, name: "Другая", role: "other", charts: [] };
    const bytes = await withSheet({ kind: "addSheet", sheet: other, rule: "T" });
    const port = await openWorkbook(bytes, "к");
    await port.select({ id: "5", name: "Другая" }, "B2");
    await port.apply({ title: "", edits: [{ kind: "removeOwnSheet", role: "summary", rule: "T" }] });
    const parts = partsOf(await port.save());
    const workbook = textOfPart(parts, "xl/workbook.xml");
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="3">'Другая'!$1:$1</definedName>`,
    );
    expect(workbook).not.toContain("Сводка");
    expect(Object.keys(parts).filter((name) => /charts|drawing/u.test(name))).toEqual([]);
    const info = await port.describe();
    expect(info.sheets.find(({ id }) => id === info.activeSheetId)?.name).toBe("Другая");
  });

  it("stays while a formula of the user's refers to it", async () => {
    const bytes = await withSheet();
    const port = await openWorkbook(bytes, "к");
    const target = { kind: "address", sheet: { id: "1", name: "План" }, row: 9, column: 0 } as const;
    const after = { kind: "formula", formula: "=Сводка!A2", computed: 2025 } as const;
    await port.apply({ title: "", edits: [{ kind: "cell", target, before: "", after, rule: "T" }] });
    const removal = { title: "", edits: [{ kind: "removeOwnSheet", role: "summary", rule: "T" }] } as const;
    expect(await port.probe(removal)).toMatchObject([{ index: 0, reason: "edited", address: "Сводка" }]);
  });
});

describeWithSoffice("LibreOffice and sheets of ours", () => {
  it("opens them with charts, comments, rules and calculates their formulas", async () => {
    const sheet = { id: "", name: "Сводка" };
    const range = { top: 1, left: 1, bottom: 2, right: 1 };
    const bytes = await withSheet(
      { kind: "addComment", sheet, row: 1, column: 1, text: "Проверить", rule: "T" },
      {
        kind: "addConditionalFormat",
        sheet,
        spec: { range, formula: "=B2>0.4", format: { bold: true } },
        rule: "T",
      },
      { kind: "addValidation", sheet, spec: { range, listSource: "=План!$D$4:$D$7" }, rule: "T" },
      { kind: "addName", name: "Доля", refersTo: "=Сводка!$B$2", rule: "T" },
    );
    const csv = convert({ "к.xlsx": bytes }, TO_CSV)["к-Сводка.csv"];
    expect(new TextDecoder().decode(csv).split("\n").slice(0, 3)).toEqual([
      "Год,Округ & <край>,Район",
      "2025,0.5,0.25",
      "2026,1,=нет",
    ]);
    const pdf = convert({ "к.xlsx": bytes }, "pdf")["к.pdf"];
    expect(new TextDecoder("latin1").decode(pdf?.subarray(0, 5))).toBe("%PDF-");
  }, 120_000);
});
