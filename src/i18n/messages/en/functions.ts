/** Mirrors ru/functions.ts. */
export const FUNCTIONS_EN = {
  "functions.intro":
    "Write these functions in any cell. Their names are Latin in every language. They change nothing in the workbook and recalculate only when their cells change.",
  "functions.search": "Find a function",
  "functions.none": "There is no such function. Delete a part of the word or the whole query.",
  "functions.group.marks": "Marks",
  "functions.group.schools": "Schools and shares",
  "functions.group.deadlines": "Deadlines",
  "functions.group.plans": "Plans",
  "functions.optional": "may be left out",
  "functions.shows": "shows",
  "functions.copy": "Copy {formula}",
  "functions.copied": "Copied: {formula}. Paste it into a cell.",
  "functions.notCopied": "The clipboard is closed. Select the formula and press Ctrl+C.",
  "functions.errors": "If a cell shows an error",
  "functions.error.name":
    "#NAME? The add-in is not on this computer, or it is still opening. Open its pane; to those without the add-in send values in place of functions.",
  "functions.error.na": "#N/A Not enough data. Point at the mark beside the cell: the reason is there.",
  "functions.error.value": "#VALUE! An argument does not fit. The reason is at the mark beside the cell.",
  "freeze.title": "Replace functions with values",
  "freeze.text":
    "Recipients without the add-in see #NAME? in place of functions. Replace them with numbers before sending; this can be taken back.",
  "freeze.start": "Find functions in the workbook",
  "freeze.nothing": "There are no cells to replace in the workbook.",
  "freeze.left": "These cells stay formulas:",
  "freeze.left.uncalculated":
    "{address}: the cell holds an error and no value. Correct the arguments and try again.",
  "freeze.done": "{count, plural, one {# cell} other {# cells}}: functions replaced by values.",
  "group.freeze": "Functions replaced with values",
} as const;
