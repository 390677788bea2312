import type { Worksheet } from "@cj-tech-master/excelts";

export type Content = string | number | Date | null;

const BORDER = {
  top: { style: "thin" },
  left: { style: "thin" },
  bottom: { style: "thin" },
  right: { style: "thin" },
} as const;

/** Writes a row from the given 1-based place and frames it as officials do. */
export function writeRow(
  sheet: Worksheet,
  row: number,
  column: number,
  cells: readonly Content[],
  options: { bold?: boolean; frame?: boolean; center?: boolean; numFmt?: string } = {},
): void {
  cells.forEach((content, index) => {
    const cell = sheet.getCell(row, column + index);
    if (content !== null) cell.value = content;
    cell.font = { name: "Times New Roman", size: 11, bold: options.bold ?? false };
    cell.alignment = { wrapText: true, vertical: "top", horizontal: options.center ? "center" : "left" };
    if (options.frame !== false) cell.border = BORDER;
    if (options.numFmt && typeof content === "number") cell.numFmt = options.numFmt;
  });
}

/** A line above or below the table, over its whole width. */
export function writeLine(sheet: Worksheet, row: number, text: string, width: number, options: { bold?: boolean; right?: boolean } = {}): void {
  sheet.mergeCells(row, 1, row, width);
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.font = { name: "Times New Roman", size: options.bold ? 14 : 11, bold: options.bold ?? false };
  cell.alignment = { wrapText: true, vertical: "middle", horizontal: options.right ? "right" : "center" };
}

/** A block's title as one merged row. */
export function writeSection(sheet: Worksheet, row: number, text: string, width: number): void {
  writeRow(sheet, row, 1, [text, ...new Array<null>(width - 1).fill(null)], { bold: true, center: true });
  sheet.mergeCells(row, 1, row, width);
}

export function setWidths(sheet: Worksheet, widths: readonly number[]): void {
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
}
