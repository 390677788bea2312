import fc from "fast-check";
import type { CellContent } from "../../core/sheet/edit";
import { applyPatches } from "../xml/patch";
import { cellXml } from "./cell-xml";
import { patchCells } from "./sheet-patcher";
import { readSheet } from "./sheet-reader";

const CONTEXT = { sharedStrings: [], date1904: false };
const patch = (xml: string, row: number, column: number, content: CellContent, style = 0): string =>
  applyPatches(
    xml,
    patchCells(xml, new Map([[row, new Map([[column, { kind: "content", content, style }]])]])),
  );
const sheet = (data: string, p = ""): string =>
  `<${p}worksheet><${p}dimension ref="B2:C3"/>${data}</${p}worksheet>`;
const five: CellContent = { kind: "number", value: 5 };

describe("one cell is put", () => {
  it.each([
    [
      "instead of another",
      '<sheetData><row r="2"><c r="B2" s="1" t="s"><v>0</v></c></row></sheetData>',
      1,
      1,
      '<row r="2"><c r="B2"><v>5</v></c></row>',
    ],
    [
      "between two",
      '<sheetData><row r="2"><c r="A2"/><c r="C2"/></row></sheetData>',
      1,
      1,
      '<c r="A2"/><c r="B2"><v>5</v></c><c r="C2"/>',
    ],
    [
      "at the end of its row",
      '<sheetData><row r="2"><c r="A2"/></row></sheetData>',
      1,
      1,
      '<c r="A2"/><c r="B2"><v>5</v></c></row>',
    ],
    [
      "into an empty row",
      '<sheetData><row r="2" ht="20" spans="1:1"/></sheetData>',
      1,
      1,
      '<row r="2" ht="20"><c r="B2"><v>5</v></c></row>',
    ],
    [
      "into a row that is not there",
      '<sheetData><row r="1"/><row r="3"/></sheetData>',
      1,
      1,
      '<row r="1"/><row r="2"><c r="B2"><v>5</v></c></row><row r="3"/>',
    ],
    [
      "below everything",
      '<sheetData><row r="1"/></sheetData>',
      1,
      1,
      '<row r="1"/><row r="2"><c r="B2"><v>5</v></c></row></sheetData>',
    ],
    [
      "into an empty sheet",
      "<sheetData/>",
      1,
      1,
      '<sheetData><row r="2"><c r="B2"><v>5</v></c></row></sheetData>',
    ],
    [
      "where rows and cells have no numbers",
      "<sheetData><row><c/></row><row><c/><c/><c/></row></sheetData>",
      1,
      1,
      '<row><c/><c r="B2"><v>5</v></c><c/></row>',
    ],
    [
      "into spans that get wider",
      '<sheetData><row r="2" spans="3:4"><c r="C2"/></row></sheetData>',
      1,
      1,
      '<row r="2" spans="2:4"><c r="B2">',
    ],
    ["and the used range gets wider", "<sheetData/>", 9, 9, '<dimension ref="B2:J10"/>'],
  ])("%s", (_, data, row, column, expected) =>
    expect(patch(sheet(data), row, column, five)).toContain(expected),
  );

  it("with the prefix of the sheet", () => {
    const xml = sheet('<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>', "x:");
    expect(patch(xml, 0, 1, { kind: "text", text: " да" })).toContain(
      '<x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve"> да</x:t></x:is></x:c></x:row>',
    );
  });
});

describe("the XML of a cell", () => {
  it.each<[CellContent, string]>([
    [{ kind: "empty" }, '<c r="A1" s="3"/>'],
    [{ kind: "text", text: "=1+1" }, '<c r="A1" s="3" t="inlineStr"><is><t>=1+1</t></is></c>'],
    [{ kind: "boolean", value: true }, '<c r="A1" s="3" t="b"><v>1</v></c>'],
    [
      { kind: "formula", formula: "=A2<3", computed: false },
      '<c r="A1" s="3" t="b"><f>A2&lt;3</f><v>0</v></c>',
    ],
    [{ kind: "formula", formula: "=A2", computed: "да" }, '<c r="A1" s="3" t="str"><f>A2</f><v>да</v></c>'],
    [
      { kind: "formula", formula: "=1/0", computed: "#DIV/0!" },
      '<c r="A1" s="3" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    ],
  ])("%j", (content, xml) => expect(cellXml("A1", 3, content, "")).toBe(xml));
});

describe("random writes into random sheets", () => {
  const position = fc.tuple(fc.nat(12), fc.nat(6));
  const value = fc.oneof(fc.integer(), fc.string({ minLength: 1, unit: "grapheme" }), fc.boolean());
  const content = (item: number | string | boolean): CellContent =>
    typeof item === "number"
      ? { kind: "number", value: item }
      : typeof item === "string"
        ? { kind: "text", text: item }
        : { kind: "boolean", value: item };

  it("lose no cell and invent none", () => {
    const cells = fc.array(fc.tuple(position, value), { maxLength: 25 });
    fc.assert(
      fc.property(cells, cells, (old, writes) => {
        const expected = new Map<string, number | string | boolean>();
        let xml = sheet("<sheetData/>");
        for (const batch of [old, writes]) {
          const patches = new Map<
            number,
            Map<number, { kind: "content"; content: CellContent; style: number }>
          >();
          for (const [[row, column], item] of batch) {
            const cellsOfRow = patches.get(row) ?? new Map();
            patches.set(row, cellsOfRow.set(column, { kind: "content", content: content(item), style: 0 }));
            expected.set(`${row},${column}`, item);
          }
          xml = applyPatches(xml, patchCells(xml, patches));
        }
        const read = readSheet(xml, CONTEXT);
        const found = new Map(
          read.values.map((item, i) => [`${read.rows.at(i)},${read.columns.at(i)}`, item]),
        );
        expect(found).toEqual(expected);
        const order = read.values.map((_, i) => read.rows.at(i) * 100 + read.columns.at(i));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });
});

describe("another result of a formula", () => {
  const put = (cell: string): string => {
    const result = { kind: "result", value: "да", style: 3 } as const;
    const xml = sheet(`<sheetData><row r="2">${cell}</row></sheetData>`);
    return applyPatches(xml, patchCells(xml, new Map([[1, new Map([[1, result]])]])));
  };
  it.each([
    [
      "of an array formula",
      '<c r="B2" s="1" cm="1"><f t="array" ref="B2">A1:A3*2</f><v>4</v></c>',
      '<c r="B2" cm="1" s="3" t="str"><f t="array" ref="B2">A1:A3*2</f><v>да</v></c>',
    ],
    [
      "of a member of a shared formula",
      '<c r="B2" t="e"><f t="shared" si="0"/><v>#N/A</v></c>',
      '<c r="B2" s="3" t="str"><f t="shared" si="0"/><v>да</v></c>',
    ],
    [
      "of a formula without a result",
      '<c r="B2"><f>A1</f></c>',
      '<c r="B2" s="3" t="str"><f>A1</f><v>да</v></c>',
    ],
  ])("%s keeps the formula as it is written", (_, cell, expected) => {
    expect(put(cell)).toContain(`<row r="2">${expected}</row>`);
  });
});
