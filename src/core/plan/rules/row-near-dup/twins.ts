import type { PlanItem, PlanTable } from "../../rule";
import { successionOf } from "../../succession";
import { namesMeasure } from "../shared/blank";
import { deadlineText, foldedField } from "../shared/item-facts";
import { hashText } from "../shared/hash-text";
import { memoize } from "../shared/memoize";
import { sameMeasure, wordingOf } from "../shared/near-duplicates";
import { bucketsOf } from "./buckets";

/** A measure and the buckets it is looked for in. */
interface Candidate {
  readonly item: PlanItem;
  readonly deadline: string;
  readonly buckets: readonly number[];
}

const candidateOf = memoize((item: PlanItem): Candidate | null => {
  if (!namesMeasure(item.row)) return null;
  const deadline = deadlineText(item.row);
  const buckets = bucketsOf(foldedField(item.row, "measure"), hashText(deadline));
  return buckets.length === 0 ? null : { item, deadline, buckets };
});

/** Made only for measures that meet another one in a bucket. */
const wordingIn = memoize((candidate: Candidate) => wordingOf(candidate.item.row.fields.measure?.text ?? ""));

/** Measures by buckets, and the earlier twin of each that has one. */
class TwinIndex {
  /** Nearly every bucket holds one measure: a list for each would cost more than the comparing. */
  private readonly buckets = new Map<number, Candidate | Candidate[]>();
  readonly twins = new Map<PlanItem, PlanItem>();

  add(candidate: Candidate): void {
    for (const bucket of candidate.buckets) {
      const members = this.buckets.get(bucket);
      if (members === undefined) this.buckets.set(bucket, candidate);
      else if (Array.isArray(members)) insertInOrder(members, candidate);
      else this.buckets.set(bucket, inOrder(members, candidate));
    }
  }

  remove(candidate: Candidate): void {
    this.twins.delete(candidate.item);
    for (const bucket of candidate.buckets) {
      const members = this.buckets.get(bucket);
      if (members === candidate) this.buckets.delete(bucket);
      else if (Array.isArray(members)) members.splice(members.indexOf(candidate), 1);
    }
  }

  /** The nearest earlier twin, in the first bucket that has one. */
  compare(candidate: Candidate): void {
    this.twins.delete(candidate.item);
    for (const bucket of candidate.buckets) {
      const members = this.buckets.get(bucket);
      if (!Array.isArray(members)) continue;
      const own = positionOf(members, candidate);
      for (let index = own - 1; index >= Math.max(0, own - MOST_COMPARED); index -= 1) {
        const other = members[index];
        if (!other || !areTwins(other, candidate)) continue;
        this.twins.set(candidate.item, other.item);
        return;
      }
    }
  }

  /** Those whose nearest earlier twin a change at this row of the candidate's buckets can alter. */
  *followers(candidate: Candidate): Generator<Candidate> {
    for (const bucket of candidate.buckets) {
      const found = this.buckets.get(bucket);
      const members = Array.isArray(found) ? found : found ? [found] : [];
      const own = positionOf(members, candidate);
      yield* members.slice(own, own + MOST_COMPARED + 1);
    }
  }
}

/** First position of a row not above the candidate's; members are in sheet order. */
function positionOf(members: readonly Candidate[], candidate: Candidate): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((members[middle]?.item.row.row ?? 0) < candidate.item.row.row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inOrder(a: Candidate, b: Candidate): Candidate[] {
  return a.item.row.row < b.item.row.row ? [a, b] : [b, a];
}

function insertInOrder(members: Candidate[], candidate: Candidate): void {
  const last = members[members.length - 1];
  if (!last || last.item.row.row < candidate.item.row.row) members.push(candidate);
  else members.splice(positionOf(members, candidate), 0, candidate);
}

const indexes = new WeakMap<PlanTable, TwinIndex>();

/** A table carried over from an earlier reading takes over its index and compares only around what was replaced. */
export function twinsOf(table: PlanTable): ReadonlyMap<PlanItem, PlanItem> {
  const own = indexes.get(table);
  if (own) return own.twins;
  const succession = successionOf(table);
  const inherited = succession && indexes.get(succession.before);
  const index = inherited ?? fullIndex(table);
  if (succession && inherited) {
    indexes.delete(succession.before);
    update(index, succession.replaced);
  }
  indexes.set(table, index);
  return index.twins;
}

function fullIndex(table: PlanTable): TwinIndex {
  const index = new TwinIndex();
  for (const item of table.items) {
    const candidate = candidateOf(item);
    if (!candidate) continue;
    index.add(candidate);
    index.compare(candidate);
  }
  return index;
}

function update(index: TwinIndex, replaced: ReadonlyMap<PlanItem, PlanItem>): void {
  const old = [...replaced.keys()].flatMap((item) => candidateOf(item) ?? []);
  const fresh = [...replaced.values()].flatMap((item) => candidateOf(item) ?? []);
  for (const candidate of old) index.remove(candidate);
  for (const candidate of fresh) index.add(candidate);
  const affected = new Set([...old, ...fresh].flatMap((candidate) => [...index.followers(candidate)]));
  for (const candidate of affected) index.compare(candidate);
}

/** «Круглый стол» is too short to be nearly the same. */
const MIN_WORDS = 4;

/** Exact repetitions are ROW-DUP's. */
function areTwins(a: Candidate, b: Candidate): boolean {
  if (a.deadline !== b.deadline) return false;
  const [first, second] = [wordingIn(a), wordingIn(b)];
  if (Math.min(first.stems.length, second.stems.length) < MIN_WORDS) return false;
  return first.folded !== second.folded && sameMeasure(first, second);
}

/** Keeps the work linear where thousands of rows begin alike. */
const MOST_COMPARED = 30;
