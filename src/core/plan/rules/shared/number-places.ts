import type { NumberedRow } from "./numbering";
import { lastOf } from "./numbering";

/** The first row of every number of every sequence; numbers of one sequence differ in their last parts only. */
export class NumberPlaces {
  private readonly sequences: Map<number, number>[] = [];

  /**
   * @param index of the row, into Numbering.rows
   * @returns index of the earlier row of the same number, or null where this one is the first
   */
  enter({ meant, sequence }: NumberedRow, index: number): number | null {
    if (!meant) return null;
    const last = lastOf(meant);
    const rows = (this.sequences[sequence] ??= new Map<number, number>());
    const earlier = rows.get(last);
    if (earlier !== undefined) return earlier;
    rows.set(last, index);
    return null;
  }

  /** @param last the last part of a number */
  has(sequence: number, last: number): boolean {
    return this.sequences[sequence]?.has(last) ?? false;
  }
}
