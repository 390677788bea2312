import { frameOf, type Frame } from "./frame";
import { isAbbreviationLine } from "./abbreviation-line";
import { scoreHeader } from "./header-scoring";
import type { Area } from "./area";
import type { SheetView } from "./sheet-view";
import { isStampText } from "./stamp";

const MIN_ROWS = 3;
const MIN_LIST = 3;

/**
 * Tables without a header row: pairs and rows of figures, passports, lists of abbreviations. Title lines above
 * them, signatures and approval stamps are no tables.
 */
export function headerlessFrames(view: SheetView, piece: Area): Frame[] {
  const list = abbreviationList(view, piece);
  if (list) return [frameOf(view, list, null)];
  const rows = fullRows(view, piece);
  const [top] = rows;
  const bottom = rows[rows.length - 1];
  if (top === undefined || bottom === undefined || rows.length < MIN_ROWS) return [];
  if (rows.length < (bottom - top + 1) * 0.6 || isStamp(view, rows, piece)) return [];
  return [frameOf(view, { ...piece, top: headingTop(view, top, piece), bottom }, null)];
}

/** «АВГУСТ» right above the first records heads them. */
function headingTop(view: SheetView, top: number, piece: Area): number {
  const above = top - 1;
  if (above < piece.top) return top;
  const [column, ...others] = view.filledColumns(above, piece.left, piece.right);
  const isMonth = column !== undefined && scoreHeader(view.text(above, column)).month !== null;
  return isMonth && others.length === 0 ? above : top;
}

function fullRows(view: SheetView, piece: Area): number[] {
  const rows: number[] = [];
  for (let row = piece.top; row <= piece.bottom; row += 1) {
    if (view.countFilled(row, piece.left, piece.right, 2) >= 2) rows.push(row);
  }
  return rows;
}

/** «Приказ», «Утверждение…» among the cells of a record make no stamp of it. */
const MAX_STAMP_CELLS = 3;

function isStamp(view: SheetView, rows: readonly number[], piece: Area): boolean {
  const stamps = rows.filter((row) => {
    const columns = view.filledColumns(row, piece.left, piece.right);
    return columns.length <= MAX_STAMP_CELLS && columns.some((column) => isStampText(view.text(row, column)));
  });
  return stamps.length >= Math.min(2, rows.length * 0.3) && rows.length <= 10;
}

const sizeOf = (area: Area): number => area.bottom - area.top + 1;

/** Lines «УО – управление образования» one under another, in one column. */
function abbreviationList(view: SheetView, piece: Area): Area | null {
  const runs: Area[] = [];
  for (let row = piece.top; row <= piece.bottom; row += 1) {
    const columns = view.filledColumns(row, piece.left, piece.right);
    const [column] = columns;
    if (columns.length !== 1 || column === undefined || !isAbbreviationLine(view.text(row, column))) continue;
    const last = runs[runs.length - 1];
    if (last && last.bottom === row - 1 && last.left === column)
      runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const longest = runs.reduce<Area | null>(
    (best, run) => (best && sizeOf(best) >= sizeOf(run) ? best : run),
    null,
  );
  return longest && sizeOf(longest) >= MIN_LIST ? longest : null;
}
