const NONE = -1;
const LEAST_ENTRIES = 64;
/** Spreads neighbouring buckets over the table (Knuth's multiplier, 2^32 / φ). */
const SPREAD = 0x9e3779b1;

/**
 * Numbers of records by numbers of buckets: linked lists in flat arrays. A record stands in a dozen buckets and is
 * alone in nearly all of them, so that a map of lists would cost more than all that is done with them.
 */
export class BucketIndex {
  private readonly shift: number;
  /** First entry of each slot: its list goes from the last record to the first. Buckets may share a slot. */
  private readonly heads: Int32Array;
  private next: Int32Array;
  private buckets: Int32Array;
  private records: Int32Array;
  private used = 0;
  /** First of the entries that were given up. */
  private free = NONE;

  /** @param entries how many are expected */
  constructor(entries: number) {
    const size = Math.max(entries, LEAST_ENTRIES);
    const bits = Math.ceil(Math.log2(size));
    this.shift = 32 - bits;
    this.heads = new Int32Array(2 ** bits).fill(NONE);
    [this.next, this.buckets, this.records] = [
      new Int32Array(size),
      new Int32Array(size),
      new Int32Array(size),
    ];
  }

  add(bucket: number, record: number): void {
    const entry = this.newEntry();
    const slot = this.slotOf(bucket);
    let before = NONE;
    let after = this.heads[slot] ?? NONE;
    for (; after !== NONE && (this.records[after] ?? NONE) > record; after = this.next[after] ?? NONE)
      before = after;
    this.buckets[entry] = bucket;
    this.records[entry] = record;
    this.next[entry] = after;
    if (before === NONE) this.heads[slot] = entry;
    else this.next[before] = entry;
  }

  remove(bucket: number, record: number): void {
    const slot = this.slotOf(bucket);
    let before = NONE;
    for (let entry = this.heads[slot] ?? NONE; entry !== NONE; entry = this.next[entry] ?? NONE) {
      if (this.buckets[entry] === bucket && this.records[entry] === record) {
        if (before === NONE) this.heads[slot] = this.next[entry] ?? NONE;
        else this.next[before] = this.next[entry] ?? NONE;
        this.next[entry] = this.free;
        this.free = entry;
        return;
      }
      before = entry;
    }
  }

  /** Records of a bucket before this one, the nearest first. */
  *before(bucket: number, record: number): Generator<number> {
    for (const other of this.members(bucket)) if (other < record) yield other;
  }

  /** Up to so many records of a bucket from this one on, in order. */
  from(bucket: number, record: number, most: number): readonly number[] {
    const found: number[] = [];
    for (const other of this.members(bucket)) {
      if (other < record) break;
      found.push(other);
    }
    return found.reverse().slice(0, most);
  }

  isEmpty(bucket: number): boolean {
    return this.firstOf(bucket, this.heads[this.slotOf(bucket)] ?? NONE) === NONE;
  }

  private *members(bucket: number): Generator<number> {
    let entry = this.firstOf(bucket, this.heads[this.slotOf(bucket)] ?? NONE);
    for (; entry !== NONE; entry = this.firstOf(bucket, this.next[entry] ?? NONE))
      yield this.records[entry] ?? NONE;
  }

  /** The first entry of a bucket from this one on. */
  private firstOf(bucket: number, from: number): number {
    let entry = from;
    while (entry !== NONE && this.buckets[entry] !== bucket) entry = this.next[entry] ?? NONE;
    return entry;
  }

  private slotOf(bucket: number): number {
    return Math.imul(bucket, SPREAD) >>> this.shift;
  }

  private newEntry(): number {
    const entry = this.free;
    if (entry !== NONE) {
      this.free = this.next[entry] ?? NONE;
      return entry;
    }
    if (this.used === this.next.length) {
      this.next = doubled(this.next);
      this.buckets = doubled(this.buckets);
      this.records = doubled(this.records);
    }
    return this.used++;
  }
}

function doubled(numbers: Int32Array): Int32Array {
  const longer = new Int32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}
