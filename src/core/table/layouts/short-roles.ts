import type { ColumnRole } from "../model";

const SHORT_ROLES: Partial<Record<ColumnRole, string>> = {
  number: "n",
  measure: "m",
  deadline: "d",
  deadlineStart: "ds",
  deadlineEnd: "de",
  responsible: "r",
  result: "res",
  indicator: "i",
  unit: "u",
  method: "meth",
  baseline: "base",
  target: "t",
  finance: "fin",
  other: "o",
};

/** Roles as the expectations of layouts abbreviate them; a column of a year is the year. */
export function shortRole(role: ColumnRole): string {
  return SHORT_ROLES[role] ?? role.replace("value:", "");
}
