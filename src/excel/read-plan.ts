import type { CellRange } from "../core/sheet/address";

/** What one sync may carry; half of Excel on the web's limit of 5 MB, because sizes are estimates. */
export const CHUNK_BYTES = 2.5 * 1024 * 1024;

/** Rows of all sheets together that are read before their sizes are known. */
const FIRST_ROWS = 3_200;

/**
 * The part of every sheet that is read together with its size, so that an ordinary plan needs no further sync;
 * the more sheets a workbook has, the less of each, because all of them share one answer.
 */
export function firstArea(sheets: number): CellRange {
  const rows = Math.min(1_000, Math.max(40, Math.floor(FIRST_ROWS / Math.max(1, sheets))));
  return { top: 0, left: 0, bottom: rows - 1, right: 77 };
}

/** Reads of one sheet that do not fit the first block. */
export interface BlockToRead {
  readonly sheetIndex: number;
  readonly range: CellRange;
}

interface SheetSize {
  readonly sheetIndex: number;
  readonly used: CellRange;
  /** The part that the first block brought; null where it brought nothing. */
  readonly got: CellRange | null;
  readonly bytesPerCell: number;
}

/** What of `used` the first block did not bring: rows below it, and columns right of it. */
function missing(used: CellRange, got: CellRange | null): CellRange[] {
  if (!got) return [used];
  const rest: CellRange[] = [];
  if (used.right > got.right) rest.push({ ...used, left: got.right + 1, bottom: got.bottom });
  if (used.bottom > got.bottom) rest.push({ ...used, top: got.bottom + 1 });
  return rest;
}

/**
 * Cuts the rest of all sheets into batches of at most CHUNK_BYTES each; one batch is one sync.
 * Rows are never cut into parts: a record stays in one block.
 */
export function planBatches(sizes: readonly SheetSize[]): BlockToRead[][] {
  const batches: BlockToRead[][] = [];
  let batch: BlockToRead[] = [];
  let room = CHUNK_BYTES;
  const close = () => {
    if (batch.length > 0) batches.push(batch);
    batch = [];
    room = CHUNK_BYTES;
  };
  for (const { sheetIndex, used, got, bytesPerCell } of sizes) {
    for (const range of missing(used, got)) {
      const rowBytes = Math.max(1, (range.right - range.left + 1) * bytesPerCell);
      for (let top = range.top; top <= range.bottom;) {
        if (room < rowBytes) close();
        const rows = Math.max(1, Math.min(range.bottom - top + 1, Math.floor(room / rowBytes)));
        batch.push({ sheetIndex, range: { ...range, top, bottom: top + rows - 1 } });
        room -= rows * rowBytes;
        top += rows;
      }
    }
  }
  close();
  return batches;
}
