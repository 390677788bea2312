import type { NumberedRow } from "./numbered-row";

/** The first row of every number of every sequence; numbers of one sequence differ in their last parts only. */
export class NumberPlaces {
  /** By sequence and last part, which has at most four digits. */
  private readonly sequences: number[][] = [];

  /**
   * @param index of the row, into Numbering.rows
   * @returns index of the earlier row of the same number, or null where this one is the first
   */
  enter({ meant, sequence, last }: NumberedRow, index: number): number | null {
    if (!meant) return null;
    const rows = (this.sequences[sequence] ??= []);
    const earlier = rows[last];
    if (earlier !== undefined) return earlier;
    rows[last] = index;
    return null;
  }

  /** @param last the last part of a number */
  has(sequence: number, last: number): boolean {
    return this.sequences[sequence]?.[last] !== undefined;
  }
}
