import type { RuleTexts } from "../types";

export const ROWS_EN: RuleTexts = {
  "ROW-DUP": {
    title: "Measure repeated",
    message: {
      main: "{place}: the same measure with the same deadline already stands in sheet row {earlierRow}.",
    },
    action: { main: "Remove the repetition or say how the measures differ." },
    why: "General rule: one measure is written once.",
  },
  "ROW-NEAR-DUP": {
    title: "Nearly the same measures",
    message: {
      main: "{place}: the wording is nearly that of sheet row {earlierRow} (“{earlierText}”), the deadline is the same.",
    },
    action: { main: "Check whether this is one measure and make the wording clear." },
    why: "General rule: measures of a plan can be told apart.",
  },
  "ROW-SPLIT": {
    title: "Record torn into two rows",
    message: {
      main: "{place}: the continuation “{found}” stands in sheet row {sheetRow} of its own, the beginning in sheet row {firstRow}.",
    },
    action: { main: "Move the text into the cell of the first row and remove the other row." },
    why: "General rule: one measure takes one row, or else filters and sorting tear it apart.",
  },
  "RESULT-EMPTY": {
    title: "No result",
    message: {
      main: "{place}: there is no result.",
      placeholder: "{place}: “{found}” stands instead of a result.",
    },
    action: { main: "Enter what will be achieved and how one can see it." },
    why: "General rule: the result column is filled for every measure.",
  },
  "RESULT-DUP": {
    title: "One result for different measures",
    message: {
      main: "{place}: the result repeats that of another measure of this section word for word, see sheet row {earlierRow}.",
    },
    action: { main: "Name the measure's own result." },
    why: "General rule: a result shows which measure was carried out.",
  },
  "HDR-MISSING": {
    title: "A required column is missing",
    message: {
      measure: "Cell {cell}: the table has no column of measures.",
      deadline: "Cell {cell}: the table has no column of deadlines.",
      responsible: "Cell {cell}: the table has no column of responsibles.",
      number: "Cell {cell}: the table has no column of numbers.",
      result: "Cell {cell}: the table has no column of results.",
      finance: "Cell {cell}: the table has no column of finance.",
      main: "Cell {cell}: the table has no required column “{role}”.",
    },
    action: { main: "Add the column or give it a clear header." },
    why: "General rule: a plan names measures, deadlines and responsibles.",
  },
  "HDR-REPEATED": {
    title: "Header repeated inside the table",
    message: {
      main: "Sheet row {sheetRow}: the header is repeated inside the table.",
      page: "Sheet row {sheetRow}: the page number “{found}” stands inside the table.",
    },
    action: { main: "Remove the row and let printing repeat the header rows." },
    why: "General rule: only records stand between the rows of a table, so that filters and sorting work.",
  },
};
