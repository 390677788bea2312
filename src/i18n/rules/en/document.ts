import type { RuleTexts } from "../types";

export const DOCUMENT_EN: RuleTexts = {
  "DOC-REQUISITES": {
    title: "Requisites of the document differ",
    message: {
      main: "Cell {cell}: “{found}” differs from “{earlier}” (sheet row {earlierRow}).",
      blank: "Cell {cell}: date and number of the document are not filled in: “{found}”.",
      damaged: "Cell {cell}: the date of the document cannot be read: “{found}”.",
    },
    action: { main: "Correct date and number by the signed document.", blank: "Enter date and number." },
    why: "General rule: date and number of one document are the same everywhere.",
  },
  "DOC-EDITION": {
    title: "Reference to a later act",
    message: {
      main: "Cell {cell}: the act “{act}” ({date}) is mentioned, but the document is dated {documentDate}.",
    },
    action: { main: "Check the date of the document or the edition of the text." },
    why: "General rule: a document cannot refer to what was not there on its day.",
  },
  "ABBR-CONFLICT": {
    title: "Two meanings of one abbreviation",
    message: {
      main: "Cell {cell}: “{abbreviation}” is expanded as “{expansion}”, before as “{earlier}”.",
    },
    action: { main: "Keep one expansion." },
    why: "General rule: an abbreviation has one meaning in a document.",
  },
  "ABBR-UNDEFINED": {
    title: "Abbreviation not expanded",
    message: { main: "{place}: the abbreviation “{abbreviation}” is expanded nowhere in the workbook." },
    action: { main: "Expand it at its first use or in a list of abbreviations." },
    why: "General rule: a document is also read by those who do not know the abbreviations.",
  },
  "PASSPORT-BODY-DIFF": {
    title: "Passport and programme differ",
    message: {
      period:
        "Cell {cell}: the programme runs “{found}”, but the plan on sheet “{other}” runs {start} – {end}.",
      missing: "Cell {cell}: the indicator “{point}” is not in the table on sheet “{other}”.",
      extra: "{place}: the indicator is not in the passport.",
      figures: "{place}: the value differs from the passport: “{point}”.",
    },
    action: { main: "Make passport and sections of the programme agree." },
    why: "General rule: the passport repeats the contents of the programme.",
  },
  "TASK-BLOCK-MAP": {
    title: "Tasks and blocks do not match",
    message: {
      main: "Cell {cell}: there is no block of measures for the task “{found}”.",
      block: "Cell {cell}: there is no task for the block “{found}”.",
    },
    action: { main: "Add a block or a task, or make the wording clear." },
    why: "General rule: every task is solved by a block of measures.",
  },
  "BLOCK-MISSING": {
    title: "A block of the regional plan is missing",
    message: {
      main: "Sheet “{sheet}”: the plan has no measures of the block “{title}” ({count, plural, one {# measure} other {# measures}} in the regional plan).",
    },
    action: { main: "Add the block with the municipality's measures." },
    why: "General rule: a municipal plan is made within the blocks of the regional one.",
  },
  "BLOCK-FOREIGN": {
    title: "The regional plan has no such block",
    message: { main: "Cell {cell}: the regional plan has no block “{found}”." },
    action: {
      main: "Move the measures into a block of the regional plan, or accept the deviation with a reason.",
    },
    why: "General rule: a municipal plan is made within the blocks of the regional one.",
  },
  "DATE-AFTER-REGIONAL": {
    title: "Deadline after the regional one",
    message: {
      main: "{place}: the deadline ends on {end}, but the regional measure{regional, select, other { {regional}}} “{measure}” ends on {latest}.",
    },
    action: { main: "Move the deadline before the regional one." },
    why: "General rule: a municipal measure is done before the end of the regional one it serves.",
  },
  "HDR-DAMAGED": {
    title: "Damaged header",
    message: {
      nameless: "Cell {cell}: a column of data ({count, plural, one {# row} other {# rows}}) has no name.",
      torn: "Cell {cell}: the name of a column is torn: “{left}” and “{found}”.",
      width:
        "Cell {cell}: the repeated header has {count, plural, one {# name} other {# names}} instead of {named}.",
    },
    action: { main: "Name the column in full in one cell.", torn: "Write “{expected}” in one cell." },
    why: "General rule: the header says what every column holds.",
  },
  "TEXT-TABLE-CONFLICT": {
    title: "Text and table differ",
    message: {
      main: "Cell {cell}: the text says {share} % for “{label}”, the table (sheet “{other}”, row {otherRow}) has no such share.",
    },
    action: { main: "Compare the text with the table." },
    why: "General rule: conclusions follow from tables.",
  },
};
