import type { CellRange } from "../../core/sheet/address";
import type { SheetChange } from "../engine/changes";
import type { HostObject } from "./host-object";
import { RangeTarget } from "./range-target";

/** Ranges that the client keeps move with inserted and deleted rows and columns, as in Excel. */
export function shiftReferences(kept: Iterable<HostObject>, change: SheetChange): void {
  if (change.kind === "rangeEdited") return;
  for (const { target } of kept) {
    if (!(target instanceof RangeTarget) || target.sheet.id !== change.sheetId) continue;
    const area = shifted(target.area, change);
    if (area) target.area = area;
  }
}

/** Null where nothing is left of the range. */
function shifted(area: CellRange, { kind, range }: SheetChange): CellRange | null {
  switch (kind) {
    case "rowInserted":
      return withRows(area, inserted(area.top, area.bottom, range.top, range.bottom));
    case "rowDeleted":
      return withRows(area, deleted(area.top, area.bottom, range.top, range.bottom));
    case "columnInserted":
      return withColumns(area, inserted(area.left, area.right, range.left, range.right));
    case "columnDeleted":
      return withColumns(area, deleted(area.left, area.right, range.left, range.right));
    case "rangeEdited":
      return area;
  }
}

type Span = readonly [number, number];

function withRows(area: CellRange, span: Span | null): CellRange | null {
  return span && { ...area, top: span[0], bottom: span[1] };
}

function withColumns(area: CellRange, span: Span | null): CellRange | null {
  return span && { ...area, left: span[0], right: span[1] };
}

function inserted(first: number, last: number, from: number, to: number): Span {
  const count = to - from + 1;
  if (from <= first) return [first + count, last + count];
  return from <= last ? [first, last + count] : [first, last];
}

function deleted(first: number, last: number, from: number, to: number): Span | null {
  if (from <= first && to >= last) return null;
  const removedBefore = Math.max(0, Math.min(to, first - 1) - from + 1);
  const removedInside = Math.max(0, Math.min(to, last) - Math.max(from, first) + 1);
  return [first - removedBefore, last - removedBefore - removedInside];
}
