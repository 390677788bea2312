import { type CellRange, rangesOverlap } from "../../core/sheet/address";

/** What is left of a range without another: up to four rectangles. */
export function withoutRange(range: CellRange, hole: CellRange): CellRange[] {
  if (!rangesOverlap(range, hole)) return [range];
  const top = Math.max(range.top, hole.top);
  const bottom = Math.min(range.bottom, hole.bottom);
  const rest: CellRange[] = [
    { ...range, bottom: top - 1 },
    { ...range, top: bottom + 1 },
    { top, bottom, left: range.left, right: hole.left - 1 },
    { top, bottom, left: hole.right + 1, right: range.right },
  ];
  return rest.filter((part) => part.top <= part.bottom && part.left <= part.right);
}
