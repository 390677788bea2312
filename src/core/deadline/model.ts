import type { Period } from "../table/model";

export type DeadlineKind =
  | "date"
  | "month"
  | "quarter"
  | "halfYear"
  | "year"
  | "schoolYear"
  | "range"
  | "list"
  | "recurring"
  | "openStart"
  | "openEnd"
  | "season"
  | "continuous"
  | "event"
  | "byDocument"
  | "none";

/**
 * The literal reading of a «Срок исполнения» cell (DESIGN.md, contracts).
 * Dates are ISO (yyyy-mm-dd), both ends included; null where neither the text nor the plan period says.
 */
export interface Deadline {
  readonly text: string;
  readonly kind: DeadlineKind;
  readonly start: string | null;
  readonly end: string | null;
  /** daily, weekly, biweekly, monthly, quarterly, termly, halfYearly, yearly, yearly:MM[,MM], yearly:MM-DD, everyNyears, perReportingPeriod, asNeeded; joined by "+". */
  readonly recurrence: string | null;
  /** «по плану…», «по графику…»: the document that gives the date, as printed; null where there is none. */
  readonly byDocument: string | null;
  /** Members of a list, periods of a composite cell; [] otherwise. */
  readonly parts: readonly Deadline[];
  /** false where the wording allows two readings. */
  readonly certain: boolean;
}

/** Signature of the reader: `readDeadline("Март 2023", period)`. The period only supplies a missing year. */
export type ReadDeadline = (text: string, period: Period | null) => Deadline;
