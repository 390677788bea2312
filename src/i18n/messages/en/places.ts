export const PLACES_EN = {
  "rules.text": "Rules and the act are kept in this workbook. A rule that is off is not checked.",
  "rules.act": "Your regional act (for “Why”)",
  "rules.act.hint": "For example: order of the ministry of 18.08.2025 No 214-p, clause 3",
  "rules.saved": "Saved in the workbook.",
  "rules.save": "Save",
  "rules.severity": "Severity",
  "rules.default": "by default: {severity}",
  "help.theme": "Appearance of the pane",
  "help.about":
    "Quality Plan, version {version}. The add-in sends nothing from this computer: all work is done in this pane.",
  "help.details": "Now: Excel for {platform}",
  "help.platform.PC": "Windows",
  "help.platform.MAC": "Mac",
  "help.platform.OFFICE_ONLINE": "the web",
  "help.steps": "Where to begin",
  "help.step1": "Open a workbook with a plan. The home screen shows which tables were recognised and where.",
  "help.step2": "Press “Check the plan”. A finding leads to its cell, a fix is always shown beforehand.",
  "help.step3": "Everything written can be taken back with “Take back” or in the journal.",
  "help.undo":
    "Ctrl+Z after a write of the add-in does not work in every Excel, so the add-in keeps a journal of its own.",
  "help.keys":
    "Keyboard: Tab and arrows lead through the pane, Enter presses and goes to the cell of a finding, F6 leads back to the sheet.",
  "help.office": "What Microsoft sends",
  "help.officeText":
    "In the ordinary build Microsoft serves its library office.js; what that reports of its own work is described by Microsoft. The contents of the workbook are no part of it.",
  "welcome.title": "Three steps",
  "welcome.close": "Understood, begin",
} as const;
