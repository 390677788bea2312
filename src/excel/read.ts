import type { CellRange } from "../core/sheet/address";
import { columnCountOf, rangeAddress, rowCountOf } from "../core/sheet/address";
import type { Grid } from "../core/sheet/grid";
import { UnusableFile } from "../ports/errors";
import type { ReadDetail, RunOptions } from "../ports/workbook-port";
import { detailFor, GRID_LIMITS } from "../ports/workbook-port";
import {
  bytesPerCell,
  hostRange,
  requestBlock,
  requestColumnFacts,
  requestRowFacts,
  UNKNOWN_BYTES_PER_CELL,
  withRowFacts,
} from "./block";
import { infersDate1904 } from "./date-system";
import type { FirstRows } from "./first-rows";
import { requestFirstRows } from "./first-rows";
import type { BlockData } from "./grid-builder";
import { buildGrid } from "./grid-builder";
import type { BlockToRead } from "./read-plan";
import { firstArea, planBatches } from "./read-plan";
import type { LoadedSheet } from "./sheet-list";

/** A sheet while it is being read. */
interface Reading {
  readonly sheet: LoadedSheet;
  readonly first: FirstRows;
  readonly hiddenColumns: readonly number[];
  readonly blocks: BlockData[];
}

/** Queued with the next sync; `take` gives it after that. */
interface Requested<T> {
  take(): T;
}

/**
 * Reads sheets into Grids: one sync brings sizes, merges and the first rows of every sheet, then one sync a
 * chunk of about 2.5 MB. The number of syncs does not depend on the number of rows below that. At least one sync is
 * made, so that what the caller has queued comes along.
 * @param ahead first rows that an earlier sync brought, by the sheets' ids: then the first chunk comes a sync earlier
 */
export async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly LoadedSheet[],
  detail: ReadDetail,
  options: RunOptions = {},
  ahead: ReadonlyMap<string, FirstRows> = new Map(),
): Promise<Grid[]> {
  options.signal?.throwIfAborted();
  const firsts = sheets.flatMap(({ id }) => ahead.get(id) ?? []);
  const isPlanned = firsts.length === sheets.length;
  const [begun = [], ...planned] = isPlanned ? planOf(sheets, firsts, detail) : [];
  const area = firstArea(sheets.length);
  const requests = sheets.map((sheet) => requestReading(sheet, ahead.get(sheet.id) ?? area, detail));
  const chunk = requestBlocks(sheets, firsts, begun, detail);
  await context.sync();
  const readings = requests.map((request) => request.take());
  addBlocks(readings, chunk.take());

  const read = readings.map(({ first }) => first);
  const batches = isPlanned ? planned : planOf(sheets, read, detail);
  // The first rows count as a step, so that a small workbook is told about, and can be cancelled, too.
  const told = (done: number, batch: readonly BlockToRead[]) => {
    const sheet = readings[batch.at(-1)?.sheetIndex ?? 0]?.sheet.name ?? "";
    options.onProgress?.({ phase: "read", done, total: batches.length + 1, sheet });
    options.signal?.throwIfAborted();
  };
  told(1, begun);
  for (const [index, batch] of batches.entries()) {
    addBlocks(readings, await readBlocks(context, requestBlocks(sheets, read, batch, detail)));
    told(index + 2, batch);
  }
  return readings.map(toGrid);
}

/** What a sheet of this size is really read with. */
function heldDetail({ used }: FirstRows, wished: ReadDetail): ReadDetail {
  return used ? detailFor(wished, rowCountOf(used), columnCountOf(used)) : wished;
}

/**
 * What the first rows left out, cut into chunks.
 * @throws UnusableFile sheetTooLarge
 */
function planOf(
  sheets: readonly LoadedSheet[],
  firsts: readonly FirstRows[],
  detail: ReadDetail,
): BlockToRead[][] {
  sheets.forEach((sheet, index) => requireSize(sheet, firsts[index]?.used ?? null));
  return planBatches(
    firsts.flatMap(({ used, block }, sheetIndex) => {
      if (!used) return [];
      const cost = block ? bytesPerCell(block) : UNKNOWN_BYTES_PER_CELL[detail];
      return [{ sheetIndex, used, got: block?.range ?? null, bytesPerCell: cost }];
    }),
  );
}

