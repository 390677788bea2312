import type { CellLanding } from "../core/sheet/resolve";
import type { Grid } from "../core/sheet/grid";
import type { WriteRun } from "../core/sheet/write-runs";
import { writeRuns } from "../core/sheet/write-runs";
import { hostRange } from "./block";
import { contentBytes, hostContent } from "./cell-content";
import type { LoadedSheet } from "./sheet-list";
import type { WriteQueue } from "./write-queue";

/** Queues all landed cell edits, vertical neighbours as one block, formats before contents. */
export async function queueCells(
  queue: WriteQueue,
  sheets: readonly LoadedSheet[],
  grids: readonly Grid[],
  landings: readonly CellLanding[],
): Promise<void> {
  const hidden = new Map(grids.map((grid) => [grid.sheet.id, new Set(grid.hiddenRows)]));
  const worksheets = new Map(sheets.map(({ id, worksheet }) => [id, worksheet]));
  for (const run of writeRuns(landings, hidden)) {
    const worksheet = worksheets.get(run.sheetId);
    if (!worksheet) continue;
    await queue.room(run.landings.reduce((sum, { edit }) => sum + contentBytes(edit.after) + 24, 0));
    queueRun(worksheet, run);
  }
}

function queueRun(worksheet: Excel.Worksheet, run: WriteRun): void {
  const bottom = run.top + run.landings.length - 1;
  const range = hostRange(worksheet, { top: run.top, bottom, left: run.column, right: run.column });
  if (run.landings.some(({ edit }) => edit.numberFormat !== undefined)) {
    // null leaves the cell's own format.
    range.numberFormat = run.landings.map(({ edit }) => [edit.numberFormat ?? null]);
  }
  range.formulas = run.landings.map(({ edit }) => [hostContent(edit.after)]);
}

/** Bytes that the cell edits will take, for progress. */
export function cellBytes(landings: readonly CellLanding[]): number {
  return landings.reduce((sum, { edit }) => sum + contentBytes(edit.after) + 264, 0);
}
