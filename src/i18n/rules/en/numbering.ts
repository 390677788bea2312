import type { RuleTexts } from "../types";

export const NUMBERING_EN: RuleTexts = {
  "NUM-GAP": {
    title: "Gap in the numbering",
    message: {
      main: "{place}: no number; number {missing} should stand here.",
      unnumbered: "{place}: a measure without a number between numbers that follow each other.",
      skipped:
        "{place}: {count, plural, one {number} other {numbers}} {missing} skipped{previous, select, other {, the row before has number {previous}}}.",
      mistyped:
        "{place}: number {missing} should stand between {previous} and {next}, but it says “{found}”.",
      disorder: "{place}: number “{found}” stands after number {previous}, out of order.",
    },
    action: {
      main: "Enter the number “{expected}”.",
      unnumbered: "Enter a number and correct the numbers below, or join the row to its neighbour.",
      skipped: "Check whether a row is lost and correct the numbers.",
      disorder: "Reorder the rows or correct the numbers.",
    },
    why: "General rule: numbers follow each other, so that every measure can be cited.",
  },
  "NUM-TYPE": {
    title: "Number stored as a number or a date",
    message: {
      main: "{place}: number “{found}” is stored as a number{expected, select, other {, it should be the text “{expected}”}}.",
      date: "{place}: Excel made the date “{found}” of a number{expected, select, other {, it should be the text “{expected}”}}.",
      mixed: "{place}: number “{found}” is stored as a number, the others in the column are text.",
    },
    action: { main: "Store the number as text." },
    why: "General rule: a number loses its last zero (1.10 becomes 1.1), and “4.3” becomes a date.",
  },
  "NUM-STYLE": {
    title: "Number not as the schema says",
    message: {
      plain:
        "{place}: number “{found}” has parts, while this workbook's schema numbers measures through: 1, 2, 3.",
      sectionItem:
        "{place}: number “{found}” lacks the section, while this workbook's schema numbers by section and item{section, select, other {: “{section}.1”, “{section}.2”}}.",
      otherSection:
        "{place}: number “{found}” stands in section {section} but begins with the number of another one.",
    },
    action: { main: "Correct the number, or change the kind of numbering on the screen “Rules”." },
    why: "General rule: numbers are written as this workbook's schema says.",
  },
  "NUM-DUP": {
    title: "Number repeated",
    message: {
      main: "{place}: number {repeated} already stands in sheet row {earlierRow}{expected, select, other {, number “{expected}” belongs here}}.",
    },
    action: { main: "Correct the number." },
    why: "General rule: every measure can be cited by its number.",
  },
  "NUM-NOT-UNIQUE": {
    title: "Numbering begins anew",
    message: {
      main: "{place}: numbers begin anew; number {repeated} and {count, plural, one {# more} other {# more}} stand in the table more than once.",
    },
    action: { main: "Number the rows as “section.item”: “{expected}”." },
    why: "General rule: a number points at one row.",
  },
};
