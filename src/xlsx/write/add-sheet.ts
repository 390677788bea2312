import { cellAddress, rangeAddress } from "../../core/sheet/address";
import { heldBy } from "../../core/sheet/content";
import type { SheetSpec } from "../../core/sheet/edit";
import type { Package } from "../package/package";
import { addRelationship } from "../package/relationships";
import { addDefinedName, addSheetEntry } from "../package/workbook-edits";
import type { SheetEntry } from "../package/workbook-part";
import type { StyleBook } from "../styles/style-book";
import { encodeAttribute } from "../xml/escape";
import { addChart } from "./add-chart";
import { sheetDataXml } from "./cells-xml";
import { headXml, localNames, pageXml } from "./page-xml";
import { conditionalFormatXml, validationXml } from "./rule-xml";
import { addTables } from "./table-part";
import { MAIN, OFFICE, XML_HEAD } from "../xml/namespaces";

/** Adds a worksheet of ours with everything its spec says, under a name that is free. */
export function addSheet(pack: Package, styles: StyleBook, spec: SheetSpec, name: string): SheetEntry {
  const sheet = addSheetEntry(pack, name, spec.visibility ?? "visible");
  pack.setText(sheet.part, worksheetXml(pack, styles, spec, sheet.part));
  for (const { name: local, refersTo, hidden } of localNames(spec, name)) {
    addDefinedName(pack, local, refersTo, { localTo: sheet.tab, hidden });
  }
  for (const chart of spec.charts ?? []) {
    addChart(pack, { part: sheet.part, name }, chart, (row, column) => computedAt(spec, row, column));
  }
  return sheet;
}

function worksheetXml(pack: Package, styles: StyleBook, spec: SheetSpec, part: string): string {
  const merges = (spec.merges ?? []).map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`);
  const formats = (spec.conditionalFormats ?? []).map((format, i) =>
    conditionalFormatXml(format, styles.addDifferential(format.format), i + 1, ""),
  );
  const validations = (spec.validations ?? []).map((validation) => validationXml(validation, ""));
  const tables = addTables(pack, part, spec).map((id) => `<tablePart r:id="${id}"/>`);
  return [
    XML_HEAD,
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    headXml(spec),
    sheetDataXml(spec, styles),
    protectionXml(spec.protection),
    spec.autoFilter ? `<autoFilter ref="${rangeAddress(spec.autoFilter)}"/>` : "",
    listXml("mergeCells", merges),
    ...formats,
    listXml("dataValidations", validations),
    linksXml(pack, spec, part),
    pageXml(spec.pageSetup),
    listXml("tableParts", tables),
    "</worksheet>",
  ].join("");
}

function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

/** Without a password; inserting rows and formatting stay allowed where the spec says so. */
function protectionXml(protection: SheetSpec["protection"]): string {
  if (!protection) return "";
  const rows = protection.allowInsertRows ? ' insertRows="0"' : "";
  const format = protection.allowFormat ? ' formatCells="0" formatColumns="0" formatRows="0"' : "";
  return `<sheetProtection sheet="1" objects="1" scenarios="1"${format}${rows}/>`;
}

/** Places in the workbook, or addresses outside it. */
function linksXml(pack: Package, { links = [] }: SheetSpec, part: string): string {
  if (links.length === 0) return "";
  const items = links.map(({ row, column, target }) => {
    const ref = cellAddress({ row, column });
    if (/^(?:https?|mailto):/iu.test(target)) {
      return `<hyperlink ref="${ref}" r:id="${addRelationship(pack, part, "hyperlink", target, true)}"/>`;
    }
    return `<hyperlink ref="${ref}" location="${encodeAttribute(target.replace(/^#/u, ""))}"/>`;
  });
  return `<hyperlinks>${items.join("")}</hyperlinks>`;
}

function computedAt(spec: SheetSpec, row: number, column: number): string | number | boolean {
  const content = spec.cells[row]?.[column];
  if (!content) return "";
  return content.kind === "formula" ? content.computed : heldBy(content);
}
