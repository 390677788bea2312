const EMPTY_SLOT = -1;

/**
 * A hash table from whole numbers below 2^53 to record numbers, in two flat arrays: two million keys in
 * 50 MB, where a Map of strings would need ten times that.
 */
export class KeyIndex {
  private keys: Float64Array;
  private values: Int32Array;
  private size = 0;

  /** @param expected number of keys to come; right from the start there is room for them */
  constructor(expected = 512) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(expected, 1) * 2));
    this.keys = new Float64Array(slots);
    this.values = new Int32Array(slots).fill(EMPTY_SLOT);
  }

  /** The record stored under the key; stores `record` and gives -1 where there was none. */
  findOrAdd(key: number, record: number): number {
    if (this.size * 2 > this.values.length) this.grow();
    const slot = this.slotOf(key);
    const known = this.values[slot] ?? EMPTY_SLOT;
    if (known !== EMPTY_SLOT) return known;
    this.keys[slot] = key;
    this.values[slot] = record;
    this.size++;
    return -1;
  }

  private slotOf(key: number): number {
    const mask = this.values.length - 1;
    const low = key % 4294967296;
    const high = Math.floor(key / 4294967296);
    let slot = (Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b) >>> 7) & mask;
    while (this.values[slot] !== EMPTY_SLOT && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Float64Array(values.length * 2);
    this.values = new Int32Array(values.length * 2).fill(EMPTY_SLOT);
    values.forEach((value, index) => {
      if (value === EMPTY_SLOT) return;
      const key = keys[index] ?? 0;
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.values[slot] = value;
    });
  }
}
