import fc from "fast-check";
import type { ChangeKind } from "../engine/changes";
import type { LiveSheet } from "../engine/sheet";
import { object } from "./host-object";
import { RangeTarget } from "./range-target";
import { shiftReferences } from "./reference-shift";

const SHEET = { id: "{1}" } as LiveSheet;

/** Rows of a held range after a change of rows; a model of it moves every row on its own. */
function after(first: number, last: number, kind: ChangeKind, from: number, count: number): [number, number] {
  const target = new RangeTarget(SHEET, { top: first, bottom: last, left: 0, right: 0 });
  const range = { top: from, bottom: from + count - 1, left: 0, right: 16_383 };
  shiftReferences([object("Range", target)], { sheetId: SHEET.id, kind, range });
  return [target.area.top, target.area.bottom];
}

const place = fc.tuple(fc.nat(20), fc.nat(6), fc.nat(25), fc.integer({ min: 1, max: 5 }));

test("inserted rows push what lies below them and widen what they part", () => {
  fc.assert(
    fc.property(place, ([first, height, from, count]) => {
      const moved = (row: number) => (row >= from ? row + count : row);
      expect(after(first, first + height, "rowInserted", from, count)).toEqual([
        moved(first),
        moved(first + height),
      ]);
    }),
  );
});

test("deleted rows pull up what lies below them; a range that is gone stays where it was", () => {
  fc.assert(
    fc.property(place, ([first, height, from, count]) => {
      const rows = Array.from({ length: height + 1 }, (_, index) => first + index);
      const left = rows.filter((row) => row < from || row >= from + count);
      const moved = left.map((row) => (row >= from + count ? row - count : row));
      const expected = moved.length === 0 ? [first, first + height] : [moved[0], moved.at(-1)];
      expect(after(first, first + height, "rowDeleted", from, count)).toEqual(expected);
    }),
  );
});

test("other sheets' ranges and mere edits change nothing", () => {
  const target = new RangeTarget(SHEET, { top: 5, bottom: 6, left: 0, right: 0 });
  const range = { top: 0, bottom: 3, left: 0, right: 0 };
  shiftReferences([object("Range", target)], { sheetId: "{2}", kind: "rowInserted", range });
  shiftReferences([object("Range", target)], { sheetId: "{1}", kind: "rangeEdited", range });
  expect(target.area).toMatchObject({ top: 5, bottom: 6 });
});
