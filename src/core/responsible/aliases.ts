import { foldText, tokenize } from "../russian";
import { initialsOf, partyKey } from "./glossary";
import { headForm } from "./lexicon/heads";
import { isLegalForm } from "./lexicon/legal-forms";
import type { Responsible } from "./model";
import { neighbourKeys } from "./neighbours";

export interface AliasVariant {
  /** As printed at its first place. */
  readonly name: string;
  readonly count: number;
}

/** Several spellings of one body in one document. */
export interface AliasGroup {
  /** The most frequent spelling; of equally frequent ones the fullest. */
  readonly canonical: string;
  /** Most frequent first. */
  readonly variants: readonly AliasVariant[];
  /** false: probably one body («городской методический совет» and a longer name): ask the user. */
  readonly certain: boolean;
}

/** A reading and how many cells say it: plans name the same few responsibles in all their rows. */
export interface RepeatedResponsible {
  readonly responsible: Responsible;
  readonly count: number;
}

interface Name {
  readonly name: string;
  readonly canonical: string;
  readonly key: string;
  count: number;
}

const withoutBrackets = (name: string): string => name.replace(/\s*\([^()]*\)/gu, "").trim() || name;

function collect(responsibles: readonly RepeatedResponsible[]): Name[] {
  const names = new Map<string, Name>();
  const byPrint = new Map<string, Name>();
  for (const { responsible, count } of responsibles) {
    for (const party of responsible.parties) {
      const known = byPrint.get(party.name);
      if (known !== undefined) {
        known.count += count;
        continue;
      }
      const name = withoutBrackets(party.name);
      const key = partyKey(name);
      const first = names.get(key) ?? { name, canonical: party.canonical, key, count: 0 };
      first.count += count;
      names.set(key, first);
      byPrint.set(party.name, first);
    }
  }
  return [...names.values()];
}

/** Sets of names that turn out to be one (union–find with path halving). */
class Groups {
  private readonly parents: number[];
  private readonly doubtful = new Set<number>();

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, index) => index);
  }

  find(index: number): number {
    let at = index;
    while (this.parents[at] !== at) at = this.parents[at] = this.parents[this.parents[at]!]!;
    return at;
  }

  join(a: number, b: number, certain: boolean): void {
    const [first, second] = [this.find(a), this.find(b)];
    if (first === second) return;
    this.parents[second] = first;
    if (!certain || this.doubtful.has(second)) this.doubtful.add(first);
  }

  isCertain(index: number): boolean {
    return !this.doubtful.has(this.find(index));
  }
}

/** The name without its legal form: «МКУ ДППО «РМК»» → «рмк»; null where it has none or nothing else. */
function bareKey(name: string): string | null {
  const quoted = /^(?:\p{Lu}{2,}\s+)+«([^«»]+)»$/u.exec(name);
  if (quoted !== null) return partyKey(quoted[1]!);
  const [first, ...rest] = name.split(" ");
  return rest.length > 0 && isLegalForm(first!.toLowerCase(), first!) ? partyKey(rest.join(" ")) : null;
}

const isAbbreviation = (name: string): boolean => /^\p{Lu}\p{L}*\p{Lu}\p{L}?$/u.test(name) && name.length > 2;
const isPerson = (name: string): boolean => /\p{L}\.\s?\p{L}\.|(?:вич|вна|чна)$/u.test(name);

/** Joins the names that share one of the keys which `keysOf` gives them. */
function joinByKeys(
  names: readonly Name[],
  groups: Groups,
  certain: boolean,
  keysOf: (name: Name) => string[],
): void {
  const seen = new Map<string, number>();
  names.forEach((name, index) => {
    for (const key of keysOf(name)) {
      const other = seen.get(key);
      if (other === undefined) seen.set(key, index);
      else groups.join(other, index, certain);
    }
  });
}

