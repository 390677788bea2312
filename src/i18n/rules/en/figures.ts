import type { RuleTexts } from "../types";

export const FIGURES_EN: RuleTexts = {
  "PCT-SUM": {
    title: "Shares do not give 100 %",
    message: { main: "Sheet row {sheetRow} (“{label}”): the shares {found} give {sum} % instead of 100 %." },
    action: { main: "Check the shares against the numbers." },
    why: "General rule: parts of a whole add up to 100 % within rounding.",
  },
  "PCT-MISMATCH": {
    title: "Share does not follow from the numbers",
    message: {
      main: "Cell {cell} (“{label}”): it says “{found}”, but {count} of {total} is {expected}.",
      impossible: "Cell {cell} (“{label}”): no number of {total} participants gives the share “{found}”.",
    },
    action: { main: "Correct the share or the number." },
    why: "General rule: a share is the number divided by the total.",
  },
  "PCT-ROUND": {
    title: "Share rounded wrongly",
    message: {
      main: "Cell {cell} (“{label}”): it says “{found}”, but {count} of {total} rounds to {expected}.",
    },
    action: { main: "Round it rightly, or explain the correction to 100 %." },
    why: "General rule: shares are rounded to the nearest digit, halves up.",
  },
  "PCT-NO-BASE": {
    title: "Share without a total",
    message: {
      main: "Cell {cell}: shares of a total are given, but the total is not in the table (the rows make it {base}).",
    },
    action: { main: "Give the total." },
    why: "General rule: a share can be recomputed from the table.",
  },
  "TOTAL-MISMATCH": {
    title: "Totals differ",
    message: {
      sum: "Cell {cell} (“{label}”): it says {printed}, but the sum is {sum}.",
      parts: "Cell {cell} (“{label}”): it says {printed}, but the marks in sheet row {otherRow} make {sum}.",
      compulsory:
        "Cell {cell} (“{label}”): {printed} participants, but {sum} in the other compulsory subject (sheet row {otherRow}).",
    },
    action: {
      main: "Compare with the source data and correct.",
      compulsory: "Check: compulsory subjects are taken by the same pupils.",
    },
    why: "General rule: one number is the same in all places.",
  },
  "ROW-COPY": {
    title: "Equal figures in different rows",
    message: {
      main: "Sheet row {sheetRow} (“{label}”): the figures {found} repeat the row “{earlier}” (sheet row {earlierRow}) completely.",
    },
    action: { main: "Check whether the row was copied by mistake." },
    why: "General rule: different subjects and schools never have completely equal figures.",
  },
};
