import { headForm } from "./lexicon/heads";
import { isFieldOfWork } from "./lexicon/words";

const WRAP = /(\p{L}+)-(\s+)(\p{Ll}+)/gu;
/** «информационно-», «социально-»: the first half of a word that has a dash of its own. */
const FIRST_HALF = /[ое]$/u;

const isKnown = (word: string): boolean => headForm(word) !== null || isFieldOfWork(word);

/**
 * A cell text whose words were cut at line ends with a dash («директо-⏎ра», «учителя-⏎предметники») with the
 * words whole again; a dash that belongs to the word stays, and so does one between two names («УО- школы»).
 */
export function withoutWraps(text: string): string {
  return text.replace(WRAP, (printed, head: string, gap: string, tail: string) => {
    const joined = head + tail;
    if (isKnown(joined.toLowerCase())) return joined;
    const whole = isKnown(head.toLowerCase());
    if (headForm(tail) !== null && !whole) return printed;
    if (!whole && !FIRST_HALF.test(head)) return joined;
    return gap.includes("\n") ? `${head}-${tail}` : printed;
  });
}
