import fc from "fast-check";
import { type CellRange, rangeContains } from "../../core/sheet/address";
import { withoutRange } from "./range-difference";

const range = fc
  .tuple(fc.nat(8), fc.nat(8), fc.nat(5), fc.nat(5))
  .map(([top, left, height, width]): CellRange => ({ top, left, bottom: top + height, right: left + width }));

function cellsOf(ranges: readonly CellRange[]): string[] {
  return ranges.flatMap(({ top, bottom, left, right }) =>
    Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) => `${top + row},${left + column}`),
    ).flat(),
  );
}

test("a range without another holds each other cell once and none of the hole", () => {
  fc.assert(
    fc.property(range, range, (whole, hole) => {
      const expected = cellsOf([whole]).filter((cell) => {
        const [row = 0, column = 0] = cell.split(",").map(Number);
        return !rangeContains(hole, { row, column });
      });
      expect(cellsOf(withoutRange(whole, hole)).sort()).toEqual(expected.sort());
    }),
  );
});
