import type { CellRange } from "../../core/sheet/address";
import { cellAddress, columnLetters, quoteSheetName } from "../../core/sheet/address";
import type { PageSetup, SheetSpec } from "../../core/sheet/edit";
import { encodeText } from "../xml/escape";

const PAPER = { A3: 8, A4: 9 } as const;
const MARGINS = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';

/** What goes before the cells: tab colour, fit to width, frozen panes, column widths. */
export function headXml(spec: SheetSpec): string {
  const colour = spec.tabColor ? `<tabColor rgb="FF${spec.tabColor.replace("#", "").toUpperCase()}"/>` : "";
  const fit = spec.pageSetup?.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : "";
  const properties = colour || fit ? `<sheetPr>${colour}${fit}</sheetPr>` : "";
  const view = `<sheetViews><sheetView workbookViewId="0">${paneXml(spec.freeze)}</sheetView></sheetViews>`;
  return `${properties}${view}<sheetFormatPr defaultRowHeight="15"/>${columnsXml(spec)}`;
}

/** Print options, margins, paper and footer, in the schema's order. */
export function pageXml(setup: PageSetup | undefined): string {
  if (!setup) return MARGINS;
  const centred = setup.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : "";
  const fit = setup.fitToWidth ? ` fitToWidth="${setup.fitToWidth}" fitToHeight="0"` : "";
  const page = `<pageSetup paperSize="${PAPER[setup.paper]}" orientation="${setup.orientation}"${fit}/>`;
  return `${centred}${MARGINS}${page}${footerXml(setup.footer)}`;
}

/** Names that only one sheet has: its print area, the rows repeated on every page, its filter. */
export function localNames(spec: SheetSpec, sheetName: string): readonly LocalName[] {
  const sheet = quoteSheetName(sheetName);
  const names: LocalName[] = [];
  const { printArea, repeatRows } = spec.pageSetup ?? {};
  if (printArea)
    names.push({ name: "_xlnm.Print_Area", refersTo: `=${sheet}!${fixed(printArea)}`, hidden: false });
  if (repeatRows) {
    const rows = `$${repeatRows[0] + 1}:$${repeatRows[1] + 1}`;
    names.push({ name: "_xlnm.Print_Titles", refersTo: `=${sheet}!${rows}`, hidden: false });
  }
  if (spec.autoFilter) {
    names.push({
      name: "_xlnm._FilterDatabase",
      refersTo: `=${sheet}!${fixed(spec.autoFilter)}`,
      hidden: true,
    });
  }
  return names;
}

export interface LocalName {
  readonly name: string;
  readonly refersTo: string;
  readonly hidden: boolean;
}

/** "$A$1:$F$20". */
export function fixed({ top, left, bottom, right }: CellRange): string {
  const start = `$${columnLetters(left)}$${top + 1}`;
  return top === bottom && left === right ? start : `${start}:$${columnLetters(right)}$${bottom + 1}`;
}

function paneXml(freeze: SheetSpec["freeze"]): string {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return "";
  const { rows, columns } = freeze;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = (columns ? ` xSplit="${columns}"` : "") + (rows ? ` ySplit="${rows}"` : "");
  const corner = cellAddress({ row: rows, column: columns });
  return (
    `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`
  );
}

function columnsXml({ columnWidths = [], hiddenColumns = [] }: SheetSpec): string {
  const count = Math.max(columnWidths.length, ...hiddenColumns.map((column) => column + 1));
  let xml = "";
  for (let column = 0; column < count; column++) {
    const width = columnWidths[column] ?? null;
    const isHidden = hiddenColumns.includes(column);
    if (width === null && !isHidden) continue;
    const look = width === null ? 'width="9.14"' : `width="${width}" customWidth="1"`;
    xml += `<col min="${column + 1}" max="${column + 1}" ${look}${isHidden ? ' hidden="1"' : ""}/>`;
  }
  return xml === "" ? "" : `<cols>${xml}</cols>`;
}

/** A footer without a section of its own stands in the middle. */
function footerXml(footer: string | undefined): string {
  if (!footer) return "";
  const text = /^&[LCR]/u.test(footer) ? footer : `&C${footer}`;
  return `<headerFooter><oddFooter>${encodeText(text)}</oddFooter></headerFooter>`;
}
