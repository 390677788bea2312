/** Why a sheet has no plan table. */
export const ABSENCE_EN = {
  "absence.title": "Why there is no plan here",
  "absence.sheet": "Sheet “{sheet}”: no plan table. {why}",
  "absence.persons": "The rows name people: it looks like a list of staff.",
  "absence.prices": "Columns of prices and sums: it looks like a price list or an estimate.",
  "absence.timetable": "Columns of weekdays or lessons: it looks like a timetable.",
  "absence.register": "Columns of numbers and dates of documents: it looks like a register.",
  "absence.marks": "Columns of marks: it looks like a mark sheet.",
  "absence.noMeasures": "There is no column of measures.",
  "absence.noDeadlines": "There is no column of deadlines.",
  "absence.noTables": "No table was found on the sheet.",
  "absence.otherTable": "The table on the sheet is of another kind.",
} as const;
