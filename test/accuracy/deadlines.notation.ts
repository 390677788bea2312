import type { Deadline } from "../../src/core/deadline";

/**
 * Made-up deadlines in the manner of Russian municipal plans with our reading of the contract (DESIGN.md,
 * «Deadline»). An expectation is written as one line:
 *
 *   kind [date | start..end] [@recurrence] [?] [|byDocument]
 *
 * `?` means certain=false; dates left out are null («..2023-09-01» has no start).
 */
export type DeadlineCase = readonly [text: string, expected: string, period?: PeriodName];

/** Plan periods of the cases: a calendar year, a school year, a programme of years, thirteen months, a month. */
export const PERIODS = {
  calendar: { start: "2023-01-01", end: "2023-12-31" },
  school: { start: "2023-09-01", end: "2024-08-31" },
  programme: { start: "2022-10-01", end: "2025-12-31" },
  thirteen: { start: "2022-12-01", end: "2023-12-31" },
  march: { start: "2023-03-01", end: "2023-03-31" },
} as const;
export type PeriodName = keyof typeof PERIODS;

/** A reading in the notation of the cases. */
export function notation({ kind, start, end, recurrence, byDocument, certain }: Deadline): string {
  const dates = start === null && end === null ? "" : start === end ? start : `${start ?? ""}..${end ?? ""}`;
  return [
    kind,
    dates,
    recurrence === null ? "" : `@${recurrence}`,
    certain ? "" : "?",
    byDocument === null ? "" : `|${byDocument}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}
