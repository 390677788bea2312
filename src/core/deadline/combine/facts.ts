import type { Period } from "../../table/model";
import type { Piece } from "../grammar/piece";
import type { Deadline } from "../model";
import type { Repetition } from "./recurrences";
import type { Span } from "./spans";

/** Everything that a text said, ready to be made a deadline. */
export interface Facts {
  readonly text: string;
  readonly period: Period | null;
  readonly spans: readonly Span[];
  readonly repetition: Repetition | null;
  readonly pieces: readonly Piece[];
  readonly weekdays: readonly number[];
  readonly further: boolean;
}

/** The fields of a deadline that its facts decide. */
export type Outcome = Pick<Deadline, "kind" | "start" | "end" | "certain"> &
  Partial<Pick<Deadline, "recurrence" | "parts">>;
