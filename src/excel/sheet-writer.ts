import type { CellRange } from "../core/sheet/address";
import { columnCountOf, rangeAddress, rowCountOf } from "../core/sheet/address";
import type { CellContent, CellFormat, SheetSpec } from "../core/sheet/edit";
import { hostRange } from "./block";
import { contentBytes, hostContent } from "./cell-content";
import { addChart, addConditionalFormat, addValidation } from "./sheet-things";
import type { WriteQueue } from "./write-queue";
import { supports } from "./run";

/** Width of one character of the standard font, in points, as Excel's column width wants it. */
const POINTS_PER_CHARACTER = 5.6;
/** Bytes of one property that is set: the path to its object and the action. */
const PROPERTY_BYTES = 560;
/** Bytes of a conditional format or a validation with its rule. */
const THING_BYTES = 6 * PROPERTY_BYTES;
/** Rows of a new sheet that are written by one action. */
const ROWS_PER_ACTION = 2_000;

/**
 * Adds a worksheet with everything its spec says.
 * @param name a free name
 */
export async function addWorksheet(
  context: Excel.RequestContext,
  queue: WriteQueue,
  spec: SheetSpec,
  name: string,
): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.add(name);
  await fillWorksheet(sheet, queue, spec);
  return sheet;
}

/**
 * Gives a blank worksheet its contents and look; may be done again on one that was cut off half-way. The sheet is
 * very hidden until it is whole: nobody sees or edits a half-made sheet, and it is known for one later.
 */
export async function fillWorksheet(
  sheet: Excel.Worksheet,
  queue: WriteQueue,
  spec: SheetSpec,
): Promise<void> {
  await queue.room(100);
  sheet.visibility = "VeryHidden";
  await writeCells(sheet, queue, spec);
  for (const { range, format } of spec.formats ?? []) {
    await queue.room(formatBytes(format));
    applyFormat(hostRange(sheet, range), format);
  }
  for (const merge of spec.merges ?? []) {
    await queue.room(100);
    hostRange(sheet, merge).merge(false);
  }
  await setSizes(sheet, queue, spec);
  for (const { row, column, target } of spec.links ?? []) {
    await queue.room(PROPERTY_BYTES);
    sheet.getCell(row, column).hyperlink = { documentReference: target };
  }
  for (const format of spec.conditionalFormats ?? []) {
    await queue.room(THING_BYTES);
    addConditionalFormat(sheet, format);
  }
  for (const validation of spec.validations ?? []) {
    await queue.room(THING_BYTES);
    addValidation(sheet, validation);
  }
  spec.tables?.forEach(({ name: tableName, range }) => {
    sheet.tables.add(hostRange(sheet, range), true).name = tableName;
  });
  spec.charts?.forEach((chart) => addChart(sheet, chart));
  setView(sheet, spec);
  if (spec.pageSetup && supports("1.9")) setPage(sheet, spec.pageSetup);
  if (spec.protection) {
    const { allowInsertRows, allowFormat } = spec.protection;
    sheet.protection.protect({
      allowInsertRows,
      allowFormatCells: allowFormat,
      allowFormatRows: allowFormat,
      allowFormatColumns: allowFormat,
    });
  }
  sheet.visibility = VISIBILITY[spec.visibility ?? "visible"];
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

async function writeCells(sheet: Excel.Worksheet, queue: WriteQueue, spec: SheetSpec): Promise<void> {
  const width = spec.cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return;
  for (let top = 0; top < spec.cells.length; top += ROWS_PER_ACTION) {
    const rows = spec.cells.slice(top, top + ROWS_PER_ACTION);
    const bytes = rows.reduce(
      (sum, row) => sum + row.reduce((line, cell) => line + contentBytes(cell), 0),
      0,
    );
    await queue.room(bytes);
    const contents = rows.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column])));
    hostRange(sheet, { top, left: 0, bottom: top + rows.length - 1, right: width - 1 }).formulas = contents;
  }
}

