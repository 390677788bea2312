import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { contractWorkbook, HEAD, MAIN, OFFICE } from "./fixture";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const PIVOT = "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml";
const TABLE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/**
 * A workbook of 1904 in which everything on «План» stands in the way of somebody who writes single cells:
 *
 * A3:C6 a table «Меры» with header and totals; C6:D6 merged across its edge; F3:F5 an array formula of three
 * cells, F7 one of a single cell; E8:F9 a pivot table; H3:H5 errors; A8 a date; B9 an ordinary cell.
 */
export function oddWorkbook(): Uint8Array {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(contractWorkbook())).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const workbook = parts["xl/workbook.xml"] ?? "";
  const types = parts["[Content_Types].xml"] ?? "";
  const changed: Record<string, string> = {
    ...parts,
    "xl/workbook.xml": workbook
      .replace("<bookViews>", '<workbookPr date1904="1"/><bookViews>')
      .replace("План!$E$4", "План!$B$9"),
    "[Content_Types].xml": types.replace(
      "</Types>",
      `<Override PartName="/xl/tables/table1.xml" ContentType="${TABLE}"/>` +
        `<Override PartName="/xl/pivotTables/pivotTable1.xml" ContentType="${PIVOT}"/></Types>`,
    ),
    "xl/worksheets/sheet1.xml": ODD_PLAN,
    "xl/worksheets/_rels/sheet1.xml.rels":
      `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/>` +
      `<Relationship Id="rId2" Type="${OFFICE}/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>`,
    "xl/tables/table1.xml":
      `${HEAD}<table xmlns="${MAIN}" id="1" name="Меры" displayName="Меры" ref="A3:C6" totalsRowCount="1"><autoFilter ref="A3:C5"/>` +
      `<tableColumns count="3"><tableColumn id="1" name="№" totalsRowLabel="Итого"/><tableColumn id="2" name="Мероприятие"/><tableColumn id="3" name="Балл" totalsRowFunction="sum"/></tableColumns></table>`,
    "xl/pivotTables/pivotTable1.xml": `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="Сводная" cacheId="1" dataCaption="Значения"><location ref="E8:F9" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
  };
  return zipSync(Object.fromEntries(Object.entries(changed).map(([name, xml]) => [name, strToU8(xml)])));
}

function text(address: string, content: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${content}</t></is></c>`;
}

function number(address: string, value: number, style = 0): string {
  return `<c r="${address}"${style ? ` s="${style}"` : ""}><v>${value}</v></c>`;
}

function error(address: string, code: string): string {
  return `<c r="${address}" t="e"><v>${code}</v></c>`;
}

function row(place: number, ...cells: readonly string[]): string {
  return `<row r="${place}">${cells.join("")}</row>`;
}

const ODD_PLAN =
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>` +
  row(1, text("A1", "План")) +
  row(
    3,
    text("A3", "№"),
    text("B3", "Мероприятие"),
    text("C3", "Балл"),
    '<c r="F3"><f t="array" ref="F3:F5">C4:C6*2</f><v>8</v></c>',
    error("H3", "#N/A"),
  ) +
  row(4, text("A4", "1.1"), text("B4", "Семинар"), number("C4", 4), number("F4", 6), error("H4", "#DIV/0!")) +
  row(5, text("A5", "1.2"), text("B5", "Вебинар"), number("C5", 3), number("F5", 14), error("H5", "#REF!")) +
  row(6, text("A6", "Итого"), '<c r="C6"><f>SUBTOTAL(109,C4:C5)</f><v>7</v></c>') +
  row(7, '<c r="F7"><f t="array" ref="F7">SUM(C4:C5*C4:C5)</f><v>25</v></c>') +
  row(8, number("A8", 43434, 2), text("E8", "Названия строк"), text("F8", "Сумма")) +
  row(9, text("B9", "заметка"), text("E9", "Семинар"), number("F9", 4)) +
  `</sheetData><mergeCells count="1"><mergeCell ref="C6:D6"/></mergeCells>` +
  `<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;
