import type { CellValue } from "../../sheet/grid";
import { endsSlice } from "../../steps";
import { identityReader } from "../sources/identity";
import type { PupilSource } from "../sources/model";
import { numberOfCell } from "../sources/number-text";
import { placeReader } from "../sources/places";
import { BINS, STEP, type BlockGroup, type CountingBlock, type ExamYear } from "./bins";

/** Pass score of a group; null where none is known. */
export type MinimumOf = (results: ExamYear) => number | null;

/** What the formulas of one source count, counted in memory by the same rules. */
export interface Tally {
  /** Per block: numbers of results by bin. */
  readonly counts: ReadonlyMap<CountingBlock, Float64Array>;
  /** Per block and group (index in block.groups): exact sums of scores. */
  readonly sums: ReadonlyMap<CountingBlock, Float64Array>;
  readonly repeats: number;
}

/** Counts the blocks of one source in one pass over its rows, in slices. */
export function* tallySteps(
  source: PupilSource,
  blocks: readonly CountingBlock[],
  minimumOf: MinimumOf,
): Generator<void, Tally> {
  const counters = blocks.map((block) => new BlockCounter(block, minimumOf));
  const identity = source.identity ? identityReader(source.grid, source.identity, source.firstRow) : null;
  const seen = new Set<number>();
  let repeats = 0;
  for (let row = source.firstRow; row <= source.lastRow; row++) {
    if (endsSlice(row)) yield;
    const number = identity?.(row) ?? null;
    if (number !== null) {
      if (seen.has(number)) {
        repeats++;
        continue;
      }
      seen.add(number);
    }
    for (const counter of counters) counter.add(row);
  }
  return {
    counts: new Map(counters.map(({ block, counts }) => [block, counts])),
    sums: new Map(counters.map(({ block, sums }) => [block, sums])),
    repeats,
  };
}

/** Does what the block's FREQUENCY does: a number falls into the first bin whose bound is not less than it. */
class BlockCounter {
  readonly counts: Float64Array;
  readonly sums: Float64Array;
  private readonly bounds: Float64Array;
  /** Index of the group that a bin belongs to; -1 for bins above the scale, which other rows fall into too. */
  private readonly groupOfBin: Int32Array;
  private readonly readers: readonly { readonly size: number; readonly read: (row: number) => number }[];
  private readonly column: number;

  constructor(
    readonly block: CountingBlock,
    minimumOf: MinimumOf,
  ) {
    const { source, stream, rowPlaces, streamPlaces, groups, size } = block;
    // FREQUENCY gives one number more than it has bounds: what lies above them all.
    this.counts = new Float64Array(size + 1);
    this.sums = new Float64Array(groups.length);
    this.bounds = new Float64Array(size);
    this.groupOfBin = new Int32Array(size);
    groups.forEach((group, index) => {
      boundsOf(group, minimumOf).forEach((bound, bin) => {
        this.bounds[group.offset + bin] = group.place * STEP - bound;
        this.groupOfBin[group.offset + bin] = BINS[group.mode][bin]?.meaning === "above" ? -1 : index;
      });
    });
    this.readers = [...rowPlaces, ...streamPlaces].map((place) => {
      return { size: place.size, read: placeReader(source.grid, place) };
    });
    this.column = stream.column - source.grid.origin.column;
  }

  add(row: number): void {
    const { source, stream } = this.block;
    let place = 0;
    for (const { size, read } of this.readers) {
      const next = read(row);
      if (next === 0) return;
      place = place * size + next;
    }
    const values = source.grid.values[row - source.grid.origin.row];
    const columns = stream.subjects.length;
    for (let index = 0; index < columns; index++) {
      this.addValue(
        columns === 1 ? place : place * (columns + 1) + index + 1,
        values?.[this.column + index] ?? "",
      );
    }
  }

  private addValue(place: number, cell: CellValue): void {
    const value = numberOfCell(cell);
    if (value === null) return;
    const bin = firstNotLess(this.bounds, place * STEP - value);
    this.counts[bin] = (this.counts[bin] ?? 0) + 1;
    const group = bin < this.bounds.length ? (this.groupOfBin[bin] ?? -1) : -1;
    if (group >= 0) this.sums[group] = (this.sums[group] ?? 0) + value;
  }
}

/** Index of the first of the rising bounds that is not less than the number. */
function firstNotLess(bounds: Float64Array, number: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bounds[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lower bounds of a group's bins, best first. Without a pass score nobody is known to be below it. */
export function boundsOf(group: BlockGroup, minimumOf: MinimumOf): number[] {
  return BINS[group.mode].map(({ from }) => (from === "minimum" ? (minimumOf(group) ?? 0) : from));
}
