import type { Exam } from "../../results";
import type { Interval } from "../../statistics";

/** Codes of the JSON; words for people never call a school ШНОР (report texts). */
export type ShnorStatus = "ШНОР" | "не ШНОР" | "не определено";

export type ShnorCellStatus = "низкий" | "норма" | "недостаточно данных" | "нет порога";

/** One assessment procedure of a school and what it says. */
export interface ShnorCell {
  readonly exam: Exam;
  /** Labels joined by « + » where subjects are taken together. */
  readonly subject: string;
  /** null where the exam has one class or classes are taken together. */
  readonly grade: number | null;
  readonly year: number;
  readonly n: number;
  /** Pupils with «2» or below the minimum; says nothing where the status is «нет порога». */
  readonly low: number;
  readonly share: number;
  readonly interval: Interval;
  readonly status: ShnorCellStatus;
  /** Ids of the cells behind it. */
  readonly cells: readonly number[];
}

export interface ShnorVerdict {
  readonly status: ShnorStatus;
  readonly cells: readonly ShnorCell[];
  readonly lowCells: number;
  readonly undecidedCells: number;
}
