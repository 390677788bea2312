export const JOURNAL_EN = {
  "journal.empty": "The add-in has not changed anything in this workbook yet.",
  "journal.text": "Every entry can be taken back if the cells have not changed since.",
  "journal.entries": "{count, plural, one {# change} other {# changes}}",
  "journal.status.started": "cut off",
  "journal.status.applied": "done",
  "journal.status.takenBack": "taken back",
  "journal.status.partlyTakenBack": "partly taken back",
  "journal.closed":
    "{count, plural, =0 {There was nothing to change.} one {Done: # change.} other {Done: # changes.}}",
  "journal.was": "was",
  "journal.became": "became",
  "skip.changed": "{address}: the cell changed after the check, now it holds “{found}”",
  "skip.rowGone": "{address}: the row is no longer on the sheet or cannot be told from similar ones",
  "skip.sheetGone": "{address}: the sheet is no longer in the workbook",
  "skip.locked": "{address}: the sheet is protected. Remove the protection on the Review tab and try again",
  "skip.merged": "{address}: the cell is covered by a merged area. Unmerge the cells and try again",
  "skip.arrayPart":
    "{address}: the cell became part of an array formula and cannot be changed alone. Remove the array formula and try again",
  "skip.tableEdge":
    "{address}: the cell is in the header or total row of an Excel table, the names of its columns depend on it. Change it yourself if needed",
  "skip.pivot": "{address}: the cell is inside a pivot table. Move the pivot table and try again",
  "skip.filtered": "{address}: the row is hidden by a filter. Clear the filter and try again",
  "skip.notOurs": "{address}: the add-in did not make it, it stays",
  "skip.edited": "{address}: the sheet was edited after us, it stays",
  "skip.moved":
    "{address}: the row moved and the formula refers to other rows. Read the workbook again and repeat",
  "skip.limit": "{address}: a cell cannot hold that much",
} as const;
