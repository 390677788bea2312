import { EMPTY_CELL, firstSign, mayBeDigit, mayBeginAlike, OTHER_SIGN } from "./first-sign";

describe("first sign of a text", () => {
  test.each([
    ["срок", "Срок", true],
    ["Яблоко", "яма", true],
    ["срок", "мера", false],
    ["1.1", "1", true],
    ["1.1", "2", false],
    ["«Срок»", "срок", true],
    ["Ёлка", "елка", true],
    ["cрок", "срок", true],
  ])("«%s» may begin as «%s»: %s", (text, other, expected) => {
    expect(mayBeginAlike(firstSign(text), firstSign(other))).toBe(expected);
  });

  test.each([
    ["5", true],
    ["(5)", true],
    ["пять", false],
  ])("«%s» may begin with a digit: %s", (text, expected) => {
    expect(mayBeDigit(firstSign(text))).toBe(expected);
  });

  it("tells empty cells from all texts, fits into a byte", () => {
    for (let code = 1; code < 0x3000; code++) {
      const sign = firstSign(String.fromCharCode(code));
      expect(sign).toBeGreaterThan(EMPTY_CELL);
      expect(sign).toBeLessThan(256);
    }
    expect(mayBeginAlike(EMPTY_CELL, OTHER_SIGN)).toBe(false);
  });
});
