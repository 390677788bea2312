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
};
