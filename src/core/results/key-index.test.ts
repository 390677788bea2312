import fc from "fast-check";
import { KeyIndex } from "./key-index";

describe("KeyIndex", () => {
  it("behaves like a Map that keeps the first value", () => {
    const keys = fc.array(fc.integer({ min: 0, max: 2 ** 52 }), { maxLength: 3000 });
    fc.assert(
      fc.property(keys, (input) => {
        const index = new KeyIndex();
        const map = new Map<number, number>();
        input.forEach((key, record) => {
          expect(index.findOrAdd(key, record)).toBe(map.get(key) ?? -1);
          if (!map.has(key)) map.set(key, record);
        });
      }),
    );
  });
});
