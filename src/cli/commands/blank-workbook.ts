import { strToU8, zipSync } from "fflate";
import { openWorkbook, type FilePort } from "../../xlsx";
import { fingerprintOfGrid } from "../../core/sheet/fingerprint";
import { OWN_SHEETS_SETTING, type OwnSheet } from "../../ports/own-sheets";
import { MAIN, OFFICE, PACKAGE, XML_HEAD } from "../../xlsx/xml/namespaces";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Name and role of the sheet that a new workbook must begin with; it goes when the first own sheet has come. */
const PLACEHOLDER = { name: "Лист1", role: "blank" } as const;

/** The least package that Excel opens (ECMA-376 part 1, 12.2). */
const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  "_rels/.rels":
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml":
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
    `<sheet name="${PLACEHOLDER.name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels":
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
  "xl/styles.xml":
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>',
};

/** Group edit that takes the placeholder sheet away; put it behind the sheets that come. */
export const REMOVE_PLACEHOLDER = {
  kind: "removeOwnSheet",
  role: PLACEHOLDER.role,
  rule: "template",
} as const;

/** A new workbook with one empty sheet, which `REMOVE_PLACEHOLDER` removes. */
export async function blankWorkbook(name: string): Promise<FilePort> {
  const files = Object.fromEntries(
    Object.entries(PARTS).map(([path, xml]) => [path, strToU8(XML_HEAD + xml)]),
  );
  const port = await openWorkbook(zipSync(files), name);
  const [grid] = await port.read();
  if (!grid) throw new RangeError(PLACEHOLDER.name);
  const own: OwnSheet = { ...grid.sheet, role: PLACEHOLDER.role, fingerprint: fingerprintOfGrid(grid) };
  await port.writeSetting(OWN_SHEETS_SETTING, [own]);
  return port;
}
