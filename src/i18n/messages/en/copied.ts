/** Plans of several municipalities side by side: what was copied. */
export const COPIED_EN = {
  "copied.title":
    "Plans compared: {plans, plural, one {# plan} other {# plans}}, equal measures {measures}, copied sections {sections}, foreign names {names}.",
  "copied.measure":
    "{file}, {address}: the measure “{measure}” stands in the plan “{from}” ({fromAddress}). Describe what will be done at yours.",
  "copied.nearMeasure":
    "{file}, {address}: the measure “{measure}” nearly repeats the plan “{from}” ({fromAddress}). Describe what will be done at yours.",
  "copied.section":
    "{file}: the section “{section}” repeats the section “{fromSection}” of the plan “{from}” ({copied} of {rows}).{foreign, select, 0 {} other { Names of others are left inside: {names}.}} Compare the section with your own tasks.",
  "copied.name": "{file}, {address}: another municipality is named (“{name}”). Put your own organisation.",
} as const;
