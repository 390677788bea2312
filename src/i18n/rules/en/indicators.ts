import type { RuleTexts } from "../types";

export const INDICATORS_EN: RuleTexts = {
  "IND-NO-TARGET": {
    title: "No target value",
    message: {
      main: "{place}: the indicator has no target value.",
      years: "{place}: the indicator has no value in any year.",
    },
    action: { main: "Enter target values by year." },
    why: "General rule: an indicator has a value by which one can judge.",
  },
  "IND-NO-UNIT": {
    title: "No unit",
    message: { main: "{place}: the indicator has no unit." },
    action: { main: "Enter the unit: per cent, people, pieces, points." },
    why: "General rule: a value without a unit cannot be read.",
  },
  "IND-NO-METHOD": {
    title: "No method",
    message: { main: "{place}: the indicator has no calculation method." },
    action: { main: "Write what is divided by what and where the data come from." },
    why: "General rule: every reader can compute the indicator.",
  },
  "IND-NO-FORMULA": {
    title: "A source instead of a formula",
    message: { main: "{place}: the method “{found}” names a source of data, not a calculation." },
    action: { main: "Add a formula: a ratio, a count or a mean." },
    why: "General rule: every reader can compute the indicator.",
  },
  "IND-NO-BASE": {
    title: "No base value",
    message: {
      main: "{place}: there is a target “{target}” but no base value.",
      column:
        "Cell {cell}: {count, plural, one {# indicator has a target} other {# indicators have targets}}, but there are no base values and no year to count from.",
    },
    action: { main: "Enter the value of the last finished year." },
    why: "General rule: change is counted from a known value.",
  },
  "IND-NAME-METHOD-MISMATCH": {
    title: "Name and method disagree",
    message: {
      soc: "{place}: the indicator is called degree of learning (СОУ), but the method counts marks 3, 4, 5 without weights.",
      quality: "{place}: the indicator is called quality, but the method counts satisfactory marks as well.",
      pass: "{place}: the indicator is called success rate, but the method counts good and excellent marks only.",
    },
    action: { main: "Correct the name or the method." },
    why: "General rule: success rate, quality and degree of learning have different formulas.",
  },
  "IND-YEAR-SUBSTITUTION": {
    title: "A footnote replaces a year",
    message: {
      main: "Cell {cell}: results of {source} are taken for {year}; the replacement must act in the formulas and be shown at the value.",
    },
    action: { main: "Check that the formulas take {source}, and mark the value." },
    why: "General rule: the year of the data is visible beside the value.",
  },
  "TARGET-NOT-MEASURABLE": {
    title: "Result cannot be measured",
    message: { main: "{place}: “{promise}” is promised, but not by how much or to which value." },
    action: { main: "Add a number: “to 20 %”, “by 3 points”, “at least 15 teachers”." },
    why: "General rule: growth and fall are given as numbers.",
  },
  "TARGET-CONFLICT": {
    title: "Different values for the same people",
    message: {
      main: "{place}: {own} for “{subject}”, but {other} in sheet row {earlierRow}.",
    },
    action: { main: "Keep one value or say how the groups differ." },
    why: "General rule: one group has one value at one time.",
  },
};
