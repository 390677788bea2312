import { headForm } from "./lexicon/heads";
import { isFieldOfWork } from "./lexicon/words";

const WRAP = /(\p{L}+)-[^\S\n]*\n\s*(\p{Ll}+)/gu;
/** «информационно-», «социально-»: the first half of a word that has a dash of its own. */
const FIRST_HALF = /[ое]$/u;

const isKnown = (word: string): boolean => headForm(word) !== null || isFieldOfWork(word);

/**
 * A cell text whose words were cut at line ends with a dash («директо-⏎ра», «учителя-⏎предметники») with the
 * words whole again; a dash that belongs to the word stays.
 */
export function withoutWraps(text: string): string {
  return text.replace(WRAP, (_, head: string, tail: string) => {
    const joined = head + tail;
    if (isKnown(joined.toLowerCase())) return joined;
    return isKnown(head.toLowerCase()) || FIRST_HALF.test(head) ? `${head}-${tail}` : joined;
  });
}
