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
  "RANK-CHECK": {
    title: "Place does not follow the value",
    message: {
      tie: "Cell {cell} (“{label}”): place {rank} is that of “{neighbour}”, but the values differ.",
      order: "Cell {cell} (“{label}”): place {rank} is out of the order of values.",
    },
    action: { main: "Compute the places anew." },
    why: "General rule: places follow values, and only equal values share one.",
  },
  "SCALE-GAPS": {
    title: "Gap in a scale",
    message: {
      main: "Cell {cell}: between “{upper}” and “{found}” no level is given for values from {from} to {to}.",
      unnamed: "Cell {cell}: the level “{band}” has no name.",
    },
    action: { main: "Close the bounds of the levels.", unnamed: "Enter the name of the level." },
    why: "General rule: every value has a level and every level has a name.",
  },
  "SCALE-CONSISTENCY": {
    title: "Bounds of a scale disagree",
    message: {
      main: "Cell {cell}: the score {score} gives index {computed}, but it says {index} (the other bounds agree with a maximum of {maximum}).",
      overlap: "Cell {cell}: the level “{found}” overlaps the level “{upper}”.",
      marks: "Cell {cell}: the bound “{found}” is not above the one before, or above the maximum score.",
    },
    action: { main: "Correct the bound." },
    why: "General rule: bounds grow and can be computed from each other.",
  },
  "AGG-CHECK": {
    title: "Aggregate does not follow from its parts",
    message: {
      mean: "Cell {cell} (“{label}”): it says “{found}”, but the mean is {computed}.",
      sum: "Cell {cell} (“{label}”): it says “{found}”, but the sum is {computed}.",
      listed: "Cell {cell} (“{label}”): it says “{found}”, but {computed} are listed.",
    },
    action: { main: "Compute it anew or say how it was made." },
    why: "General rule: an aggregate can be computed from its parts.",
  },
  "AGG-UNWEIGHTED": {
    title: "Mean of shares instead of a share",
    message: {
      main: "Cell {cell} (“{label}”): “{found}” is the mean of the rows, the share of all participants is {expected}.",
      formula: "Cell {cell} (“{label}”): the formula averages shares without the numbers of participants.",
    },
    action: { main: "Divide the sum of numbers by the sum of participants." },
    why: "General rule: the share of a group is the sum of numbers divided by the sum of participants.",
  },
  "UNIT-MIX": {
    title: "Different units in one column",
    message: { main: "Cell {cell}: “{found}”, while the other rows of the column are in “{usual}”." },
    action: { main: "Use one unit or another column." },
    why: "General rule: numbers of one column can be compared and added.",
  },
  "CLUSTER-NO-CUTOFF": {
    title: "The criterion marks nearly all schools",
    message: {
      main: "Cell {cell}: {grouped} of {schools} schools are in groups: the criterion ranks schools but selects none.",
    },
    action: { main: "Set a cut-off from which a school needs support." },
    why: "General rule: a criterion of selection leaves some schools out.",
  },
};
