import type { TEMPLATES_RU } from "../ru/templates";

export const TEMPLATES_EN: Record<keyof typeof TEMPLATES_RU, string> = {
  "templates.intro":
    "A new sheet appears for each municipality: the blocks of the regional plan, the municipality's measures to fill in, the region's measures for reference. Your sheets stay as they are.",
  "templates.noPlan":
    "There is no regional plan in this workbook. Open a workbook with a plan that has columns for measure, deadline and responsible.",
  "templates.plan": "Regional plan",
  "templates.plan.option": "{title} ({measures, plural, one {# measure} other {# measures}})",
  "templates.list": "Municipalities, one a line",
  "templates.list.hint": "You may paste a column from Excel.",
  "templates.fromSelection": "Take from a sheet column",
  "templates.column": "Column with the list",
  "templates.start": "Start of the period",
  "templates.end": "End of the period",
  "templates.protect": "Protect the block rows (no password)",
  "templates.annual": "Plan for one year",
  "templates.annual.year": "Year",
  "templates.annual.school": "school year (from September)",
  "templates.cyclogram": "Cyclogram by months",
  "templates.preview": "Show what will be made",
  "templates.sheets": "{count, plural, one {# sheet will be made} other {# sheets will be made}}:",
  "templates.summary":
    "{blocks} blocks, {measures} measures, {duties} of them for municipalities. Period: {start} – {end}.",
  "templates.noDuties":
    "The plan has no measures that municipalities answer for: the sheets will hold reference rows only. Check the «Ответственные» column.",
  "templates.apply": "Make sheets ({count})",
  "templates.change": "Change the choice",
  "templates.nothing": "Enter at least one municipality.",
  "templates.badPeriod":
    "The period is not understood: it ends before it starts or a date is missing. Correct the dates.",
  "templates.done": "{count, plural, one {# sheet made} other {# sheets made}}.",
  "group.templates": "Municipal plans",
  "group.annual": "Plan for a year",
  "cli.noMunicipality":
    "Nothing to make. Name municipalities (--municipality or --list), a year (--annual) or a cyclogram (--cyclogram).",
  "cli.noOutput":
    "Say where to write: -o FILE.xlsx for one workbook or -o FOLDER for a workbook per municipality.",
  "cli.badYear": "The year «{text}» is not understood. Write 2026 or 2025/2026.",
  "cli.option.outputTemplates":
    "an .xlsx workbook with all sheets, or a folder for a workbook per municipality",
  "cli.templates.made": "{count, plural, one {# sheet made} other {# sheets made}}",
};
