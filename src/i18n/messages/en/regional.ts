/** The regional plan as the schema of the plans of a workbook. */
export const REGIONAL_EN = {
  "regional.label": "Regional plan as the schema",
  "regional.hint":
    "The check compares the sections and deadlines of this workbook with it. Kept in the workbook.",
  "regional.none": "Not set: sections and deadlines are not compared with a regional plan.",
  "regional.taken": "“{source}”, {blocks, plural, one {# block} other {# blocks}}.",
  "regional.sheet": "Take the open sheet",
  "regional.file": "Pick a file…",
  "regional.noBlocks":
    "There is no plan with sections here. Open the sheet of the regional plan or pick a file with it.",
  "regional.clear": "Do not compare",
} as const;
