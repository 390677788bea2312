import type { TableRow } from "../../../table/model";
import type { PlanItem, PlanTable } from "../../rule";
import type { Replacement } from "../../succession";
import { tableFacts } from "../../succession";
import { namesMeasure } from "../shared/blank";
import { BucketIndex } from "../shared/bucket-index";
import { deadlineText } from "../shared/item-facts";
import { hashFolded } from "../shared/hash-text";
import { memoize } from "../shared/memoize";
import { sameMeasure, wordingOf } from "../shared/near-duplicates";
import { bucketsOf } from "./buckets";

/** Buckets of a record on the average, to begin with. */
const USUAL_BUCKETS = 12;
/** Keeps the work linear where thousands of rows begin alike. */
const MOST_COMPARED = 30;
/** «Круглый стол» is too short to be nearly the same. */
const MIN_WORDS = 4;

/** Made only for measures that meet another one in a bucket. */
const wordingIn = memoize(({ row }: PlanItem) => wordingOf(row.fields.measure?.text ?? ""));

/** The measures of a table by buckets, and the earlier twin of each that has one; records by their index. */
class TwinIndex {
  private readonly buckets: BucketIndex;
  private readonly twins = new Map<number, number>();
  private items: readonly PlanItem[];

  constructor({ items }: PlanTable) {
    this.items = items;
    this.buckets = new BucketIndex(items.length * USUAL_BUCKETS);
    items.forEach((item, index) => {
      const buckets = bucketsFor(item);
      this.compare(index, buckets);
      for (const bucket of buckets) this.buckets.add(bucket, index);
    });
  }

  /** Compares anew only around what was replaced. */
  update(replaced: readonly Replacement[], { items }: PlanTable): void {
    this.items = items;
    const touched: number[] = [];
    for (const { index, before } of replaced) {
      this.twins.delete(index);
      const buckets = bucketsFor(before);
      for (const bucket of buckets) this.buckets.remove(bucket, index);
      for (const bucket of buckets) touched.push(...this.followers(bucket, index));
    }
    for (const { index, after } of replaced) {
      const buckets = bucketsFor(after);
      for (const bucket of buckets) this.buckets.add(bucket, index);
      for (const bucket of buckets) touched.push(...this.followers(bucket, index));
    }
    for (const index of new Set(touched)) {
      const item = items[index];
      if (item) this.compare(index, bucketsFor(item));
    }
  }

  *pairs(): Generator<readonly [item: PlanItem, twin: PlanItem]> {
    for (const [index, earlier] of this.twins) {
      const [item, twin] = [this.items[index], this.items[earlier]];
      if (item && twin) yield [item, twin];
    }
  }

  /** The nearest earlier twin, in the first bucket that has one. */
  private compare(index: number, buckets: readonly number[]): void {
    this.twins.delete(index);
    for (const bucket of buckets) {
      if (this.buckets.isEmpty(bucket)) continue;
      let compared = 0;
      for (const other of this.buckets.before(bucket, index)) {
        if (areTwins(this.items[other], this.items[index])) {
          this.twins.set(index, other);
          return;
        }
        compared += 1;
        if (compared === MOST_COMPARED) break;
      }
    }
  }

  /** Those whose nearest earlier twin a change at this record can alter, itself among them. */
  private followers(bucket: number, index: number): readonly number[] {
    return this.buckets.from(bucket, index, MOST_COMPARED + 1);
  }
}

function bucketsFor({ row }: PlanItem): readonly number[] {
  if (!namesMeasure(row)) return NO_BUCKETS;
  return bucketsOf(row.fields.measure?.text ?? "", deadlineHash(row));
}

/** Equal for rows of one deadline (`deadlineText`). */
function deadlineHash({ fields }: TableRow): number {
  let hash = hashFolded(fields.deadline?.text ?? "");
  if (fields.deadlineStart) hash = hashFolded(fields.deadlineStart.text, hash);
  if (fields.deadlineEnd) hash = hashFolded(fields.deadlineEnd.text, hash);
  return hash;
}

const NO_BUCKETS: readonly number[] = [];

/** Exact repetitions are ROW-DUP's. */
function areTwins(a: PlanItem | undefined, b: PlanItem | undefined): boolean {
  if (!a || !b || deadlineText(a.row) !== deadlineText(b.row)) return false;
  const [first, second] = [wordingIn(a), wordingIn(b)];
  if (Math.min(first.stems.length, second.stems.length) < MIN_WORDS) return false;
  return first.folded !== second.folded && sameMeasure(first, second);
}

/** The records of a table that nearly repeat an earlier one. */
export const twinsOf = tableFacts.fact(
  (table) => new TwinIndex(table),
  (index, replaced, table) => {
    index.update(replaced, table);
    return index;
  },
);
