export const INDICATORS_EN = {
  "indicators.intro":
    "Finds indicator tables and result sheets and prepares plain Excel formulas. Nothing is written before the preview.",
  "indicators.start": "Prepare formulas",
  "indicators.noTable":
    "There is no indicator table in “{file}”. A sheet with the columns «Показатель», «Ед. изм.» and years is needed.",
  "indicators.noTableHere":
    "There is no indicator table in the workbook. A sheet with the columns «Показатель», «Ед. изм.» and years is needed; open such a workbook and try again.",
  "indicators.earlier":
    "The formulas are written already (sheets: {sheets}). To fill anew, first take the last write back in the journal.",
  "indicators.filled":
    "{count, plural, =0 {No formulas.} one {# cell gets a formula.} other {# cells get formulas.}}",
  "indicators.sources": "Where the data come from",
  "indicators.source": "sheet “{sheet}”, {range}: {exam}, {rows, plural, one {# row} other {# rows}}",
  "indicators.noExam": "exam not named",
  "indicators.rows": "Indicators",
  "indicators.status.filled": "filled",
  "indicators.status.noSource": "no results",
  "indicators.status.manual": "entered by hand",
  "indicators.status.asked": "needs your answer",
  "indicators.status.unknown": "not recognised",
  "indicators.value": "{year}: {value}",
  "indicators.substituted": "{year}: {value} (from the results of {sourceYear})",
  "indicators.none": "n/a",
  "indicators.questions": "Clarify the indicators",
  "indicators.question": "“{name}” is:",
  "indicators.notIndicator": "none of these",
  "indicators.differences": "Typed differently",
  "indicators.difference": "{address}: typed {typed} / calculated {computed}",
  "indicators.differenceOf": "{name}, {year}",
  "indicators.differences.hint": "Ticked numbers are replaced by formulas, the others stay as they are.",
  "indicators.replaceAll": "Replace all typed numbers by formulas",
  "indicators.byMunicipality": "Add a sheet by municipality",
  "indicators.motivating": "Add a sheet with the points of the motivating monitoring",
  "indicators.inputs": "Add a sheet for numbers that only you have",
  "indicators.settings": "Add the sheets of own indicators and levels",
  "indicators.sheets": "New sheets: {sheets}",
  "indicators.more": "What to add",
  "indicators.skipped": "Not used",
  "indicators.skip": "sheet “{sheet}”, {range}: {reason}",
  "indicators.skip.noExam": "it does not say which exam this is. Name it in the title or in the sheet's name",
  "indicators.skip.noYear": "no year. Type it into the title or a column",
  "indicators.skip.noSubject": "no subject is named",
  "indicators.skip.onlyPrimary": "column “{detail}”: raw points only, indicators need marks or test scores",
  "indicators.skip.onlyPercent": "percents only, without numbers of pupils; they cannot be added up",
  "indicators.skip.noMathLevel":
    "column “{detail}”: the level of ЕГЭ mathematics, basic or advanced, is not given",
  "indicators.skip.filledDown":
    "column “{detail}”: the value stands in the first row of a group only. Fill it into every row",
  "indicators.skip.noMarks": "no marks and no scores",
  "indicators.skip.doubled": "the same results ({detail}) are taken from the sheet of pupils already",
  "indicators.skip.tooManySpellings": "column “{detail}”: too many different values",
  "indicators.note.repeats":
    "sheet “{sheet}”: {count, plural, one {# repeated pupil is} other {# repeated pupils are}} counted once",
  "indicators.note.textNumbers":
    "sheet “{sheet}”: {count, plural, one {# number is} other {# numbers are}} typed as text, counted all the same",
  "indicators.note.absent":
    "sheet “{sheet}”: {count, plural, one {# absence is} other {# absences are}} not counted",
  "indicators.note.unreadable":
    "sheet “{sheet}”: {count, plural, one {# value is} other {# values are}} not readable",
  "indicators.note.outOfRange":
    "sheet “{sheet}”: {count, plural, one {# value is} other {# values are}} outside the scale and not counted",
  "indicators.note.repeatsNotFound":
    "sheet “{sheet}”: repeated pupils are not looked for, there are too many codes",
  "indicators.note.codesNotUnique":
    "sheet “{sheet}”: pupils' codes repeat in different schools, so repeats are not looked for",
  "indicators.exam": "“{name}”: {indicator}. From which results?",
  "indicators.exam.choose": "Choose the results",
  "indicators.minimums": "Pass scores",
  "indicators.minimum": "{exam}, {subject}, {year}",
  "indicators.minimum.hint": "No source names the pass score. Without it the share below it stays «н/д».",
  "indicators.minimum.save": "Keep",
  "indicators.minimum.wrong": "A number from 1 to 100 is needed",
  "indicators.correct": "Another indicator…",
  "indicators.correct.label": "Indicator of the row",
  "indicators.correct.auto": "as recognised",
  "indicators.corrected": "by your answer",
  "indicators.formula": "Formula: {formula}",
  "indicators.reason.words": "Words of the name agree: {percent} %",
  "indicators.reason.features": "Exam, subject and class agree",
  "indicators.reason.partly": "Not all agree: check exam, subject and class",
  "indicators.reason.family": "A measure of the results that the row names",
  "indicators.reason.open": "The row does not say from which results",
  "indicators.done": "The formulas are written. New sheets: {sheets}.",
  "indicators.done.none": "none",
  "indicators.takeBackEarlier": "Take the last write back",
  "indicators.assessment": "Add a sheet of levels and reached targets",
  "indicators.charts": "Add a chart of the years",
  "indicators.warning.noYears":
    "{address}: the table has no columns of years, there is no place for formulas. Add a column with a year.",
  "indicators.warning.tooNarrow":
    "{sheet}, {address}: there are results of {detail} too, and no columns for them in the table. Add columns with these years if you need them.",
  "indicators.warning.protected":
    "Sheet “{sheet}” is protected. Remove the protection on the Review tab and try again.",
  "indicators.warning.filtered":
    "A filter is on in sheet “{sheet}”: some rows are hidden, formulas are written into them too.",
  "indicators.warning.merged": "{sheet}, {address}: merged cells, no formula is written here. Unmerge them.",
  "indicators.warning.noTables": "No indicator tables were found.",
  "indicators.warning.noSources":
    "No result sheets were found. Sheets with pupils, subjects and marks or scores are needed.",
  "indicators.warning.own.noCode":
    "{sheet}, {address}: indicator “{detail}” has no code. Type any, «свой-2» for one.",
  "indicators.warning.own.noName":
    "{sheet}, {address}: the indicator with code “{detail}” has no name. Type it.",
  "indicators.warning.own.doubleCode":
    "{sheet}, {address}: code “{detail}” stands above already. Type another.",
  "indicators.warning.own.formula":
    "{sheet}, {address}: formula “{detail}” cannot be read. Write a measure in a word («качество», «СОУ»), an expression like 100*(n4+n5)/n, or a fraction in words with ÷.",
  "indicators.warning.own.threshold":
    "{sheet}, {address}: bound “{detail}” cannot be read. Write «не менее 90 %», for one.",
  "indicators.warning.levels.empty":
    "{sheet}, {address}: there are no levels, the usual ones are taken. Type at least one.",
  "indicators.warning.levels.unnamed":
    "{sheet}, {address}: a level has no name, the usual levels are taken. Type it.",
  "indicators.warning.levels.notDescending":
    "{sheet}, {address}: the bounds of the levels do not fall, the usual levels are taken. Put the best level first.",
  "group.indicators": "Indicator formulas",
} as const;
