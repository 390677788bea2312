import type { IStyleData } from "@univerjs/core";
import type { BorderStyle, CellFormat } from "../../../core/sheet/edit";
import { borderOf, lookOf } from "../cell-style";
import type { LiveSheet } from "../sheet";

const HORIZONTAL = { Left: "left", Center: "center", Right: "right", Justify: "justify" } as const;

/** The look of a live cell in the words of an edit: only what differs from a plain cell of the workbook. */
export function formatAt(
  sheet: LiveSheet,
  row: number,
  column: number,
  normal: { readonly name: string; readonly size: number },
): CellFormat {
  const style = sheet.cells.style(row, column);
  const look = lookOf(style);
  const border = frameOf(style);
  const horizontal = HORIZONTAL[look.horizontalAlignment as keyof typeof HORIZONTAL];
  return {
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italic: true } : {}),
    ...(look.fontSize === normal.size ? {} : { fontSize: look.fontSize }),
    ...(look.fontName === normal.name ? {} : { fontName: look.fontName }),
    ...(look.fontColor === "#000000" ? {} : { fontColor: look.fontColor }),
    ...(look.fill === "" ? {} : { fill: look.fill }),
    ...(horizontal ? { horizontal } : {}),
    ...(look.verticalAlignment === "Top" ? { vertical: "top" as const } : {}),
    ...(look.verticalAlignment === "Center" ? { vertical: "center" as const } : {}),
    ...(look.wrapText ? { wrap: true } : {}),
    ...(look.indentLevel > 0 ? { indent: look.indentLevel } : {}),
    ...(look.textOrientation === 0 ? {} : { textRotation: look.textOrientation }),
    ...(border ? { border } : {}),
    ...(look.numberFormat === "General" ? {} : { numberFormat: look.numberFormat }),
    ...(sheet.cells.locked(row, column) ? {} : { locked: false }),
  };
}

/** A file of ours frames cells on all sides alike: the weight of the first side that is drawn. */
function frameOf(style: IStyleData): BorderStyle | null {
  for (const side of ["bottom", "right", "top", "left"] as const) {
    const border = borderOf(style, side);
    if (!border) continue;
    if (border.weight === "Hairline") return "hair";
    return border.weight === "Thin" ? "thin" : "medium";
  }
  return null;
}
