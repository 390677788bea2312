import type { RangeTarget } from "../range-target";
import { requirePermission } from "../protection";

/** Points that a letter of 11-point Calibri takes on average, and the margins of a cell. */
const POINTS_PER_LETTER = 5.25;
const CELL_MARGIN = 6;
const LINE_HEIGHT = 15;
const BASE_FONT_SIZE = 11;
const WIDEST_COLUMN = 1350;

/** Fits widths to the longest text by its length: the workbench measures no glyphs outside of the page. */
export function autofitColumns(range: RangeTarget): void {
  requirePermission(range.sheet, "allowFormatColumns");
  const { sheet } = range;
  const used = sheet.model.inside(range.area);
  if (!used) return;
  for (let column = used.left; column <= used.right; column++) {
    let widest = 0;
    for (let row = used.top; row <= used.bottom; row++)
      widest = Math.max(widest, textWidth(range, row, column));
    if (widest > 0)
      sheet.layout.setColumnWidths(column, column, Math.min(widest + CELL_MARGIN, WIDEST_COLUMN));
  }
}

/** Fits heights to wrapped lines; merged cells are left out, as in Excel. */
export function autofitRows(range: RangeTarget): void {
  requirePermission(range.sheet, "allowFormatRows");
  const { sheet } = range;
  const used = sheet.model.inside({
    ...range.area,
    left: 0,
    right: sheet.model.worksheet.getColumnCount() - 1,
  });
  if (!used) return;
  for (let row = used.top; row <= used.bottom; row++) {
    let lines = 1;
    for (let column = used.left; column <= used.right; column++) {
      if (sheet.cells.isEmpty(row, column) || sheet.model.worksheet.getMergedCell(row, column)) continue;
      const wrapped = sheet.cells.look(row, column).wrapText;
      const room = Math.max(sheet.layout.columnWidth(column) - CELL_MARGIN, POINTS_PER_LETTER);
      const own = wrapped ? Math.ceil(textWidth(range, row, column) / room) : 1;
      const breaks = sheet.cells.text(row, column).split("\n").length;
      lines = Math.max(lines, own, wrapped ? breaks : 1);
    }
    sheet.layout.setRowHeights(row, row, Math.min(lines * LINE_HEIGHT, 409.5));
  }
}

function textWidth({ sheet }: RangeTarget, row: number, column: number): number {
  const text = sheet.cells.text(row, column);
  if (text === "") return 0;
  const { fontSize, bold } = sheet.cells.look(row, column);
  const longest = Math.max(...text.split("\n").map((line) => line.length));
  return longest * POINTS_PER_LETTER * (fontSize / BASE_FONT_SIZE) * (bold ? 1.08 : 1);
}
