import { parseRange } from "../../../core/sheet/address";
import type { SheetEntry } from "../../../xlsx/package/workbook-part";
import type { Book } from "../../../xlsx/port/book";
import { addChart, removeChart } from "../../../xlsx/write/add-chart";
import { addComment, commentAt, removeComment } from "../../../xlsx/write/comments";
import { COMMENT_AUTHOR } from "../comments";
import { readNotes } from "../import/things";
import type { LiveSheet } from "../sheet";
import type { WorkbookSnapshot } from "../snapshot";
import type { LiveWorkbook } from "../workbook";
import { chartsOf } from "./sheet-spec";

/** Adds new charts; takes away those of ours that were deleted. */
export function updateCharts(
  book: Book,
  entry: SheetEntry,
  sheet: LiveSheet,
  before: WorkbookSnapshot,
): void {
  const kept = new Set(sheet.state.charts.map(({ id }) => id));
  for (const chart of before.host.sheets[sheet.id]?.charts ?? []) {
    const place = chart.place && parseRange(`${chart.place.start}:${chart.place.end}`);
    if (kept.has(chart.id) || !place) continue;
    const spec = { type: "line", title: chart.title.text, source: place, place } as const;
    removeChart(book.pack, entry.part, spec);
  }
  const valueAt = (row: number, column: number) => sheet.cells.value(row, column);
  for (const chart of chartsOf(sheet)) {
    addChart(book.pack, { part: entry.part, name: sheet.name }, chart, valueAt);
  }
}

/** Adds new comments; takes away those of the add-in that were deleted or rewritten. */
export function updateComments(
  book: Book,
  entry: SheetEntry,
  sheet: LiveSheet,
  workbook: LiveWorkbook,
): void {
  const comments = workbook.comments.list(sheet);
  for (const note of readNotes(book.pack, entry.part)) {
    if (note.author !== COMMENT_AUTHOR) continue;
    const same = comments.find(({ cell }) => cell.row === note.row && cell.column === note.column);
    if (same?.text !== note.text)
      removeComment(book.pack, entry.part, { row: note.row, column: note.column });
  }
  for (const { cell, text } of comments) {
    if (commentAt(book.pack, entry.part, cell) === null) addComment(book.pack, entry.part, cell, text);
  }
}
