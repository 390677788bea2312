import { addDays } from "../../deadline/calendar";
import type { Period } from "../../table/model";
import { annualPlan, type AnnualRow } from "../annual/annual-plan";
import type { RegionalPlan } from "../regional-plan";

export type DueState = "overdue" | "due";

/** An occurrence that wants attention. */
export interface DueRow {
  readonly row: AnnualRow;
  /** ISO; the last day of the occurrence. */
  readonly end: string;
  readonly state: DueState;
}

/**
 * What is overdue by `today` inside the period, and what is due within the next `days`, in the order of the dates.
 * @param isDone says whether an occurrence is confirmed; such rows are left out
 */
export function dueList(
  plan: RegionalPlan,
  period: Period,
  today: string,
  days: number,
  isDone: (row: AnnualRow) => boolean = () => false,
): DueRow[] {
  const horizon = addDays(today, days);
  return annualPlan(plan, period)
    .rows.flatMap((row): DueRow[] => {
      if (row.span === null || isDone(row)) return [];
      const { end } = row.span;
      if (end < today) return [{ row, end, state: "overdue" }];
      return end <= horizon ? [{ row, end, state: "due" }] : [];
    })
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
}
