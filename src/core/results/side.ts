import { foldText } from "../russian";

/** How results lie to the marks of the journal: above, equal, below. */
export const SIDES = ["raised", "confirmed", "lowered"] as const;
export type MarkSide = (typeof SIDES)[number];

const WORDS: readonly (readonly [MarkSide, RegExp])[] = [
  ["raised", /повысил/u],
  ["confirmed", /подтвердил/u],
  ["lowered", /понизил/u],
];

/** «Понизили (Отметка < Отметка по журналу) %» → "lowered"; null where a text names no side or several. */
export function sideOf(text: string): MarkSide | null {
  const folded = foldText(text);
  const found = WORDS.filter(([, pattern]) => pattern.test(folded));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}