/** «СМЦ» and «Сетевой методический центр» meet in the letters; a name of two words only through the dictionary. */
function letterKeys({ name }: Name): string[] {
  if (isAbbreviation(name)) return [`letters ${foldText(name)}`];
  const letters = initialsOf(name.replace(/-/gu, " "));
  return letters.length > 2 && !/[\d«"]/u.test(name) ? [`letters ${letters}`] : [];
}

/** Typing slips: one letter more, less, other or swapped in a name long enough not to be another one. */
function typoKeys({ name, key }: Name): string[] {
  if (isPerson(name) || /\d/u.test(name) || key.length < 8) return [];
  return neighbourKeys(foldText(name));
}

const headOf = (words: readonly string[]): number =>
  words.findIndex((word) => {
    const form = headForm(word);
    return form !== null && form.head.kind !== "post";
  });

/** The longer name only adds adjectives before the head or an owner at the end. */
function onlyAdds(short: readonly string[], long: readonly string[]): boolean {
  const [shortHead, longHead] = [headOf(short), headOf(long)];
  if (shortHead < 0 || longHead < 0 || short[shortHead] !== long[longHead]) return false;
  let at = 0;
  for (const word of long.slice(0, longHead)) if (word === short[at]) at++;
  if (at !== shortHead) return false;
  const rest = short.slice(shortHead);
  const tail = long.slice(longHead);
  const added = tail[rest.length];
  return rest.every((word, index) => tail[index] === word) && (added === undefined || added.length > 2);
}

/** No document names one body in more ways; keeps a crowd of look-alikes from costing quadratic time. */
const LARGEST_FAMILY = 40;

function joinFamilies(names: readonly Name[], groups: Groups): void {
  const families = new Map<string, { index: number; words: string[] }[]>();
  names.forEach(({ name }, index) => {
    const words = tokenize(name)
      .filter((token) => token.kind !== "punctuation")
      .map((token) => token.text);
    const head = headOf(words);
    if (words.length < 2 || head < 0 || /[\d«"]/u.test(name) || headForm(words[0]!)?.head.kind === "post")
      return;
    const key = `${words[0]} ${words[head]}`;
    const family = families.get(key) ?? [];
    for (const other of family) {
      const [short, long] = other.words.length < words.length ? [other.words, words] : [words, other.words];
      if (short.length < long.length && onlyAdds(short, long)) groups.join(other.index, index, false);
    }
    if (family.length < LARGEST_FAMILY) family.push({ index, words });
    families.set(key, family);
  });
}

const byUse = (a: Name, b: Name): number => b.count - a.count || b.name.length - a.name.length;

/**
 * Near-duplicate spellings of one body inside one document (rule RESP-ALIAS). Pass the readings made with the
 * document's glossary. Names that differ in a number («СОШ № 3», «СОШ № 5») or in initials are never joined.
 * Linear in the number of names.
 */
export function findAliases(responsibles: readonly RepeatedResponsible[]): AliasGroup[] {
  const names = collect(responsibles);
  const groups = new Groups(names.length);
  joinByKeys(names, groups, true, ({ canonical }) => [partyKey(withoutBrackets(canonical))]);
  joinByKeys(names, groups, true, ({ name, key }) => {
    const bare = bareKey(name);
    return bare === null ? [key] : [key, bare];
  });
  joinByKeys(names, groups, true, letterKeys);
  joinByKeys(names, groups, true, typoKeys);
  joinFamilies(names, groups);
  const members = new Map<number, Name[]>();
  names.forEach((name, index) => {
    const root = groups.find(index);
    members.set(root, [...(members.get(root) ?? []), name]);
  });
  return [...members.entries()]
    .filter(([, list]) => list.length > 1)
    .map(([root, list]) => {
      const variants = [...list].sort(byUse).map(({ name, count }) => ({ name, count }));
      return { canonical: variants[0]!.name, variants, certain: groups.isCertain(root) };
    });
}
