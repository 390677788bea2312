import { strToU8, zipSync } from "fflate";

/**
 * The workbook of the contract tests, written by hand so that neither carrier's writer is trusted:
 *
 * «План»: A1:E1 title (merged, bold); row 3 header (bold); rows 4-7 measures, row 6 hidden; C4 a date shown as
 * «Декабрь 2022», A5 the number 1.2 shown as «1,20», E4 a formula; A8:B8 merged «Итого».
 * «Форма»: protected; A1 locked, B1 open. «Служебный»: hidden; a truth value, an error, a text «=1+1».
 */
export function contractWorkbook(): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": WORKBOOK,
    "xl/_rels/workbook.xml.rels": relationships([
      ["worksheet", "worksheets/sheet1.xml"],
      ["worksheet", "worksheets/sheet2.xml"],
      ["worksheet", "worksheets/sheet3.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": STYLES,
    "xl/worksheets/sheet1.xml": PLAN,
    "xl/worksheets/sheet2.xml": FORM,
    "xl/worksheets/sheet3.xml": SERVICE,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const CONTENT_TYPES =
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>` +
  [1, 2, 3]
    .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${KIND}.worksheet+xml"/>`)
    .join("") +
  `<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`;

const WORKBOOK =
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>` +
  `<sheet name="План" sheetId="1" r:id="rId1"/><sheet name="Форма" sheetId="2" r:id="rId2"/>` +
  `<sheet name="Служебный" sheetId="3" state="hidden" r:id="rId3"/></sheets>` +
  `<definedNames><definedName name="Длина">План!$E$4</definedName></definedNames></workbook>`;

/** Looks: 0 plain, 1 bold, 2 «mmmm yyyy», 3 «0.00», 4 not locked. */
const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="mmmm yyyy"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">` +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>` +
  `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
  `<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf>` +
  `</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const PLAN = sheet(
  row(1, text("A1", "План мероприятий", 1)) +
    row(
      3,
      text("A3", "№", 1) +
        text("B3", "Мероприятие", 1) +
        text("C3", "Срок", 1) +
        text("D3", "Ответственный", 1) +
        text("E3", "Длина", 1),
    ) +
    row(
      4,
      text("A4", "1.1") +
        text("B4", "Семинар") +
        '<c r="C4" s="2"><v>44896</v></c>' +
        text("D4", "Институт") +
        '<c r="E4"><f>LEN(B4)</f><v>7</v></c>',
    ) +
    row(
      5,
      '<c r="A5" s="3"><v>1.2</v></c>' +
        text("B5", "Вебинар") +
        text("C5", "май 2026") +
        '<c r="E5"><v>7</v></c>',
    ) +
    row(6, text("A6", "1.3") + text("B6", "Мониторинг") + text("C6", "июнь 2026"), ' hidden="1"') +
    row(7, text("A7", "1.4") + text("B7", "Совещание") + text("C7", "июль 2026")) +
    row(8, text("A8", "Итого") + '<c r="B8"/>'),
  `<mergeCells count="2"><mergeCell ref="A1:E1"/><mergeCell ref="A8:B8"/></mergeCells>`,
);

const FORM = sheet(
  row(1, text("A1", "Заголовок формы") + text("B1", "поле", 4)),
  '<sheetProtection sheet="1" objects="1" scenarios="1"/>',
);

const SERVICE = sheet(
  row(1, '<c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c>' + text("C1", "=1+1")),
  "",
);

function sheet(rows: string, rest: string): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${rest}</worksheet>`;
}

function row(number: number, cells: string, attributes = ""): string {
  return `<row r="${number}"${attributes}>${cells}</row>`;
}

function text(address: string, content: string, style = 0): string {
  return `<c r="${address}"${style ? ` s="${style}"` : ""} t="inlineStr"><is><t>${content}</t></is></c>`;
}

function relationships(items: readonly (readonly [string, string])[]): string {
  const list = items.map(([type, target], i) => {
    return `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}
