/** Mirrors ru/send.ts. */
export const SEND_EN = {
  "send.text":
    "Before the workbook goes to the ministry, the add-in's sheets and settings can be removed. Formulas and your data stay.",
  "send.removed": "Will be removed",
  "send.kept": "Will stay",
  "send.nothing": "The workbook holds nothing of the add-in: it can be sent.",
  "send.sheet": "sheet “{name}”",
  "send.journal": "sheet “{name}”: afterwards earlier writes cannot be taken back",
  "send.sheet.edited": "sheet “{name}”: it was edited, delete it yourself if it is not needed",
  "send.sheet.used": "sheet “{name}”: formulas refer to it",
  "send.sheet.working": "sheet “{name}”: this is your working table",
  "send.sheet.locked":
    "sheet “{name}”: the structure of the workbook is protected. Remove the protection on the Review tab and try again",
  "send.settings": "settings of the add-in (rules, corrections of tables, accepted deviations)",
  "send.start": "Remove",
  "send.done": "Removed. Save the workbook yourself: the add-in does not.",
  "send.back":
    "While the pane is open, everything can be put back. The look of the sheets comes back simplified.",
  "send.undone": "Sheets and settings were put back.",
  "send.functions":
    "The workbook calls functions QP in {count, plural, one {# cell} other {# cells}}. A recipient without the add-in sees #NAME? there.",
  "send.openFunctions": "Replace functions with values",
} as const;
