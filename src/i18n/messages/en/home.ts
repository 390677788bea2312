export const HOME_EN = {
  "home.workbook": "Workbook: {name}",
  "home.recognised": "What was recognised",
  "home.nothing":
    "There are no plan tables in the workbook. Open a workbook with a plan or indicators; a plan sheet is known by its columns «Мероприятие», «Срок», «Ответственные».",
  "home.reading": "Looking at the workbook…",
  "home.refresh": "Read again",
  "home.table.plan":
    "Plan: {items, plural, one {# measure} other {# measures}}, {sections, plural, =0 {no blocks} one {# block} other {# blocks}}",
  "home.table.indicators": "Indicators: {items, plural, one {# row} other {# rows}}",
  "home.table.results": "Results: {items, plural, one {# row} other {# rows}}",
  "home.table.scale": "Scale: {items, plural, one {# row} other {# rows}}",
  "home.table.abbreviations": "Abbreviations: {items, plural, one {# row} other {# rows}}",
  "home.table.passport": "Passport: {items, plural, one {# row} other {# rows}}",
  "home.table.other": "Other table: {items, plural, one {# row} other {# rows}}",
  "home.table.place": "sheet “{sheet}”, {range}",
  "home.table.unsure": "confidence {percent} %",
  "home.job.check": "Check the plan",
  "home.job.check.text":
    "Finds gaps and errors in deadlines, numbering and responsibles, shows the cells and offers fixes.",
  "home.job.indicators": "Fill indicators",
  "home.job.indicators.text":
    "Writes plain Excel formulas over the result sheets; they work without the add-in too.",
  "home.job.schools": "Schools: support and objectivity",
  "home.job.schools.text": "Shows signs that need a check, with figures and rules.",
  "home.job.templates": "Create a municipal plan",
  "home.job.templates.text":
    "Municipal plans, the plan of a year, the execution report, deadline control, the passport.",
  "home.job.rollup": "Roll up municipal plans",
  "home.job.rollup.text": "Compares municipal plans with the regional one: who covered what.",
  "home.job.last": "last run: {when}, {summary}",
  "home.job.ran": "run at {when}",
  "home.next": "Next:",
  "home.last.check":
    "{errors, plural, one {# error} other {# errors}}, {warnings, plural, one {# warning} other {# warnings}}",
  "home.last.indicators":
    "{filled, plural, =0 {no formulas} one {# formula} other {# formulas}}, {questions, plural, =0 {no questions} one {# question} other {# questions}}",
  "home.last.schools":
    "{schools, plural, one {# school} other {# schools}}, signs of low results: {low}, of biased assessment: {flagged}",
  "home.finished":
    "{count, plural, =0 {The entry is closed: nothing was left to write.} one {The entry is finished: # cell was written.} other {The entry is finished: # cells were written.}}",
  "home.cutOff":
    "The last write “{title}” was cut off in the middle. Finish it, or put everything back as it was?",
} as const;