/**
 * An empty row costs as much as a filled one on the wire, so that the smaller limit counts here.
 * @throws UnusableFile sheetTooLarge
 */
function requireSize({ name }: LoadedSheet, used: CellRange | null): void {
  if (!used || rowCountOf(used) * columnCountOf(used) <= GRID_LIMITS.filled) return;
  throw new UnusableFile("sheetTooLarge", { sheet: name, area: rangeAddress(used) });
}

/**
 * Queues what is still unknown of a sheet's beginning: the first rows where they have not been read, and whether
 * their rows and columns are hidden and bold.
 * @param known the first rows, or the area to look for them in
 */
function requestReading(
  sheet: LoadedSheet,
  known: FirstRows | CellRange,
  detail: ReadDetail,
): Requested<Reading> {
  const isRead = "used" in known;
  const rows = isRead ? { take: () => known } : requestFirstRows(sheet.worksheet, known, detail);
  const area = isRead ? known.block?.range : known;
  const wanted = area !== undefined && (isRead ? heldDetail(known, detail) : detail) === "full";
  const facts = wanted ? requestRowFacts(hostRange(sheet.worksheet, area)) : null;
  const columns = wanted ? requestColumnFacts(sheet.worksheet, area.right) : null;
  return {
    take: () => {
      const first = rows.take();
      const { block } = first;
      return {
        sheet,
        first,
        hiddenColumns: (columns?.value ?? []).flatMap(({ columnHidden }, index) =>
          columnHidden ? [index] : [],
        ),
        blocks: block
          ? [firstBlock(block, heldDetail(first, detail), facts?.value ?? null, area?.top ?? 0)]
          : [],
      };
    },
  };
}

/**
 * A sheet that turned out too large for full detail keeps the values of its first block only.
 * @param top row of the first of the facts
 */
function firstBlock(
  block: BlockData,
  detail: ReadDetail,
  facts: readonly Excel.RowProperties[] | null,
  top: number,
): BlockData {
  if (detail === "values") return { range: block.range, values: block.values };
  return facts
    ? withRowFacts(block, facts.slice(block.range.top - top, block.range.bottom + 1 - top))
    : block;
}

interface SheetBlock {
  readonly sheetIndex: number;
  readonly block: BlockData;
}

function requestBlocks(
  sheets: readonly LoadedSheet[],
  firsts: readonly FirstRows[],
  batch: readonly BlockToRead[],
  wished: ReadDetail,
): Requested<SheetBlock[]> {
  const requests = batch.flatMap(({ sheetIndex, range }) => {
    const [sheet, first] = [sheets[sheetIndex], firsts[sheetIndex]];
    if (!sheet || !first) return [];
    const detail = heldDetail(first, wished);
    const target = hostRange(sheet.worksheet, range);
    const facts = detail === "full" ? requestRowFacts(target) : null;
    return [{ sheetIndex, rows: requestBlock(target, detail), facts }];
  });
  return {
    take: () =>
      requests.flatMap(({ sheetIndex, rows, facts }) => {
        const block = rows.take();
        if (!block) return [];
        return [{ sheetIndex, block: facts ? withRowFacts(block, facts.value) : block }];
      }),
  };
}

async function readBlocks(
  context: Excel.RequestContext,
  requested: Requested<SheetBlock[]>,
): Promise<SheetBlock[]> {
  await context.sync();
  return requested.take();
}

function addBlocks(readings: readonly Reading[], found: readonly SheetBlock[]): void {
  for (const { sheetIndex, block } of found) readings[sheetIndex]?.blocks.push(block);
}

function toGrid(reading: Reading): Grid {
  const { sheet, first } = reading;
  const facts = {
    sheet: { id: sheet.id, name: sheet.name },
    visibility: sheet.visibility,
    protected: sheet.protected,
    filtered: sheet.filtered,
    merges: first.merges,
    hiddenColumns: reading.hiddenColumns,
    date1904: reading.blocks.some(infersDate1904),
  };
  return buildGrid(facts, first.used, reading.blocks);
}
