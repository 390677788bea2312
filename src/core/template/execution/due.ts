import { occurrences } from "../../deadline";
import { addDays } from "../../deadline/calendar";
import type { PlanTable } from "../../plan/rule";
import type { Period } from "../../table/model";
import { stateOf } from "./execution";
import { markedPlan, type MarkedMeasure } from "./marked-plan";

export type DueState = "overdue" | "due" | "unconfirmed";

/** A measure that wants attention. */
export interface DueRow {
  readonly row: MarkedMeasure;
  /** ISO; the last day of the occurrence that decides. */
  readonly end: string;
  readonly state: DueState;
  /** How many occurrences have passed by (or fall due within the days). */
  readonly times: number;
}

const ORDER: Readonly<Record<DueState, number>> = { overdue: 0, due: 1, unconfirmed: 2 };

/**
 * What is overdue by `today` inside the period, what falls due within the next `days`, and what is done without a
 * confirmation; each measure once per state, in the order of the dates. A measure that is marked as done or as
 * not done is nothing to remind of. Linear in the number of rows.
 * @param today ISO
 */
export function dueList(table: PlanTable, period: Period | null, today: string, days: number): DueRow[] {
  const { plan, rows } = markedPlan(table);
  const year = today.slice(0, 4);
  const whole = period ?? plan.period ?? { start: `${year}-01-01`, end: `${year}-12-31` };
  const horizon = addDays(today, days);
  return rows
    .flatMap((row) => attentionTo(row, whole, today, horizon))
    .sort((a, b) => ORDER[a.state] - ORDER[b.state] || (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
}

function attentionTo(row: MarkedMeasure, whole: Period, today: string, horizon: string): DueRow[] {
  const { deadline } = row.measure;
  if (!deadline) return [];
  const ends = occurrences(deadline, whole).map(({ end }) => end);
  const passed = ends.filter((end) => end < today);
  const coming = ends.filter((end) => end >= today && end <= horizon);
  const state = stateOf(row, null, today);
  const last = passed.at(-1);
  if (state === "unconfirmed") {
    return last === undefined ? [] : [{ row, end: last, state, times: passed.length }];
  }
  if (state === "done" || state === "failed") return [];
  const [next] = coming;
  return [
    ...(last === undefined ? [] : [{ row, end: last, state: "overdue", times: passed.length } as const]),
    ...(next === undefined ? [] : [{ row, end: next, state: "due", times: coming.length } as const]),
  ];
}
