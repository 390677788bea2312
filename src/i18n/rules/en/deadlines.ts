import type { RuleTexts } from "../types";

export const DEADLINES_EN: RuleTexts = {
  "DATE-BEFORE-PLAN": {
    title: "Deadline before the date of the document",
    message: {
      main: "{place}: the deadline “{found}” ends on {end}, but the document is dated {documentDate}.",
    },
    action: { main: "Enter a deadline after the date of the document, or remove the measure." },
    why: "General rule: nothing can be planned for the past.",
  },
  "DATE-MISSING": {
    title: "No deadline",
    message: {
      main: "{place}: there is no deadline.",
      placeholder: "{place}: “{found}” stands instead of a deadline.",
    },
    action: { main: "Enter a deadline: month and year, quarter or period." },
    why: "General rule: every measure of a plan has a deadline.",
  },
  "DATE-NO-YEAR": {
    title: "Deadline without a year",
    message: {
      main: "{place}: the deadline “{found}” has no year, and the period of the plan does not give one.",
    },
    action: { main: "Add the year." },
    why: "General rule: a deadline can be read without other documents.",
  },
  "DATE-COMPOSITE": {
    title: "Two deadlines in one cell without a separator",
    message: { main: "{place}: there is no separator between “{first}” and “{second}”." },
    action: { main: "Separate them: “{expected}”." },
    why: "General rule: several deadlines of a measure are separated.",
  },
  "DATE-END-BEFORE-START": {
    title: "Deadline ends before it starts",
    message: {
      main: "{place}: the deadline “{found}” ends on {end} and starts on {start}.",
      columns: "{place}: the end {end} is before the start {start}.",
    },
    action: { main: "Correct the year or swap the ends." },
    why: "General rule: a deadline does not end before it starts.",
  },
  "DATE-EXTERNAL": {
    title: "Deadline by another document only",
    message: { main: "{place}: a reference to another document stands instead of a date: “{found}”." },
    action: { main: "Add month and year or a period beside the reference." },
    why: "General rule: a deadline is visible in the plan itself.",
  },
  "DATE-OUTSIDE-PLAN": {
    title: "Deadline outside the plan period",
    message: {
      before: "{place}: the deadline “{found}” starts before the plan period (from {start}).",
      after: "{place}: the deadline “{found}” ends after the plan period (to {end}).",
    },
    action: { main: "Correct the deadline or the period of the plan." },
    why: "General rule: measures are carried out in the period of the plan.",
  },
  "DATE-RECUR-WINDOW": {
    title: "Yearly deadline misses a plan year",
    message: {
      main: "{place}: the deadline “{found}” has no date of {year} inside the plan period ({start} – {end}).",
    },
    action: { main: "Say in which year the measure first and last takes place." },
    why: "General rule: a yearly measure can be carried out in every year of the plan.",
  },
  "DATE-START-BEFORE-PLAN": {
    title: "Deadline starts before the date of the document",
    message: {
      main: "{place}: the deadline “{found}” starts on {start}, the document is dated {documentDate}.",
    },
    action: { main: "Start it from the date of the document." },
    why: "General rule: no start can be planned for the past.",
  },
  "DATE-TOO-SHORT": {
    title: "Too little time",
    message: {
      main: "{place}: from the document date {documentDate} to the end {end} there {days, plural, one {is # working day} other {are # working days}}, at least {least} are needed.",
    },
    action: { main: "Move the deadline." },
    why: "General rule: at least a given number of working days is left.",
  },
  "DATE-UNPARSEABLE": {
    title: "Deadline cannot be read",
    message: {
      main: "{place}: the deadline “{found}” cannot be read.",
      impossible: "{place}: there is no such date: “{found}”.",
      serial: "{place}: the inner number {found} is shown instead of the date {expected}.",
      monthYear: "{place}: Excel made the number {found} of “{expected}”.",
    },
    action: {
      main: "Write month and year, a date, a quarter or a period.",
      serial: "Give the cell its date format back.",
      monthYear: "Store the deadline as text.",
    },
    why: "General rule: a deadline can be read in one way.",
  },
  "DATE-STYLE": {
    title: "Deadlines in several styles",
    message: { main: "{place}: the deadline “{found}” is written unlike the others." },
    action: { main: "Write it in one style: “{expected}”." },
    why: "General rule: equal deadlines are written alike, or no filter collects them.",
  },
  "STAGE-OVERLAP": {
    title: "Stages overlap",
    message: {
      main: "{place}: stage {stage} starts on {start}, stage {earlier} ends on {end}.",
    },
    action: { main: "Move the stages apart." },
    why: "General rule: a stage starts after the end of the one before.",
  },
  "SEQ-DATA-AVAILABILITY": {
    title: "Analysis before its data",
    message: {
      main: "{place}: the analysis of results ({procedure} of {year}) is due by {end}, when there are no such results yet.",
      indicators:
        "{place}: the final indicators of {year} rest on {procedure}, but the analysis ends on {end}, before it is over.",
      order:
        "{place}: the analysis ends on {end}, but what it analyses (“{run}”, sheet row {earlierRow}) starts on {start}.",
    },
    action: { main: "Move the deadline to a time when the results are there." },
    why: "General rule: an analysis follows the procedure that gives its data.",
  },
};
