import { cellAddress } from "../../src/core/sheet/address";
import type { Random } from "../simulation/random";
import { zipOf } from "../xlsx/support/zip";
import { anyText } from "./hostile";
import { MAIN, OFFICE, PACKAGE, XML_HEAD } from "../../src/xlsx/xml/namespaces";

const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Header rows of the tables that the reader knows, whole and maimed. */
const HEADERS = [
  ["№ п/п", "Мероприятие", "Срок исполнения", "Ответственные", "Результат"],
  ["№", "Наименование мероприятия", "Начало", "Окончание", "Исполнитель"],
  ["№", "Показатель", "Единица измерения", "2024", "2025", "2026"],
  ["Код школы", "Класс", "Предмет", "Балл", "Отметка"],
  ["Школа", "Участников", "2", "3", "4", "5"],
  ["", "Мероприятие", "", "Срок"],
] as const;

const ERRORS = ["#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?"] as const;

/** A workbook file drawn by chance, written here by hand so that the product's writer is not trusted. */
export function randomBook(random: Random): Uint8Array {
  const count = random.integer(1, 3);
  const names = Array.from({ length: count }, (_, i) => (random.chance(0.2) ? `Лист & «${i}»` : `План ${i}`));
  const sheets = names.map(() => randomSheet(random));
  const list = names
    .map((name, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join("");
  const epoch = random.chance(0.2) ? '<workbookPr date1904="1"/>' : "";
  const related = [
    ...names.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`]),
    ["styles", "styles.xml"],
  ];
  return zipOf({
    "[Content_Types].xml": contentTypes(count),
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${epoch}<sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(related as [string, string][]),
    "xl/styles.xml": STYLES,
    ...Object.fromEntries(sheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
  });
}

function randomSheet(random: Random): string {
  const top = random.integer(0, 6);
  const left = random.integer(0, 2);
  const width = random.integer(1, 8);
  const height = random.integer(1, 22);
  const header = random.chance(0.8) ? random.pick(HEADERS) : [];
  const rows: string[] = [];
  for (let r = 0; r < height; r++) {
    const cells = Array.from({ length: Math.max(width, header.length) }, (_, c) => {
      const address = cellAddress({ row: top + r, column: left + c });
      if (r === 0) return header[c] ? textCell(address, header[c]) : "";
      return c === 0 && random.chance(0.6) ? numbering(random, address, r) : randomCell(random, address);
    });
    const hidden = random.chance(0.08) ? ' hidden="1"' : "";
    rows.push(`<row r="${top + r + 1}"${hidden}>${cells.join("")}</row>`);
  }
  const protection = random.chance(0.1) ? '<sheetProtection sheet="1"/>' : "";
  return `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData>${protection}${merges(random, top, left, height)}</worksheet>`;
}

/** Merged rows, at most one in each: they cannot overlap. */
function merges(random: Random, top: number, left: number, height: number): string {
  const refs: string[] = [];
  for (let r = 1; r < height; r++) {
    if (!random.chance(0.08)) continue;
    const row = top + r;
    const from = cellAddress({ row, column: left });
    const to = cellAddress({ row, column: left + random.integer(1, 5) });
    refs.push(`<mergeCell ref="${from}:${to}"/>`);
  }
  return refs.length > 0 ? `<mergeCells count="${refs.length}">${refs.join("")}</mergeCells>` : "";
}

function numbering(random: Random, address: string, row: number): string {
  if (random.chance(0.3)) return `<c r="${address}" s="3"><v>${row / 10}</v></c>`;
  return textCell(address, random.chance(0.5) ? `${row}.` : `1.${row}`);
}

function randomCell(random: Random, address: string): string {
  const draw = random.uniform();
  if (draw < 0.12) return "";
  if (draw < 0.62) return textCell(address, anyText(random));
  if (draw < 0.74)
    return `<c r="${address}" s="${random.integer(0, 3)}"><v>${random.integer(-50, 60000)}</v></c>`;
  if (draw < 0.8) return `<c r="${address}"><v>${random.normal(0, 1e6)}</v></c>`;
  if (draw < 0.86) return `<c r="${address}" t="b"><v>1</v></c>`;
  if (draw < 0.93) return `<c r="${address}" t="e"><v>${random.pick(ERRORS)}</v></c>`;
  return `<c r="${address}"><f>LEN(${address.replace(/\d+/u, "1")})</f><v>3</v></c>`;
}

function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
}

/** XML as Excel writes it: what XML cannot hold becomes _xHHHH_ (ECMA-376, ST_Xstring). */
function escape(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_")
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) =>
      sign === "\n" || sign === "\t"
        ? sign
        : `_x${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0").toUpperCase()}_`,
    )
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;");
}

/** Looks: 0 plain, 1 date, 2 «mmmm yyyy», 3 «0.00». */
const STYLES =
  `${XML_HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="mmmm yyyy"/></numFmts>` +
  `<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">` +
  [0, 14, 164, 2]
    .map(
      (format) =>
        `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    )
    .join("") +
  `</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function contentTypes(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${KIND}.worksheet+xml"/>`,
  );
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>` +
    `${sheets.join("")}<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`
  );
}

function relationships(items: readonly (readonly [string, string])[]): string {
  const list = items.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}
