import { markOfPrimary } from "./scale-mark";
import type { MarkScale } from "./model";

const scale = (from3: number | null, from4: number | null, from5: number | null): MarkScale => ({
  exam: "ОГЭ",
  year: 2023,
  grade: 9,
  subject: "math",
  from3,
  from4,
  from5,
  max: null,
  origin: { source: "", url: "", confidence: "high", note: "" },
});

describe("markOfPrimary", () => {
  it.each<[number, number]>([
    [0, 2],
    [7, 2],
    [8, 3],
    [14, 3],
    [15, 4],
    [21, 4],
    [22, 5],
    [31, 5],
  ])("gives for %d points the mark %d", (primary, mark) =>
    expect(markOfPrimary(scale(8, 15, 22), primary)).toBe(mark),
  );

  it("tells only «2» where only the minimum is known", () => {
    expect(markOfPrimary(scale(8, null, null), 7)).toBe(2);
    expect(markOfPrimary(scale(8, null, null), 12)).toBe(0);
  });

  it("does not guess below the lowest known mark", () => {
    expect(markOfPrimary(scale(null, 10, 15), 9)).toBe(0);
    expect(markOfPrimary(scale(null, 10, 15), 12)).toBe(4);
  });
});
