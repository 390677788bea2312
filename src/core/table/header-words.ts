import { wordsOf } from "./fold";
import type { Cue } from "./header-cue";
import { GENERIC_STEMS, HEADER_CUES, type Topic } from "./header-lexicon";

/**
 * Words of headers against the stems of the dictionaries. Bodies of tables are scanned for repeated headers, so
 * this is asked for every short row: stems are found by their first letter, words seen before are remembered.
 */

export interface TopicCue extends Cue {
  readonly topic: Topic;
}

/** The words of a header and the place of each among the telling ones. */
export interface Phrase {
  readonly words: readonly string[];
  readonly places: readonly number[];
}

interface KnownWord {
  /** Stems of cues that the word begins with. */
  readonly stems: readonly string[];
  readonly isGeneric: boolean;
  /** With one typing error; made when it is first asked for. */
  almost: readonly string[] | null;
}

const DIGITS = /^\d+$/u;
const SHORT_PHRASE = 3;
const MIN_FUZZY_STEM = 6;
const MIN_SWAPPED_STEM = 4;
const MEMO_LIMIT = 20_000;

const CUES: readonly TopicCue[] = (Object.keys(HEADER_CUES) as Topic[]).flatMap((topic) =>
  HEADER_CUES[topic].map((cue) => ({ ...cue, topic })),
);

const STEMS = [...new Set(CUES.flatMap(({ stems }) => stems))];
const STEMS_BY_LETTER = groupBy(STEMS, (stem) => stem[0] ?? "");
const CUES_BY_STEM = groupBy(CUES, ({ stems }) => stems[0] ?? "");
/** Stems long enough to tell the second half of a compound from the rest of a broken word. */
const COMPOUND_STEMS = STEMS.filter((stem) => stem.length >= 5 && !stem.endsWith("$"));

const known = new Map<string, KnownWord>();

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

export function stemMatches(stem: string, word: string): boolean {
  return stem.endsWith("$") ? word === stem.slice(0, -1) : word.startsWith(stem);
}

/** The word begins with the stem but for one wrong, missing, doubled or swapped letter. */
function startsAlmost(word: string, stem: string): boolean {
  let same = 0;
  while (same < stem.length && word[same] === stem[same]) same += 1;
  const isSwapped =
    word[same] === stem[same + 1] &&
    word[same + 1] === stem[same] &&
    word.slice(same + 2).startsWith(stem.slice(same + 2));
  if (isSwapped && same >= 1 && stem.length >= MIN_SWAPPED_STEM) return true;
  if (same < 2 || stem.length < MIN_FUZZY_STEM) return false;
  const restOfStem = stem.slice(same + 1);
  return (
    word.slice(same + 1).startsWith(restOfStem) ||
    word.slice(same).startsWith(restOfStem) ||
    word.slice(same + 1).startsWith(stem.slice(same))
  );
}

function lookUp(word: string): KnownWord {
  const found = known.get(word);
  if (found) return found;
  if (known.size >= MEMO_LIMIT) known.clear();
  const entry: KnownWord = {
    stems: (STEMS_BY_LETTER.get(word[0] ?? "") ?? []).filter((stem) => stemMatches(stem, word)),
    isGeneric: GENERIC_STEMS.some((stem) => stemMatches(stem, word)),
    almost: null,
  };
  known.set(word, entry);
  return entry;
}

/** Stems that a word begins with; `almost` forgives one typing error. */
function stemsOf(word: string, almost: boolean): readonly string[] {
  const entry = lookUp(word);
  // A word of the dictionary is no other word mistyped.
  if (!almost || entry.stems.length > 0) return entry.stems;
  entry.almost ??= (STEMS_BY_LETTER.get(word[0] ?? "") ?? []).filter(
    (stem) => !stem.endsWith("$") && startsAlmost(word, stem),
  );
  return entry.almost;
}

/** A word that says nothing about a role («наименование», «планируемый», «реализации»). */
export const isGeneric = (word: string): boolean => lookUp(word).isGeneric;

/** «организация-исполнитель» is two words, «исполне-ния» one broken in two: a known stem after the hyphen tells. */
function splitCompounds(folded: string): string {
  if (!folded.includes("-")) return folded;
  return folded.replace(/(?<=\p{L}{4})-(?=(\p{L}{4,}))/gu, (hyphen, second: string) =>
    COMPOUND_STEMS.some((stem) => second.startsWith(stem)) ? " " : hyphen,
  );
}

/** «5 класс», «3-4 класс»: the number is no head of a short phrase. */
export const isCounter = (word: string, { length }: readonly string[]): boolean =>
  length <= SHORT_PHRASE && DIGITS.test(word);

/** Words of a folded header; those in brackets stand farther from the head. */
export function phraseOf(folded: string): Phrase {
  const inBrackets = new Set(
    folded.includes("(")
      ? [...folded.matchAll(/\(([^)]*)\)/gu)].flatMap((match) => wordsOf(match[1] ?? ""))
      : [],
  );
  const words = wordsOf(splitCompounds(folded));
  let place = 0;
  const places = words.map((word) => {
    const own = place + (inBrackets.has(word) && place > 0 ? 2 : 0);
    if (!isGeneric(word) && !isCounter(word, words)) place += 1;
    return own;
  });
  return { words, places };
}

/** What the words of a phrase hit: stem -> index of its first word. */
export function hitsOf({ words }: Phrase, almost: boolean): ReadonlyMap<string, number> {
  const hits = new Map<string, number>();
  words.forEach((word, index) => {
    for (const stem of stemsOf(word, almost)) if (!hits.has(stem)) hits.set(stem, index);
  });
  return hits;
}

/** The cues all whose stems are hit. */
export function cuesFor(hits: ReadonlyMap<string, number>): TopicCue[] {
  const cues: TopicCue[] = [];
  for (const stem of hits.keys()) {
    for (const cue of CUES_BY_STEM.get(stem) ?? [])
      if (cue.stems.every((each) => hits.has(each))) cues.push(cue);
  }
  return cues;
}

/** Whether a word begins with one of the stems. */
export function isHitBy(word: string, stems: ReadonlySet<string>, almost: boolean): boolean {
  return stemsOf(word, almost).some((stem) => stems.has(stem));
}
