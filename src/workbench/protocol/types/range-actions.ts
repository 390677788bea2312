import { SHEET_LIMITS } from "../../../core/sheet/address";
import { HostError } from "../../engine/host-error";
import { requireEditable, requirePermission } from "../protection";
import { RangeTarget } from "../range-target";
import type { Session } from "../session";

/** Merges; of the contents only the first filled cell survives and moves to the top left one, as in Excel. */
export function mergeCells(range: RangeTarget, across: boolean): void {
  requirePermission(range.sheet, null);
  const parts = across
    ? Array.from({ length: range.rows }, (_, row) => range.part(row, 0, 1, range.columns))
    : [range];
  for (const part of parts) {
    if (part.cells === 1) continue;
    keepFirstContent(part);
    part.sheet.layout.merge(part.area);
  }
}

function keepFirstContent({ sheet, area }: RangeTarget): void {
  const { cells } = sheet;
  let first: { row: number; column: number } | null = null;
  let others = false;
  cells.forExisting(area, (row, column) => {
    if (cells.isEmpty(row, column)) return;
    if (first === null) first = { row, column };
    else others = true;
  });
  const kept = first as { row: number; column: number } | null;
  if (!kept) return;
  const atCorner = kept.row === area.top && kept.column === area.left;
  if (atCorner && !others) return;
  const content = cells.formula(kept.row, kept.column) ?? cells.value(kept.row, kept.column);
  if (atCorner) cells.clearContents({ ...area, left: area.left + 1, bottom: area.top });
  else cells.clearContents(area);
  if (area.bottom > area.top) cells.clearContents({ ...area, top: area.top + 1 });
  if (!atCorner) {
    const corner = { top: area.top, left: area.left, bottom: area.top, right: area.left };
    cells.write(corner, () => content);
  }
}

export function unmergeCells(range: RangeTarget): void {
  requirePermission(range.sheet, null);
  range.sheet.layout.unmerge(range.area);
}

/** range.clear(): contents, formats, links or everything. */
export function clearRange(range: RangeTarget, what: string): void {
  const { cells, layout } = range.sheet;
  const contents = what === "All" || what === "Contents";
  const formats = what === "All" || what === "Formats";
  if (!contents && !formats && !/^(?:Hyperlinks|RemoveHyperlinks)$/u.test(what)) {
    throw new HostError("InvalidArgument");
  }
  if (formats) requirePermission(range.sheet, "allowFormatCells");
  const inside = range.sheet.model.inside(range.area);
  if (!inside) return;
  requireEditable(new RangeTarget(range.sheet, inside));
  if (contents) cells.clearContents(inside);
  if (formats) {
    cells.clearFormats(inside);
    if (what === "All") layout.unmerge(inside);
  }
  if (what !== "Contents" && what !== "Formats") cells.setHyperlink(inside, null);
}

/** Inserts cells; what stood there moves down or right. @returns the new, empty range. */
export async function insertCells(session: Session, range: RangeTarget, shift: string): Promise<RangeTarget> {
  const fresh = new RangeTarget(range.sheet, range.area);
  if (range.isEntireRow) requirePermission(range.sheet, "allowInsertRows");
  else if (range.isEntireColumn) requirePermission(range.sheet, "allowInsertColumns");
  else requirePermission(range.sheet, null);
  const { structure } = session.workbook;
  if (range.isEntireRow) await structure.insertRows(range.sheet, range.area.top, range.rows);
  else if (range.isEntireColumn) await structure.insertColumns(range.sheet, range.area.left, range.columns);
  else if (shift === "Down") await structure.insertCellsDown(range.sheet, clipped(range).area);
  else if (shift === "Right") await structure.insertCellsRight(range.sheet, clipped(range).area);
  else throw new HostError("InvalidArgument");
  return fresh;
}

/** Deletes cells; what stands below or to the right moves in. */
export async function deleteCells(session: Session, range: RangeTarget, shift: string): Promise<void> {
  if (range.isEntireRow) requirePermission(range.sheet, "allowDeleteRows");
  else if (range.isEntireColumn) requirePermission(range.sheet, "allowDeleteColumns");
  else requirePermission(range.sheet, null);
  const { structure } = session.workbook;
  if (range.isEntireRow) await structure.removeRows(range.sheet, range.area.top, range.rows);
  else if (range.isEntireColumn) await structure.removeColumns(range.sheet, range.area.left, range.columns);
  else if (shift === "Up") await structure.removeCellsUp(range.sheet, clipped(range).area);
  else if (shift === "Left") await structure.removeCellsLeft(range.sheet, clipped(range).area);
  else throw new HostError("InvalidArgument");
}

function clipped(range: RangeTarget): RangeTarget {
  if (range.area.bottom >= SHEET_LIMITS.rows - 1 || range.area.right >= SHEET_LIMITS.columns - 1) {
    throw new HostError("InvalidArgument");
  }
  return range;
}
