import type { PAPERS_RU } from "../ru/papers";

export const PAPERS_EN: Record<keyof typeof PAPERS_RU, string> = {
  "papers.kind": "What to make",
  "papers.kind.municipal": "Municipal plans",
  "papers.kind.annual": "Plan for a year, cyclogram",
  "papers.kind.report": "Execution report",
  "papers.kind.deadlines": "Deadline control",
  "papers.kind.passport": "Programme passport",
  "papers.intro.annual":
    "Takes the measures of one year out of a plan of several: repeated ones become rows by their dates, «по плану УО» stays as it is. Every row remembers where it comes from.",
  "papers.intro.report":
    "From the marks of completion: what was due, what is done and what confirms it, what is not and why, with indicators beside their targets.",
  "papers.intro.deadlines":
    "Shows what is overdue, what is due soon and what is done without a confirmation.",
  "papers.intro.passport":
    "Makes the programme passport from the plan: dates, bodies, tasks by blocks, indicators. What the plan does not say stays empty to be filled in.",
  "papers.show": "Show",
  "papers.plan": "Plan",
  "papers.part": "Reported period",
  "papers.part.Q1": "first quarter",
  "papers.part.Q2": "second quarter",
  "papers.part.Q3": "third quarter",
  "papers.part.Q4": "fourth quarter",
  "papers.part.H1": "first half-year",
  "papers.part.H2": "second half-year",
  "papers.part.year": "year",
  "papers.badYear": "The year is not understood. Write four digits, for example 2026.",
  "papers.nothingChosen": "Tick what to make: the plan for the year or the cyclogram.",
  "papers.done": "Done: {sheets}.",
  "annual.rows":
    "{count, plural, one {The year has # row} other {The year has # rows}}, {undated} of them without a calendar date.",
  "annual.exists": "There is a plan for this year already: sheet «{sheet}».",
  "annual.update": "Bring it up to date with the source plan, keeping what you typed",
  "annual.updated":
    "Changes from the source plan: {updates}. New rows: {added}. Changed by you and by the source: {conflicts}. Gone from the source: {gone}. Rows of your own kept: {own}.",
  "annual.unchanged": "The source plan has not changed since: there is nothing to bring up to date.",
  "annual.noBase": "The base sheet is gone, so every difference is shown as disputed; your words stay.",
  "annual.conflict": "{measure}, «{field}»: you have «{mine}», the source plan has «{theirs}».",
  "annual.conflicts": "Disputed (your words stay):",
  "annual.field.deadlineText": "Deadline",
  "annual.field.responsibleText": "Responsible",
  "annual.field.result": "Result",
  "annual.newSheet": "The earlier sheet stays; the plan brought up to date appears beside it.",
  "execution.summary":
    "Due: {due}. Done: {done}, of them without a confirmation: {unconfirmed}. Not done or overdue: {failed}.",
  "execution.noMarks":
    "The plan has no column «Отметка о выполнении». Add it or open a plan made from the template.",
  "deadlines.days": "How many days ahead",
  "deadlines.badDays": "The number of days is not understood. Write a whole number, for example 30.",
  "deadlines.summary": "Overdue: {overdue}. Due soon: {due}. Not confirmed: {unconfirmed}.",
  "deadlines.state.overdue": "overdue",
  "deadlines.state.due": "due soon",
  "deadlines.state.unconfirmed": "not confirmed",
  "deadlines.row": "{end}, {state}: {measure}",
  "deadlines.more": "And {count} more: all rows will be on the sheet.",
  "deadlines.calendar": "Calendar (.ics)",
  "deadlines.calendar.hint":
    "The pane cannot save a file. Copy the text, paste it into Notepad and save it as deadlines.ics in UTF-8; Outlook opens the file.",
  "deadlines.copy": "Copy the calendar",
  "deadlines.copied": "Copied.",
  "deadlines.notCopied": "Could not copy. Select the text and press Ctrl+C.",
  "passport.summary": "Lines of the passport: {lines}. To fill in by hand: {empty}. Tasks: {tasks}.",
  "passport.unmapped": "Tasks without a block of the plan:",
  "offers.use": "Offer measures from the data of this workbook (low results, objectivity, indicators)",
  "offers.summary":
    "{count, plural, one {# measure offered} other {# measures offered}} from the data of the workbook; the ground stands in the column «Примечание».",
  "offers.none":
    "The data of the workbook offer nothing: no school results and no indicators short of their targets.",
  "offers.unplaced": "The plan has no block for them:",
  "group.execution": "Execution report",
  "group.deadlines": "Deadline control",
  "group.passport": "Programme passport",
};
