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
  "indicators.status.filled": "formula",
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
  "indicators.difference": "{address}: typed {typed}, calculated {computed}",
  "indicators.keep": "keep what was typed",
  "indicators.replaceAll": "Replace all typed numbers by formulas",
  "indicators.byMunicipality": "Add a sheet by municipality",
  "indicators.assessment": "Add a sheet of levels and reached targets",
  "indicators.charts": "Add a chart of the years",
  "indicators.warning.noYears":
    "{address}: the table has no columns of years, there is no place for formulas. Add a column with a year.",
  "indicators.warning.protected":
    "Sheet “{sheet}” is protected. Remove the protection on the Review tab and try again.",
  "indicators.warning.filtered": "A filter is on in sheet “{sheet}”: some rows are hidden.",
  "indicators.warning.merged": "{address}: merged cells, no formula is written here. Unmerge them.",
  "indicators.warning.noTables": "No indicator tables were found.",
  "indicators.warning.noSources":
    "No result sheets were found. Sheets with pupils, subjects and marks or scores are needed.",
  "indicators.warning.noCodes": "Sheet “{sheet}”: there are no pupil codes, repeated rows are not checked.",
  "group.indicators": "Indicator formulas",
} as const;
