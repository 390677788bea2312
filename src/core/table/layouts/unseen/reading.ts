import type { Layout } from "../layout";

/** A drawn sheet with everything that is to be read of its records. */
export interface Reading extends Layout {
  /**
   * A line per record of the first table: number | deadline | parties | targets. Deadlines in the notation of
   * test/accuracy/deadlines.notation.ts; parties and targets («≥80 %») parted by «; ». Absent: not looked at.
   */
  readonly reads?: string;
}
