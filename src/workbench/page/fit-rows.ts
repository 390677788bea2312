import type { FWorksheet } from "@univerjs/sheets/facade";

/** Rows that are fitted at once; a longer sheet keeps its default heights, because measuring text takes time. */
const MOST_ROWS = 1_500;

/**
 * Gives rows without a height of their own the height of their wrapped text, as Excel does when it opens a file.
 * A sheet is fitted once: later heights are the user's.
 */
export class RowFitter {
  private readonly fitted = new Set<string>();

  fit(sheet: FWorksheet): void {
    if (this.fitted.has(sheet.getSheetId())) return;
    this.fitted.add(sheet.getSheetId());
    const rows = Math.min(sheet.getLastRow() + 1, MOST_ROWS);
    const data = sheet.getSheet().getConfig().rowData;
    for (let start = 0; start < rows;) {
      let end = start;
      while (end < rows && data[end]?.h === undefined) end += 1;
      if (end > start) sheet.autoResizeRows(start, end - start);
      start = end + 1;
    }
    sheet.refreshCanvas();
  }
}
