const EMPTY_SLOT = -1;

/**
 * A hash table from whole numbers below 2^53 to record numbers, in two flat arrays: two million keys in
 * 50 MB, where a Map of strings would need ten times that.
 */
export class KeyIndex {
  private keys = new Float64Array(1024);
  private values = new Int32Array(1024).fill(EMPTY_SLOT);
  private size = 0;

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
