import type { CellRange } from "../core/sheet/address";
import { parseArea } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/grid";
import type { ReadDetail } from "../ports/workbook-port";
import type { BlockData } from "./grid-builder";
import { supports } from "./run";

const VALUES_ONLY = "address,values";
const FULL = "address,values,text,formulas,numberFormat";

/** Bytes that a cell costs beside its content: quotes, commas, «General». */
const CELL_OVERHEAD = { values: 3, full: 24 } as const;

/** A block asked for; `take` gives it after the sync, or null where the sheet has nothing there. */
export interface RequestedBlock {
  take(): BlockData | null;
}

/** Row by row: hidden, and is anything in it bold. A mixed font answers null, which counts as bold. */
function rowFacts(properties: readonly Excel.RowProperties[]): BlockData["rows"] {
  return properties.map((row) => ({
    hidden: row.rowHidden === true,
    bold: row.format?.font?.bold !== false,
  }));
}

/** Queues the reading of a range (it may be a null object). */
export function requestBlock(range: Excel.Range, detail: ReadDetail): RequestedBlock {
  const full = detail === "full";
  range.load(full ? FULL : VALUES_ONLY);
  return { take: () => takeBlock(range, full) };
}

/** Queues the row facts of a range that surely exists. */
export function requestRowFacts(
  range: Excel.Range,
): OfficeExtension.ClientResult<Excel.RowProperties[]> | null {
  return supports("1.9")
    ? range.getRowProperties({ rowHidden: true, format: { font: { bold: true } } })
    : null;
}

/** Queues whether the columns up to one are hidden. */
export function requestColumnFacts(
  worksheet: Excel.Worksheet,
  right: number,
): OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null {
  if (!supports("1.9")) return null;
  return hostRange(worksheet, { top: 0, left: 0, bottom: 0, right }).getColumnProperties({
    columnHidden: true,
  });
}

function takeBlock(range: Excel.Range, full: boolean): BlockData | null {
  if (range.isNullObject) return null;
  const place = parseArea(range.address);
  if (!place) return null;
  const values = range.values as CellValue[][];
  if (!full) return { range: place, values };
  return {
    range: place,
    values,
    text: range.text,
    formulas: range.formulas as CellValue[][],
    numberFormats: range.numberFormat as string[][],
  };
}

/** A block with its row facts, after the sync. */
export function withRowFacts(block: BlockData, facts: readonly Excel.RowProperties[]): BlockData {
  return { ...block, rows: rowFacts(facts) };
}

/** What one cell of this block took on the wire, for the estimate of the rest. */
export function bytesPerCell(block: BlockData): number {
  const { top, bottom, left, right } = block.range;
  const cells = (bottom - top + 1) * (right - left + 1);
  const bytes = bytesOf(block.values) + bytesOf(block.text) + bytesOf(block.formulas);
  return bytes / Math.max(1, cells) + (block.text ? CELL_OVERHEAD.full : CELL_OVERHEAD.values);
}

/** Bytes of the contents in UTF-8. */
function bytesOf(matrix: readonly (readonly CellValue[])[] | undefined): number {
  let bytes = 0;
  for (const row of matrix ?? []) {
    for (const cell of row) {
      const text = String(cell);
      for (let index = 0; index < text.length; index++) bytes += text.charCodeAt(index) < 0x80 ? 1 : 2;
    }
  }
  return bytes;
}

/** The same for a sheet of which nothing is known yet. */
export const UNKNOWN_BYTES_PER_CELL = { values: 16, full: 100 } as const;

/** The range as an object of the host. */
export function hostRange(worksheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return worksheet.getRangeByIndexes(
    range.top,
    range.left,
    range.bottom - range.top + 1,
    range.right - range.left + 1,
  );
}
