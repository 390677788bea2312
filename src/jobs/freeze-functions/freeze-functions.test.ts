import { strToU8, zipSync } from "fflate";
import { contractWorkbook } from "../../ports/contract/fixture";
import { gridOfSheet, groupOf, planEdit, textOf } from "../../ports/contract/carrier";
import { formulaAt, valueAt } from "../../core/sheet/grid";
import { openWorkbook } from "../../xlsx";
import { freezeFunctions } from ".";
import { calledFunctions } from "./calls";

test.each<[formula: string, ids: string[]]>([
  ["=QP.QUALITY(1,2,3,4)", ["QUALITY"]],
  ["=ROUND(qp.deadline.end(B1),1)+QP.SOU (A1:A4)", ["DEADLINE.END", "SOU"]],
  ["=_xldudf_QP_DEADLINE_END(B1)", ["DEADLINE.END"]],
  ['="QP.QUALITY(1)"&A1', []],
  ["='QP.X(1)'!A1", []],
  ["=MYQP.QUALITY(1)", []],
])("%s calls %j", (formula, ids) => {
  expect(calledFunctions(formula)).toEqual(ids);
});

const formula = (text: string, computed: string | number) =>
  ({ kind: "formula", formula: text, computed }) as const;

describe("in a workbook", () => {
  it("turns calls into their values, tells what stays, and can be taken back", async () => {
    const port = await openWorkbook(contractWorkbook(), "Проба.xlsx");
    const plan = await gridOfSheet(port, "План");
    await port.apply(
      groupOf(
        planEdit(plan, 4, "E", formula("=ROUND(QP.QUALITY(103,163,116,27),1)", 35)),
        planEdit(plan, 5, "E", formula("=QP.CANON(D5)", "УО")),
        planEdit(plan, 6, "E", formula("=QP.QUALITY(A5)", "#N/A")),
        planEdit(plan, 7, "E", formula("=QP.QUALITY(B5)", "#NAME?")),
        planEdit(plan, 7, "D", textOf("Отдел")),
      ),
    );
    const { edits, report } = await freezeFunctions(port);
    expect(report).toEqual({ formulas: 3, left: [{ address: "План!E7" }] });
    const { groupId } = await port.apply({ title: "Проба", edits });
    const frozen = await gridOfSheet(port, "План");
    expect([3, 4, 5].map((row) => [valueAt(frozen, row, 4), formulaAt(frozen, row, 4)])).toEqual([
      [35, null],
      ["УО", null],
      ["#N/A", "=NA()"],
    ]);
    await port.takeBack(groupId ?? "");
    expect(formulaAt(await gridOfSheet(port, "План"), 4, 4)).toBe("=QP.CANON(D5)");
  });

  it("freezes a result that takes several cells whole; a file keeps its array formulas and says so", async () => {
    const port = await openWorkbook(spilledWorkbook(), "Проба.xlsx");
    const { edits, report } = await freezeFunctions(port);
    expect(report).toEqual({ formulas: 1, left: [] });
    expect(edits).toMatchObject([
      { before: "=QP.WILSON(5,10)", after: { kind: "number", value: 0.24 } },
      { before: 0.76, after: { kind: "number", value: 0.76 }, spilled: true },
    ]);
    const { applied, skipped } = await port.apply({ title: "Проба", edits });
    expect([applied, skipped.map(({ address }) => address)]).toEqual([0, ["Лист!A1", "Лист!B1"]]);
  });
});

/** One sheet: A1 calls QP.WILSON, which fills A1 and B1. */
function spilledWorkbook(): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const rels = "http://schemas.openxmlformats.org/package/2006/relationships";
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const link = (type: string, target: string) =>
    `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const parts = {
    "[Content_Types].xml":
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
    "_rels/.rels": link("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Лист" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": link("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml":
      `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B1">QP.WILSON(5,10)</f><v>0.24</v></c>` +
      `<c r="B1"><v>0.76</v></c></row></sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
