import { foldText } from "../../../russian";
import type { CheckContext } from "../../rule";
import { memoize } from "./memoize";
import type { TextFilter } from "./text-cells";
import { textCells } from "./text-cells";
import { TRAITS } from "./text-traits";

/** How often abbreviations («РМК»), quoted names («Точка роста») and names of places stand in the workbook. */
export interface Vocabulary {
  /** Mentions of an abbreviation in capitals or of a quoted name, folded. */
  count(name: string): number;
}

const ABBREVIATION = /(?<!\p{L})\p{Lu}{2,8}(?!\p{L})/gu;
const NAMES: TextFilter = { traits: TRAITS.twoCapitals | TRAITS.openQuote, pattern: /\p{Lu}{2}|«/u };
const QUOTED = /«([^«»]{2,80})»/gu;

export const vocabularyOf = memoize((context: CheckContext): Vocabulary => {
  const counts = new Map<string, number>();
  const add = (name: string): void => {
    const key = foldText(name);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const grid of context.grids) {
    for (const { text } of textCells(context, grid, null, NAMES)) {
      for (const match of text.matchAll(ABBREVIATION)) add(match[0]);
      for (const match of text.matchAll(QUOTED))
        if (!/^\p{Lu}{2,8}$/u.test(match[1] ?? "")) add(match[1] ?? "");
    }
  }
  return { count: (name) => counts.get(foldText(name)) ?? 0 };
});
