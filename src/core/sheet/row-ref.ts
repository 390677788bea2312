import type { SheetRef } from "./grid";

/**
 * A row of a table as findings, edits, accepted deviations and the journal know it: by what stands in it,
 * not by its address, so that inserted, deleted, sorted or filtered rows do not mislead them.
 *
 * `key` is the normalised text of `keyColumns` (row-key.ts); `ordinal` tells equal keys apart (0 = first from
 * the top). `row` is only where the row stood when it was read. Rows of one key are told apart by what else
 * stands in them (row-witness.ts): an edit of one carries that.
 */
export interface RowRef {
  readonly sheet: SheetRef;
  /** Id of the recognised table, unique in the workbook («План!B11»). */
  readonly table: string;
  /** 0-based absolute columns whose texts make the key. */
  readonly keyColumns: readonly number[];
  readonly key: string;
  readonly ordinal: number;
  /** Rows of the table that had this key when it was read, this one included. */
  readonly alike: number;
  readonly row: number;
}

/**
 * What stood in a followed row beside its key: tells rows of one key apart after a sort, an insertion or a
 * deletion. Results of formulas do not count, because they change without anybody's hand.
 */
export interface RowWitness {
  /** 0-based absolute columns that were looked at. */
  readonly columns: readonly number[];
  /** Hash of their contents. */
  readonly mark: string;
}
