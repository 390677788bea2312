import type { RuleTexts } from "../types";

export const WORDING_EN: RuleTexts = {
  "TEXT-HOMOGLYPH": {
    title: "Latin letters in a Russian word",
    message: {
      main: "{place}: Latin letters instead of Russian ones in the {count, plural, one {word} other {words}} “{words}”.",
      manual:
        "{place}: Latin and Russian letters mixed in the {count, plural, one {word} other {words}} “{words}”.",
    },
    action: {
      main: "Replace the letters by Russian ones.",
      manual: "Type the word anew in Russian letters.",
    },
    why: "General rule: search, filters and formulas do not find a word with foreign letters.",
  },
  "TEXT-QUOTES": {
    title: "Quotes or brackets without a pair",
    message: {
      unclosed: "{place}: the sign {sign} is opened and not closed: “…{near}…”.",
      unopened: "{place}: the sign {sign} is closed but not opened: “…{near}…”.",
      odd: "{place}: an odd number of straight quotes: “…{near}…”.",
    },
    action: { main: "Add the missing sign." },
    why: "General rule: without its pair one cannot see where a name ends.",
  },
  "TEXT-LIST": {
    title: "List separator lost",
    message: { main: "{place}: the list item “{line}” has no semicolon, unlike the others." },
    action: { main: "Add a semicolon." },
    why: "General rule: items of a list are separated alike and do not run together.",
  },
  "NAME-TRUNCATED": {
    title: "Text breaks off",
    message: { main: "{place}: the text breaks off at the word “{ending}”." },
    action: { main: "Complete it from the source document." },
    why: "General rule: measures and results are named in full.",
  },
  "UNIT-PP": {
    title: "Per cent instead of percentage points",
    message: {
      main: "{place}: a share changes by “{change}”: per cent or percentage points?",
    },
    action: { main: "If the share grows from 40 to 45 %, write “{expected}”." },
    why: "General rule: a difference of shares is measured in percentage points.",
  },
  "CELL-ERROR": {
    title: "Error in a cell",
    message: { main: "Cell {cell}: the error {found} stands instead of a value." },
    action: { main: "Correct the formula or its data." },
    why: "General rule: a table holds values, not errors of calculation.",
  },
};
