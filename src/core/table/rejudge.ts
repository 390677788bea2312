import type { DraftColumn } from "./draft-column";
import { leastFilled, numericColumns, type Frame } from "./frame";
import type { Area } from "./area";
import { lexicalHeaderScore } from "./header-block";
import { periodColumns } from "./period-matrix";
import { sharedRole } from "./shared-column";
import type { SheetView } from "./sheet-view";
import { columnsAgain, keyColumnOf } from "./table-columns";

/** Rows below a header that may belong to it, or tell how far down it reaches. */
const HEADER_REACH = 4;
/** Rows below the header by which parts of a sheet that stand side by side are told from each other. */
const JUDGED_ROWS = 200;

/**
 * A frame after edits of some of its records, as a full reading would find it.
 * @param rows records below the header that fill the same columns as before, with a few that the header names
 * @returns null where the frame might be cut in another way, or its rows read in another way
 */
export function rejudgedFrame(
  before: Frame,
  was: SheetView,
  view: SheetView,
  rows: ReadonlySet<number>,
): Frame | null {
  const { header, area, sample } = before;
  if (!header) return null;
  const first = Math.min(...rows);
  if (first <= header.bottom + HEADER_REACH) return null;
  if (first <= header.bottom + JUDGED_ROWS && !(isNamedByWords(before, view) && isAlone(before, view)))
    return null;
  const sampled = sample.filter((row) => rows.has(row));
  if (sampled.length === 0) return before;
  const changed = changedColumns(was, view, sampled, area);
  const after = { ...before, columns: columnsAgain(before.columns, view, sample, changed) };
  return judgementsOf(after) === judgementsOf(before) ? after : null;
}

function changedColumns(was: SheetView, is: SheetView, rows: readonly number[], area: Area): Set<number> {
  const changed = new Set<number>();
  for (const row of rows) {
    for (let column = area.left; column <= area.right; column += 1) {
      const isSame =
        was.shown(row, column) === is.shown(row, column) && was.value(row, column) === is.value(row, column);
      if (!isSame) changed.add(column);
    }
  }
  return changed;
}

/** The words of a header make it one; the header of a table without known words is told by the rows below. */
function isNamedByWords({ header, area }: Frame, view: SheetView): boolean {
  if (!header) return false;
  for (let row = header.top; row <= header.bottom; row += 1) {
    if (lexicalHeaderScore(view, row, area) > 0) return true;
  }
  return false;
}

/** Nothing stands beside the table, and its header fills every column: there is no gap to be judged. */
function isAlone({ header, area }: Frame, view: SheetView): boolean {
  const { range } = view;
  if (!header || range?.left !== area.left || range.right !== area.right) return false;
  const filled = new Set<number>();
  for (let row = header.top; row <= header.bottom; row += 1) {
    const columns = view.filledColumns(row, area.left, area.right);
    if (columns.length >= 2) for (const column of columns) filled.add(column);
  }
  return filled.size === area.right - area.left + 1;
}

/** All that is decided by what the columns hold, besides the habits of the rows and the kind of the table. */
function judgementsOf(frame: Frame): string {
  const { columns } = frame;
  return JSON.stringify({
    roles: columns.map(({ role }) => role),
    key: placeOf(keyColumnOf(columns)),
    shared: sharedRole(columns),
    periods: periodColumns(columns).length,
    numeric: numericColumns(columns).map(placeOf),
    leastFilled: leastFilled(columns),
  });
}

const placeOf = (column: DraftColumn | null): number | null => column?.column ?? null;