/** An empty cell of a new sheet is left alone. */
function cellOf(content: CellContent | null | undefined): string | number | boolean {
  return content ? hostContent(content) : "";
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

/** Bytes that a format takes in a request; a frame has six edges of two properties and a path each. */
function formatBytes(format: CellFormat): number {
  const { border, ...rest } = format;
  const edges = border === undefined || border === "none" ? 0 : 3 * EDGES.length;
  return PROPERTY_BYTES * (Object.keys(rest).length + edges);
}

/** Sets only what the format names. */
export function applyFormat(range: Excel.Range, format: CellFormat): void {
  const { font, fill } = range.format;
  if (format.bold !== undefined) font.bold = format.bold;
  if (format.italic !== undefined) font.italic = format.italic;
  if (format.fontSize !== undefined) font.size = format.fontSize;
  if (format.fontName !== undefined) font.name = format.fontName;
  if (format.fontColor !== undefined) font.color = format.fontColor;
  if (format.fill !== undefined) fill.color = format.fill;
  if (format.horizontal !== undefined) range.format.horizontalAlignment = HORIZONTAL[format.horizontal];
  if (format.vertical !== undefined) range.format.verticalAlignment = VERTICAL[format.vertical];
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
  if (format.indent !== undefined) range.format.indentLevel = format.indent;
  if (format.textRotation !== undefined) range.format.textOrientation = format.textRotation;
  if (format.locked !== undefined) range.format.protection.locked = format.locked;
  // One format for the whole range: Office.js spreads a single value (types ask for a matrix).
  if (format.numberFormat !== undefined) range.numberFormat = format.numberFormat as unknown as string[][];
  if (format.border !== undefined && format.border !== "none") frame(range, format.border);
}

function frame(range: Excel.Range, weight: "thin" | "medium" | "hair"): void {
  for (const edge of EDGES) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.weight = weight === "medium" ? "Medium" : weight === "hair" ? "Hairline" : "Thin";
  }
}

async function setSizes(sheet: Excel.Worksheet, queue: WriteQueue, spec: SheetSpec): Promise<void> {
  for (const { first, last, value } of runsOf(spec.columnWidths ?? [])) {
    await queue.room(PROPERTY_BYTES);
    const columns = hostRange(sheet, { top: 0, bottom: 0, left: first, right: last });
    columns.format.columnWidth = value * POINTS_PER_CHARACTER;
  }
  for (const { first, last, value } of runsOf(spec.rowHeights ?? [])) {
    await queue.room(PROPERTY_BYTES);
    hostRange(sheet, { top: first, bottom: last, left: 0, right: 0 }).format.rowHeight = value;
  }
  for (const index of spec.hiddenColumns ?? []) {
    await queue.room(PROPERTY_BYTES);
    hostRange(sheet, { top: 0, bottom: 0, left: index, right: index }).columnHidden = true;
  }
}

/** Neighbours of one size, so that a long sheet takes few actions. */
function runsOf(sizes: readonly (number | null)[]): { first: number; last: number; value: number }[] {
  const runs: { first: number; last: number; value: number }[] = [];
  sizes.forEach((value, index) => {
    const run = runs.at(-1);
    if (value === null) return;
    if (run?.last === index - 1 && run.value === value) run.last = index;
    else runs.push({ first: index, last: index, value });
  });
  return runs;
}

function setView(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const { freeze, autoFilter, tabColor } = spec;
  if (freeze && freeze.rows > 0 && freeze.columns > 0) {
    sheet.freezePanes.freezeAt(
      hostRange(sheet, { top: 0, left: 0, bottom: freeze.rows - 1, right: freeze.columns - 1 }),
    );
  } else if (freeze && freeze.rows > 0) {
    sheet.freezePanes.freezeRows(freeze.rows);
  } else if (freeze && freeze.columns > 0) {
    sheet.freezePanes.freezeColumns(freeze.columns);
  }
  if (autoFilter && supports("1.9")) sheet.autoFilter.apply(hostRange(sheet, autoFilter));
  if (tabColor) sheet.tabColor = tabColor;
}

function setPage(sheet: Excel.Worksheet, setup: NonNullable<SheetSpec["pageSetup"]>): void {
  const layout = sheet.pageLayout;
  layout.orientation = setup.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = setup.paper === "A3" ? "A3" : "A4";
  if (setup.fitToWidth !== null) layout.zoom = { horizontalFitToPages: setup.fitToWidth };
  if (setup.centerHorizontally) layout.centerHorizontally = true;
  if (setup.repeatRows) layout.setPrintTitleRows(`$${setup.repeatRows[0] + 1}:$${setup.repeatRows[1] + 1}`);
  if (setup.printArea) layout.setPrintArea(rangeAddress(setup.printArea));
  if (setup.footer) layout.headersFooters.defaultForAllPages.centerFooter = setup.footer;
}

/** Cells of a range, for estimates. */
export function cellCount(range: CellRange): number {
  return rowCountOf(range) * columnCountOf(range);
}
