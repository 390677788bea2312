import type { CellRange } from "../core/sheet/address";
import { parseArea } from "../core/sheet/address";
import type { Grid } from "../core/sheet/grid";
import { usedRange } from "../core/sheet/grid";
import { hostRange, requestBlock } from "./block";
import type { BlockData } from "./grid-builder";

/** More areas are not worth their requests. */
const MOST_AREAS = 40;
/** More rows are as well read with all others. */
const MOST_ROWS = 500;

/**
 * Reads the rows of edited areas again, in one round trip.
 * @param before the sheet as it was read in full detail
 * @returns the sheet with these rows as they are now, all others the same objects; null where only reading the
 * whole sheet can tell: it has formulas, which recalculate elsewhere, or its used range is another one
 */
export async function rereadRows(
  context: Excel.RequestContext,
  before: Grid,
  areas: readonly CellRange[],
): Promise<Grid | null> {
  const area = usedRange(before);
  if (!area || before.text === null || before.formulas !== null || areas.length > MOST_AREAS) return null;
  const spans = areas
    .map(({ top, bottom }) => ({
      ...area,
      top: Math.max(top, area.top),
      bottom: Math.min(bottom, area.bottom),
    }))
    .filter(({ top, bottom }) => top <= bottom);
  if (spans.reduce((rows, { top, bottom }) => rows + bottom - top + 1, 0) > MOST_ROWS) return null;
  const worksheet = context.workbook.worksheets.getItem(before.sheet.id);
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("address");
  const requests = spans.map((span) => requestBlock(hostRange(worksheet, span), "full"));
  await context.sync();
  const now = used.isNullObject ? null : parseArea(used.address);
  const blocks = requests.map((request) => request.take());
  if (!now || !isSame(now, area) || !blocks.every(isPlain)) return null;
  return withBlocks(before, blocks);
}

function isSame(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** Constants only. */
function isPlain(block: BlockData | null): block is BlockData {
  const isFormula = (cell: unknown) => typeof cell === "string" && cell.startsWith("=");
  return block !== null && !(block.formulas ?? []).some((row) => row.some(isFormula));
}

function withBlocks(before: Grid, blocks: readonly BlockData[]): Grid {
  const patched = <T>(
    matrix: readonly (readonly T[])[],
    rowsOf: (block: BlockData) => readonly (readonly T[])[] | undefined,
  ): readonly (readonly T[])[] => {
    const rows = matrix.slice();
    for (const block of blocks) {
      rowsOf(block)?.forEach((row, index) => (rows[block.range.top - before.origin.row + index] = row));
    }
    return rows;
  };
  return {
    ...before,
    values: patched(before.values, ({ values }) => values),
    text: before.text && patched(before.text, ({ text }) => text),
    numberFormats:
      before.numberFormats && patched(before.numberFormats, ({ numberFormats }) => numberFormats),
  };
}
