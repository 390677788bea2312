import type { CellLanding } from "../core/sheet/resolve";
import { contentOf } from "../core/sheet/content";
import type { WriteRun } from "../core/sheet/write-runs";
import { writeRuns } from "../core/sheet/write-runs";
import { hostRange } from "./block";
import { contentBytes, hostContent } from "./cell-content";
import type { OverwriteWatch } from "./overwritten";
import type { LoadedSheet } from "./sheet-list";
import type { WriteQueue } from "./write-queue";

/**
 * Queues all landed cell edits, vertical neighbours as one block, formats before contents.
 * @param watch tells after the last sync what the write went over
 */
export async function queueCells(
  queue: WriteQueue,
  sheets: readonly LoadedSheet[],
  landings: readonly CellLanding[],
  watch: OverwriteWatch,
): Promise<void> {
  const hidden = new Map(watch.grids.map((grid) => [grid.sheet.id, new Set(grid.hiddenRows)]));
  const worksheets = new Map(sheets.map(({ id, worksheet }) => [id, worksheet]));
  for (const run of writeRuns(landings, hidden)) {
    const worksheet = worksheets.get(run.sheetId);
    if (!worksheet) continue;
    await queue.room(run.landings.reduce((sum, landing) => sum + landingBytes(landing), 0));
    queueRun(worksheet, run, watch);
  }
}

/** What goes up and what comes down of one cell. */
function landingBytes({ edit, value, formula }: CellLanding): number {
  return contentBytes(edit.after) + contentBytes(contentOf(value, formula)) + 24;
}

function queueRun(worksheet: Excel.Worksheet, run: WriteRun, watch: OverwriteWatch): void {
  const bottom = run.top + run.landings.length - 1;
  const place = { top: run.top, bottom, left: run.column, right: run.column };
  watch.ask(worksheet, run, place);
  const range = hostRange(worksheet, place);
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
