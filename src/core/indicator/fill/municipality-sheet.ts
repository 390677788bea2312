import type { SheetSpec } from "../../sheet/edit";
import type { Indicator } from "../model";
import type { Svod } from "../svod/build";
import { Canvas } from "../svod/canvas";
import type { Counted } from "./demand";
import { cellResult, computeValue } from "./value";

export const MUNICIPALITY_ROLE = "indicators:муниципалитеты";

interface MunicipalityLine {
  readonly name: string;
  readonly bound: { readonly indicator: Indicator } | null;
  readonly counted: Counted | null;
  readonly years: readonly number[];
}

const FIRST_ROW = 5;

/** A sheet with the indicators of every municipality and, in the last line, of all of them together. */
export function municipalitySheet(
  svod: Svod,
  lines: readonly MunicipalityLine[],
  municipalities: readonly string[],
): SheetSpec {
  const canvas = new Canvas("Показатели по муниципалитетам");
  canvas.text(0, 0, "Показатели по муниципалитетам");
  canvas.text(1, 0, "Итог – по сумме участников, а не среднее по муниципалитетам.");
  canvas.text(FIRST_ROW - 1, 0, "Муниципалитет");
  const rows = [...municipalities, null];
  rows.forEach((municipality, index) => canvas.text(FIRST_ROW + index, 0, municipality ?? "Всего"));
  let column = 1;
  for (const { name, bound, counted, years } of lines) {
    if (!bound || !counted) continue;
    canvas.text(FIRST_ROW - 2, column, name);
    for (const year of years) {
      canvas.number(FIRST_ROW - 1, column, year);
      rows.forEach((municipality, index) => {
        const { indicator } = bound;
        const computed = computeValue(svod, { indicator, counted, year, municipality, fraction: false });
        if (!computed) return;
        canvas.formula(FIRST_ROW + index, column, computed.formula, cellResult(computed.value, false, 1));
      });
      column++;
    }
  }
  const bottom = FIRST_ROW + rows.length - 1;
  const right = Math.max(column - 1, 1);
  return {
    name: canvas.name,
    role: MUNICIPALITY_ROLE,
    cells: canvas.cells,
    columnWidths: [30, ...Array.from({ length: right }, () => 12)],
    freeze: { rows: FIRST_ROW, columns: 1 },
    formats: [
      { range: { top: 0, left: 0, bottom: 0, right: 0 }, format: { bold: true, fontSize: 14 } },
      {
        range: { top: FIRST_ROW - 2, left: 0, bottom: FIRST_ROW - 1, right },
        format: { bold: true, wrap: true, vertical: "top", border: "thin" },
      },
      { range: { top: FIRST_ROW, left: 1, bottom, right }, format: { numberFormat: "0.0", border: "thin" } },
      { range: { top: bottom, left: 0, bottom, right }, format: { bold: true } },
    ],
    pageSetup: {
      orientation: "landscape",
      paper: "A3",
      fitToWidth: 1,
      repeatRows: [FIRST_ROW - 2, FIRST_ROW - 1],
    },
  };
}
