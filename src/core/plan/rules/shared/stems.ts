import { stem } from "../../../russian";

const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** The stem of a folded word. Plans use the same few thousand words over and over: their stems are remembered. */
export function stemOf(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const result = stem(word);
  known.set(word, result);
  return result;
}
