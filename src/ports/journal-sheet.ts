import type { SheetSpec } from "../core/sheet/edit";
import { JOURNAL_COLUMNS, journalTitles } from "./journal";
import { JOURNAL_SHEET } from "./journal-wording";

/** Columns that a journal's data may run over: 30 cells hold the longest record there can be. */
const DATA_COLUMNS = 30;

/** The empty journal: a hidden sheet with a title row; the columns for the machine are hidden as well. */
export function journalSheetSpec(): SheetSpec {
  const { data } = JOURNAL_COLUMNS;
  return {
    name: JOURNAL_SHEET.name,
    role: JOURNAL_SHEET.role,
    visibility: "hidden",
    cells: [journalTitles().map((text) => ({ kind: "text", text }))],
    columnWidths: [24, 22, 40, 20, 10, 40, 40, 18, 24],
    hiddenColumns: Array.from({ length: DATA_COLUMNS }, (_, i) => data + i),
    freeze: { rows: 1, columns: 0 },
    formats: [{ range: { top: 0, left: 0, bottom: 0, right: data - 1 }, format: { bold: true } }],
  };
}
