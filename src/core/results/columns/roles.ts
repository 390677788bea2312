import type { Subject } from "../subject";

/** Roles that one column of a sheet has at most. */
export type SingleRole =
  | "year"
  | "municipality"
  | "schoolCode"
  | "schoolName"
  | "official"
  | "participant"
  | "exam"
  | "form"
  | "subject"
  | "grade"
  | "level"
  | "medal"
  | "attendance";

/** What a column of a result sheet holds. */
export type ResultRole =
  | SingleRole
  | "person"
  | "value"
  | "count"
  | "participants"
  | "mean"
  | "failed"
  | "raised"
  | "confirmed"
  | "lowered"
  | "side"
  | "other";

/** Which result a value column holds; `any` is decided by the exam and the numbers in the column. */
export type ValueKind = "score" | "primary" | "max" | "mark" | "journal" | "any";

/** What the words of a header say, before its content is looked at. */
export interface HeaderGuess {
  readonly role: ResultRole;
  /** 0..1. */
  readonly weight: number;
  readonly kind: ValueKind;
  /** The subject named in the header: a column of a wide sheet. */
  readonly subject: Subject | null;
  /** «Предмет 1», «Отметка 1»: the number that joins a pair; 0 where there is none. */
  readonly pair: number;
  /** 2..5 for a column that counts pupils with this mark; 0 otherwise. */
  readonly mark: number;
  /** A year that the header names («2022 год» over its columns); 0 where there is none. */
  readonly year: number;
  /** The column holds shares, not numbers of pupils. */
  readonly percent: boolean;
}
