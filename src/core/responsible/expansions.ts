import { adjectiveCases } from "../russian/declension";
import { partyKey, wordKey } from "./glossary";
import { ACRONYMS, WORK_AREAS, type AcronymClass } from "./lexicon/acronyms";

interface Expansion {
  readonly words: readonly string[];
  readonly name: string;
  readonly kind: AcronymClass;
}

/** Full names of the dictionary by their first key word, the longest first. */
const BY_FIRST_WORD = new Map<string, Expansion[]>();

function add(name: string, kind: AcronymClass, full: string): void {
  const words = partyKey(full).split(" ");
  const list = BY_FIRST_WORD.get(words[0]!) ?? [];
  list.push({ words, name, kind });
  BY_FIRST_WORD.set(
    words[0]!,
    list.sort((a, b) => b.words.length - a.words.length),
  );
}

for (const acronym of ACRONYMS) for (const full of acronym.expansions) add(acronym.name, acronym.kind, full);
for (const [name, phrase] of WORK_AREAS) add(name, "area", phrase);

/** Where in a name an expansion may give way to its abbreviation. */
interface Surroundings {
  /** The word before, lower case. */
  readonly before: string | undefined;
  readonly atEnd: boolean;
  readonly quoted: boolean;
  /** A proper name follows: «общеобразовательное учреждение «Лицей»» is one school, not all of them. */
  readonly beforeQuote: boolean;
}

function fits(kind: AcronymClass, { before, atEnd, quoted, beforeQuote }: Surroundings): boolean {
  if (kind === "methodical") return atEnd;
  if (quoted) return false;
  const whole = before === undefined && atEnd;
  if (kind === "area") return before === "по";
  if (kind === "association") return before === undefined || adjectiveCases(before) === 0;
  if (kind === "school") return !beforeQuote;
  return kind === "authority" ? atEnd : whole;
}

interface KeyWord {
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Number of the quotation it stands in; 0 outside. */
  readonly quotation: number;
}

const PIECE = /[«»]|[\p{L}\p{N}]+/gu;

function keyWords(name: string): KeyWord[] {
  const words: KeyWord[] = [];
  let quotation = 0;
  let count = 0;
  // A pattern that is given to `matchAll` is made anew every time, and one over all letters is dear to make.
  PIECE.lastIndex = 0;
  for (let piece = PIECE.exec(name); piece !== null; piece = PIECE.exec(name)) {
    const [text] = piece;
    if (text === "«") quotation = ++count;
    else if (text === "»") quotation = 0;
    else
      words.push({
        key: wordKey(text.toLowerCase()),
        text: text.toLowerCase(),
        start: piece.index,
        end: PIECE.lastIndex,
        quotation,
      });
  }
  return words;
}

/**
 * A name with the full names inside it turned into the abbreviations of the field: «руководители
 * общеобразовательных организаций» → «руководители ОО». A longer name that only begins like a dictionary
 * entry («управление образования администрации …») stays: it says more than the abbreviation.
 */
export function abbreviate(name: string): string {
  const words = keyWords(name);
  let result = "";
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    const first = words[at]!;
    const found = BY_FIRST_WORD.get(first.key)?.find((expansion) => {
      const next = words[at + expansion.words.length];
      const here = expansion.words.every(
        (key, index) => words[at + index]?.key === key && words[at + index]!.quotation === first.quotation,
      );
      const atEnd = next === undefined || next.quotation !== first.quotation;
      const quoted = first.quotation > 0;
      const beforeQuote = !quoted && (next?.quotation ?? 0) > 0;
      return here && fits(expansion.kind, { before: words[at - 1]?.text, atEnd, quoted, beforeQuote });
    });
    if (found === undefined) continue;
    result += name.slice(from, first.start) + found.name;
    at += found.words.length - 1;
    from = words[at]!.end;
  }
  return result + name.slice(from);
}
