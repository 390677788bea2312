import { levenshtein, tokenize } from "../../../russian";
import type { Body } from "../shared/parties";
import { usualName } from "../shared/parties";

/** A name on the shelf of names that equal it but for one word. */
interface Shelved {
  readonly body: Body;
  readonly word: string;
  readonly quoted: boolean;
}

export interface MisspeltPair {
  /** The spelling that stands more often, or first. */
  readonly usual: Body;
  readonly rare: Body;
  /** The slip is in an ordinary word, not in an abbreviation. */
  readonly inWord: boolean;
}

/** Shorter words differ by a letter and are different words. */
const MIN_WORD = 5;
const MIN_ABBREVIATION = 3;

/**
 * Pairs of bodies whose names differ by one letter of one word. Words of a name are compared in their places:
 * each name is filed once per word under the other words, so that the work is linear in the number of names.
 */
export function misspeltPairs(bodies: readonly Body[]): MisspeltPair[] {
  const shelves = new Map<string, Shelved[]>();
  for (const body of bodies) {
    for (const { rest, word, quoted } of gapsOf(usualName(body))) {
      const shelf = shelves.get(rest);
      if (shelf) shelf.push({ body, word, quoted });
      else shelves.set(rest, [{ body, word, quoted }]);
    }
  }
  const pairs: MisspeltPair[] = [];
  const taken = new Set<string>();
  for (const shelf of shelves.values()) {
    const ordered = [...shelf].sort((a, b) => b.body.mentions.length - a.body.mentions.length);
    ordered.forEach((rare, index) => {
      const usual = ordered.slice(0, Math.min(index, MOST_COMPARED)).find((other) => isSlip(other, rare));
      if (!usual || taken.has(rare.body.key)) return;
      taken.add(rare.body.key);
      pairs.push({ usual: usual.body, rare: rare.body, inWord: !isAbbreviation(rare.word) });
    });
  }
  return pairs;
}

/** Keeps the work linear where thousands of schools differ in one word. */
const MOST_COMPARED = 20;

interface Gap {
  /** The name with the word left out. */
  readonly rest: string;
  readonly word: string;
  readonly quoted: boolean;
}

function gapsOf(name: string): Gap[] {
  const tokens = tokenize(name).filter(({ kind }) => kind === "word" || kind === "number");
  const quotes = [...name].map((sign) => '«»"'.includes(sign));
  return tokens.flatMap((token, position) => {
    if (token.kind === "number") return [];
    const rest = tokens.map(({ text }, index) => (index === position ? "*" : text)).join(" ");
    const quoted = quotes.slice(0, token.start).filter(Boolean).length % 2 === 1;
    return [{ rest, word: name.slice(token.start, token.end), quoted }];
  });
}

function isSlip(a: Shelved, b: Shelved): boolean {
  if (levenshtein(a.word.toLowerCase(), b.word.toLowerCase(), 1) !== 1) return false;
  const shortest = Math.min(a.word.length, b.word.length);
  if (isAbbreviation(a.word) && isAbbreviation(b.word)) {
    if (isStutter(a, b)) return true;
    // «ИМЦ» and «УМЦ» in quotes are two centres; a letter more or less in the legal form is one.
    return (
      !a.quoted && !b.quoted && shortest >= MIN_ABBREVIATION && Math.max(a.word.length, b.word.length) > 3
    );
  }
  return shortest >= MIN_WORD && !isEnding(a.word, b.word);
}

/** «ООО» once among many «ОО»: a letter typed twice. */
function isStutter(usual: Shelved, rare: Shelved): boolean {
  const plain = (word: string): string => word.replace(/(.)\1+/gu, "$1");
  const often = usual.body.mentions.length >= rare.body.mentions.length * OFTEN;
  return often && rare.word.length > usual.word.length && plain(usual.word) === plain(rare.word);
}

const OFTEN = 10;

function isAbbreviation(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** «школа» and «школы» differ at the very end: another form of the word, not a slip. */
function isEnding(a: string, b: string): boolean {
  const common = Math.min(a.length, b.length) - 1;
  return a.slice(0, common).toLowerCase() === b.slice(0, common).toLowerCase();
}
