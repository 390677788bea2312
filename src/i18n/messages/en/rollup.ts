import type { ROLLUP_RU } from "../ru/rollup";

export const ROLLUP_EN: Record<keyof typeof ROLLUP_RU, string> = {
  "rollup.intro":
    "Compares municipal plans with the regional plan of this workbook. The picked files are only read.",
  "rollup.pick": "Files of municipal plans (.xlsx)",
  "rollup.picked": "{count, plural, one {# file picked} other {# files picked}}.",
  "rollup.start": "Roll up",
  "rollup.summary":
    "{plans, plural, one {# plan read} other {# plans read}}. Missing {missing}, late {late}, rows outside the blocks {foreign}, look copied {copied}.",
  "rollup.coverage": "{municipality}: {covered} of {duties} covered",
  "rollup.failed": "{count, plural, one {# file was not read} other {# files were not read}}:",
  "rollup.failedFile": "{file}: {reason}",
  "rollup.noPlan":
    "The file has no plan table. It needs a sheet with columns for measure, deadline and responsible.",
  "rollup.copiedSections": "Copied sections (a sign to be checked):",
  "rollup.apply": "Make the roll-up sheets ({count})",
  "rollup.again": "Pick files…",
  "rollup.done": "The roll-up is ready: {sheets}.",
  "group.rollup": "Roll-up of municipal plans",
};
