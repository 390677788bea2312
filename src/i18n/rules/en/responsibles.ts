import type { RuleTexts } from "../types";

export const RESPONSIBLES_EN: RuleTexts = {
  "RESP-EMPTY": {
    title: "No responsible",
    message: {
      main: "{place}: nobody is responsible.",
      placeholder: "{place}: “{found}” stands instead of a responsible.",
    },
    action: { main: "Enter an organisation or choose one from the list." },
    why: "General rule: every measure of a plan has somebody responsible.",
  },
  "RESP-SEPARATOR": {
    title: "Responsibles without a separator",
    message: { main: "{place}: there is no separator between “{first}” and “{second}”." },
    action: { main: "Separate them: “{expected}”." },
    why: "General rule: responsibles are separated, so that each can be selected.",
  },
  "RESP-TRAILING-SEP": {
    title: "A separator too many",
    message: { main: "{place}: the list of responsibles begins or ends with a separator: “{found}”." },
    action: { main: "Remove the sign or add the missing responsible." },
    why: "General rule: one more responsible is expected after a separator.",
  },
  "RESP-ALIAS": {
    title: "One organisation under several names",
    message: {
      main: "{place}: “{name}” looks like a slip, elsewhere it is “{usual}”.",
      name: "{place}: “{name}” and “{usual}” are one organisation, mostly called “{usual}”.",
      similar: "{place}: “{name}” resembles “{usual}”, perhaps it is one organisation.",
      glossary: "{place}: “{name}” is called “{usual}” in your list of organisations.",
    },
    action: { main: "Write “{usual}”." },
    why: "General rule: an organisation has one name in the whole workbook, or its measures cannot be collected.",
  },
  "RESP-UNKNOWN": {
    title: "Organisation not in your list",
    message: {
      main: "{place}: {count, plural, one {the responsible} other {the responsibles}} {names} not in the list of organisations.",
    },
    action: { main: "Correct the name or add it to the list." },
    why: "General rule: responsibles are chosen from the municipality's list of organisations.",
  },
  "RESP-FOREIGN": {
    title: "Foreign organisation",
    message: {
      main: "{place}: “{name}” and the others of this row are named nowhere else in the workbook: the row seems to come from the plan of another municipality.",
      place: "{place}: “{name}” belongs to another territory than the rest of the plan.",
    },
    action: { main: "Replace it by an organisation of your own municipality." },
    why: "General rule: the measures of a plan are carried out by organisations of its own municipality.",
  },
};
