import type { CellRange } from "../core/sheet/address";
import { columnCountOf, parseRange, rangeAddress, rowCountOf } from "../core/sheet/address";
import type { Grid } from "../core/sheet/grid";
import type { ReadDetail, RunOptions } from "../ports/workbook-port";
import { UnusableFile } from "../ports/errors";
import { detailFor, GRID_LIMITS } from "../ports/workbook-port";
import {
  bytesPerCell,
  hostRange,
  requestBlock,
  requestRowFacts,
  UNKNOWN_BYTES_PER_CELL,
  withRowFacts,
} from "./block";
import type { BlockData } from "./grid-builder";
import { buildGrid } from "./grid-builder";
import { infersDate1904 } from "./date-system";
import type { BlockToRead } from "./read-plan";
import { firstArea, planBatches } from "./read-plan";
import { supports } from "./run";
import type { LoadedSheet } from "./sheet-list";

/** A sheet while it is being read. */
interface Reading {
  readonly sheet: LoadedSheet;
  readonly detail: ReadDetail;
  readonly used: CellRange | null;
  readonly first: CellRange | null;
  readonly merges: CellRange[];
  readonly hiddenColumns: number[];
  readonly blocks: BlockData[];
}

/**
 * Reads sheets into Grids: one sync brings sizes, merges and the first rows of every sheet, then one sync a
 * chunk of about 2.5 MB. The number of syncs does not depend on the number of rows below that.
 */
export async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly LoadedSheet[],
  detail: ReadDetail,
  options: RunOptions = {},
): Promise<Grid[]> {
  options.signal?.throwIfAborted();
  const readings = await readFirstBlocks(context, sheets, detail);
  const batches = planBatches(
    readings.flatMap((reading, sheetIndex) => {
      const first = reading.blocks[0];
      if (!reading.used) return [];
      const cost = first ? bytesPerCell(first) : UNKNOWN_BYTES_PER_CELL[detail];
      return [{ sheetIndex, used: reading.used, got: reading.first, bytesPerCell: cost }];
    }),
  );
  // The first blocks count as a step, so that a small workbook is told about, and can be cancelled, too.
  const told = (done: number, batch: readonly BlockToRead[]) => {
    const sheet = readings[batch.at(-1)?.sheetIndex ?? 0]?.sheet.name ?? "";
    options.onProgress?.({ phase: "read", done, total: batches.length + 1, sheet });
    options.signal?.throwIfAborted();
  };
  told(1, []);
  for (const [index, batch] of batches.entries()) {
    await readBatchOfBlocks(context, readings, batch);
    told(index + 2, batch);
  }
  return readings.map(toGrid);
}

async function readFirstBlocks(
  context: Excel.RequestContext,
  sheets: readonly LoadedSheet[],
  detail: ReadDetail,
): Promise<Reading[]> {
  const merging = detail === "full" && supports("1.13");
  const area = firstArea(sheets.length);
  const requests = sheets.map((sheet) => {
    const used = sheet.worksheet.getUsedRangeOrNullObject(true);
    used.load("address");
    const first = used.getIntersectionOrNullObject(rangeAddress(area));
    const merged = merging ? used.getMergedAreasOrNullObject() : null;
    merged?.load("areas/items/address");
    const facts = detail === "full" ? requestRowFacts(hostRange(sheet.worksheet, area)) : null;
    const columns =
      detail === "full" && supports("1.9")
        ? hostRange(sheet.worksheet, { ...area, bottom: 0 }).getColumnProperties({
            columnHidden: true,
          })
        : null;
    return { sheet, used, request: requestBlock(first, detail), merged, facts, columns };
  });
  await context.sync();
  return requests.map(({ sheet, used, request, merged, facts, columns }) => {
    const range = used.isNullObject ? null : parseRange(used.address);
    requireSize(sheet, range);
    const first = range ? request.take() : null;
    const held = range ? detailFor(detail, rowCountOf(range), columnCountOf(range)) : detail;
    const rows =
      facts && first && held === "full" ? facts.value.slice(first.range.top, first.range.bottom + 1) : null;
    return {
      sheet,
      detail: held,
      used: range,
      first: first?.range ?? null,
      merges: merged && !merged.isNullObject ? mergedRanges(merged) : [],
      hiddenColumns: (columns?.value ?? []).flatMap((column, index) => (column.columnHidden ? [index] : [])),
      blocks: first ? [firstBlock(first, held, rows)] : [],
    };
  });
}

/**
 * An empty row costs as much as a filled one on the wire, so that the smaller limit counts here.
 * @throws UnusableFile sheetTooLarge
 */
function requireSize(sheet: LoadedSheet, range: CellRange | null): void {
  if (!range || rowCountOf(range) * columnCountOf(range) <= GRID_LIMITS.filled) return;
  throw new UnusableFile("sheetTooLarge", { sheet: sheet.name, area: rangeAddress(range) });
}

/** A sheet that turned out too large for full detail keeps the values of its first block only. */
function firstBlock(block: BlockData, detail: ReadDetail, rows: Excel.RowProperties[] | null): BlockData {
  if (detail === "values") return { range: block.range, values: block.values };
  return rows ? withRowFacts(block, rows) : block;
}

function mergedRanges(areas: Excel.RangeAreas): CellRange[] {
  return areas.areas.items.flatMap((area) => {
    const range = parseRange(area.address);
    return range ? [range] : [];
  });
}

async function readBatchOfBlocks(
  context: Excel.RequestContext,
  readings: readonly Reading[],
  batch: readonly BlockToRead[],
): Promise<void> {
  const requests = batch.flatMap(({ sheetIndex, range }) => {
    const reading = readings[sheetIndex];
    if (!reading) return [];
    const target = hostRange(reading.sheet.worksheet, range);
    const facts = reading.detail === "full" ? requestRowFacts(target) : null;
    return [{ reading, block: requestBlock(target, reading.detail), facts }];
  });
  await context.sync();
  for (const { reading, block, facts } of requests) {
    const data = block.take();
    if (data) reading.blocks.push(facts ? withRowFacts(data, facts.value) : data);
  }
}

function toGrid(reading: Reading): Grid {
  const { sheet } = reading;
  const facts = {
    sheet: { id: sheet.id, name: sheet.name },
    visibility: sheet.visibility,
    protected: sheet.protected,
    filtered: sheet.filtered,
    merges: reading.merges,
    hiddenColumns: reading.hiddenColumns,
    date1904: reading.blocks.some(infersDate1904),
  };
  return buildGrid(facts, reading.used, reading.blocks);
}
