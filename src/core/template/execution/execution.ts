import { occurrences } from "../../deadline";
import { partyKey } from "../../responsible";
import type { PlanTable } from "../../plan/rule";
import type { Period } from "../../table/model";
import { indicatorResults, type IndicatorResult } from "./indicator-results";
import { markedPlan, type MarkedMeasure } from "./marked-plan";

/**
 * What became of a measure: `unconfirmed` is done without a paper named, `overdue` has passed its day without a
 * mark of completion, `waiting` has its day still ahead.
 */
export type ExecutionState = "done" | "unconfirmed" | "going" | "failed" | "overdue" | "waiting";

export const EXECUTION_STATES: readonly ExecutionState[] = [
  "done",
  "unconfirmed",
  "going",
  "failed",
  "overdue",
  "waiting",
];

export interface ExecutionRow {
  readonly row: MarkedMeasure;
  /** ISO; last days of the occurrences that end inside the reported period. */
  readonly ends: readonly string[];
  /** Fell due inside the period; the others were reported before their day, or have no day. */
  readonly due: boolean;
  readonly state: ExecutionState;
}

/** Numbers of due measures by state. */
export interface Tally {
  readonly name: string;
  readonly due: number;
  readonly counts: Readonly<Record<ExecutionState, number>>;
}

export interface ExecutionReport {
  readonly title: string;
  readonly period: Period;
  /** ISO; the day of the report. */
  readonly today: string;
  readonly hasMarks: boolean;
  readonly rows: readonly ExecutionRow[];
  readonly total: Tally;
  readonly blocks: readonly Tally[];
  readonly responsibles: readonly Tally[];
  readonly indicators: readonly IndicatorResult[];
}

/**
 * What a plan promised for a period and what became of it, by block and by responsible, with the indicators'
 * values beside their targets. Linear in the number of rows.
 * @param today ISO; the day that overdue is judged by
 * @param indicators tables of indicators of the same workbook
 */
export function executionReport(
  table: PlanTable,
  period: Period,
  today: string,
  indicators: readonly PlanTable[] = [],
): ExecutionReport {
  const { plan, rows: marked, hasMarks } = markedPlan(table);
  const rows = marked.flatMap((row) => executionRow(row, plan.period ?? period, period, today));
  const due = rows.filter((row) => row.due);
  return {
    title: plan.title,
    period,
    today,
    hasMarks,
    rows,
    total: tally("", due),
    blocks: talliesBy(due, ({ row }) => [{ key: row.block, name: row.block.name }]),
    responsibles: talliesBy(due, ({ row }) =>
      row.measure.parties.map(({ canonical, name }) => ({ key: partyKey(canonical), name })),
    ).sort((a, b) => b.due - a.due),
    indicators: indicatorResults(indicators, period),
  };
}

function executionRow(row: MarkedMeasure, whole: Period, period: Period, today: string): ExecutionRow[] {
  const { deadline } = row.measure;
  const ends = deadline
    ? occurrences(deadline, whole)
        .map(({ end }) => end)
        .filter((end) => end >= period.start && end <= period.end)
    : [];
  const due = ends.length > 0;
  const last = ends.at(-1) ?? null;
  const state = stateOf(row, last, today);
  if (!due && !isReported(row, whole, period)) return [];
  return [{ row, ends, due, state }];
}

/** Done before its day, or without a day: reported where the plan says so and the year is the plan's. */
function isReported({ mark, measure }: MarkedMeasure, whole: Period, period: Period): boolean {
  if (mark.state !== "done" && mark.state !== "going" && mark.state !== "failed") return false;
  const spans = measure.deadline ? occurrences(measure.deadline, whole) : [];
  if (spans.length === 0) return measure.latestEnd === null;
  return spans.some(({ start, end }) => start <= period.end && end > period.end);
}

/** @param end ISO; the last day by which it was due, null where there is none */
export function stateOf(
  { mark, confirmation }: MarkedMeasure,
  end: string | null,
  today: string,
): ExecutionState {
  if (mark.state === "done") return confirmation === "" ? "unconfirmed" : "done";
  if (mark.state === "failed") return "failed";
  if (end !== null && end < today) return "overdue";
  return mark.state === "going" ? "going" : "waiting";
}

function tally(name: string, rows: readonly ExecutionRow[]): Tally {
  const counts = { done: 0, unconfirmed: 0, going: 0, failed: 0, overdue: 0, waiting: 0 };
  for (const { state } of rows) counts[state] += 1;
  return { name, due: rows.length, counts };
}

interface Group {
  readonly key: unknown;
  readonly name: string;
}

function talliesBy(
  rows: readonly ExecutionRow[],
  groupsOf: (row: ExecutionRow) => readonly Group[],
): Tally[] {
  const groups = new Map<unknown, { name: string; rows: ExecutionRow[] }>();
  for (const row of rows) {
    const seen = new Set<unknown>();
    for (const { key, name } of groupsOf(row)) {
      if (seen.has(key)) continue;
      seen.add(key);
      const group = groups.get(key) ?? { name, rows: [] };
      group.rows.push(row);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ name, rows: own }) => tally(name, own));
}
