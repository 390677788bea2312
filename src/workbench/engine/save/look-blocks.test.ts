import fc from "fast-check";
import type { CellFormat } from "../../../core/sheet/edit";
import { blocksOf } from "./look-blocks";

const LOOKS: readonly (CellFormat | null)[] = [null, { bold: true }, { fill: "#FFC7CE" }];
const sheet = fc.array(fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 });

test("blocks paint every cell as it was, each once", () => {
  fc.assert(
    fc.property(sheet, (cells) => {
      const area = { top: 0, left: 0, bottom: cells.length - 1, right: 3 };
      const painted = cells.map((row) => row.map((): CellFormat | null => null));
      let strokes = 0;
      for (const { range, format } of blocksOf(
        area,
        (row, column) => LOOKS[cells[row]?.[column] ?? 0] ?? null,
      )) {
        for (let row = range.top; row <= range.bottom; row++) {
          for (let column = range.left; column <= range.right; column++) {
            const line = painted[row];
            if (line) line[column] = format;
            strokes++;
          }
        }
      }
      expect(painted).toEqual(cells.map((row) => row.map((look) => LOOKS[look] ?? null)));
      expect(strokes).toBe(cells.flat().filter((look) => look > 0).length);
    }),
  );
});
