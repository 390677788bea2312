import { foldText, stem, tokenize, type Token } from "../russian";
import { acronymOf, type Acronym, type AcronymClass } from "./lexicon/acronyms";
import { headForm } from "./lexicon/heads";

/** What the workbook itself says about names: its list of abbreviations and its accepted spellings. */
export interface GlossaryInput {
  /** Spelling → canonical name, both as printed. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Abbreviation → full name, as in the abbreviation list or in «(далее – …)». */
  readonly abbreviations: Readonly<Record<string, string>>;
}

/** The same, prepared for reading many cells. */
export interface Glossary {
  /** An abbreviation of the workbook by folded word or phrase. */
  acronym(text: string): Acronym | null;
  /** Number of tokens of a phrase abbreviation («КДН и ЗП», «ПК ИРО») that starts at `from`; 0 for none. */
  phraseAt(tokens: readonly Token[], from: number): number;
  /** The canonical name for a key of a party (see `partyKey`), or null. */
  canonical(key: string): string | null;
  /** The abbreviation whose letters are these initials («смц»), or null. */
  byInitials(initials: string): string | null;
}

const LATE_WORD = /^[\p{L}\p{N}]+$/u;

/** Stemming is the dear part of a key and plans repeat their words: the last stems are remembered. */
const STEMS = new Map<string, string>();
const MOST_STEMS = 10_000;

/** The part of a key that one folded word gives; short words are mostly abbreviations and stay whole. */
export function wordKey(word: string): string {
  if (word.length < 5) return word;
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  if (STEMS.size >= MOST_STEMS) STEMS.clear();
  const key = stem(word);
  STEMS.set(word, key);
  return key;
}

/**
 * One key for all spellings that differ in letter case, endings, quotes, dashes, brackets and spaces:
 * «Управления образования», «управление  образования» → the same key. Two different bodies keep two keys:
 * numbers and abbreviations stay whole.
 */
export function partyKey(name: string): string {
  return tokenize(name)
    .filter((token) => token.kind === "word" || token.kind === "number")
    .map((token) => wordKey(token.text))
    .join(" ");
}

/** First letters of the words that an abbreviation is made of: «Сетевой методический центр» → «смц». */
export function initialsOf(name: string): string {
  return tokenize(name)
    .filter((token) => token.kind === "word" && (token.text.length > 3 || token.text === "дом"))
    .map((token) => token.text[0])
    .join("");
}

const isAcronymName = (name: string): boolean =>
  name.split(/\s+/u).every((word) => LATE_WORD.test(word) && /\p{Lu}\p{L}*\p{Lu}/u.test(word));

const NOT_A_BODY =
  /^(?:экзамен|аттестаци|систем|стандарт|работ|программ|курс|маршрут|диагностик|олимпиад|действи|исследовани|здоровь|связь)/u;

/** What kind of body a full name speaks of, by its first head noun. */
function classOf(abbreviation: string, expansion: string): AcronymClass {
  const known = acronymOf(foldText(abbreviation));
  if (known !== null) return known.kind;
  const folded = tokenize(expansion).filter((token) => token.kind === "word");
  for (const { text } of folded) {
    if (NOT_A_BODY.test(text)) return "area";
    const head = headForm(text)?.head;
    if (head === undefined || head.kind === "post") continue;
    if (/^(?:управлени|министерств|департамент|комитет|администраци|орган)/u.test(head.lemma))
      return "authority";
    if (/^(?:объединени|ассоциаци|совет)/u.test(head.lemma)) return "association";
    if (/^(?:школ|организаци|учреждени|гимнази|лице|сад)/u.test(head.lemma)) return "school";
    return head.lemma === "университет" ? "service" : "methodical";
  }
  return "area";
}

/** «Министерство» for «Министерство образования … края» is a shortening, not a name of its own: the full name counts. */
const isTruncation = (abbreviation: string, expansion: string): boolean =>
  foldText(expansion).startsWith(`${foldText(abbreviation)} `);

interface Tables {
  readonly acronyms: Map<string, Acronym>;
  readonly phrases: Map<string, string[][]>;
  readonly names: Map<string, string>;
  readonly initials: Map<string, string>;
}

function addPhrase(tables: Tables, name: string): void {
  const words = tokenize(name).map((token) => token.text);
  if (words.length < 2) return;
  const list = tables.phrases.get(words[0]!) ?? [];
  list.push(words);
  tables.phrases.set(words[0]!, list);
}

function addAbbreviation(tables: Tables, abbreviation: string, expansion: string): void {
  const short = isTruncation(abbreviation, expansion) ? expansion : abbreviation;
  tables.names.set(partyKey(abbreviation), short);
  if (!tables.names.has(partyKey(expansion))) tables.names.set(partyKey(expansion), short);
  if (!isAcronymName(abbreviation)) return;
  const folded = foldText(abbreviation);
  const known = acronymOf(folded);
  tables.acronyms.set(folded, {
    name: abbreviation,
    kind: classOf(abbreviation, expansion),
    expansions: [expansion],
    regional: known?.regional ?? false,
    unique: known?.unique ?? false,
    variants: [],
    capitalsOnly: false,
  });
  tables.initials.set(folded.replace(/\s/gu, ""), abbreviation);
  addPhrase(tables, abbreviation);
}

/** Prepares a glossary once for all cells of a workbook. Linear in its size. */
export function makeGlossary(input: GlossaryInput = { aliases: {}, abbreviations: {} }): Glossary {
  const tables: Tables = { acronyms: new Map(), phrases: new Map(), names: new Map(), initials: new Map() };
  addPhrase(tables, "КДН и ЗП");
  for (const [written, expansion] of Object.entries(input.abbreviations)) {
    for (const abbreviation of written.split(" / ")) addAbbreviation(tables, abbreviation.trim(), expansion);
  }
  for (const [alias, canonical] of Object.entries(input.aliases))
    tables.names.set(partyKey(alias), canonical);
  return {
    acronym: (text) => tables.acronyms.get(text) ?? null,
    phraseAt: (tokens, from) => {
      for (const words of tables.phrases.get(tokens[from]!.text) ?? []) {
        if (words.every((word, index) => tokens[from + index]?.text === word)) return words.length;
      }
      return 0;
    },
    canonical: (key) => tables.names.get(key) ?? null,
    byInitials: (initials) => tables.initials.get(initials) ?? null,
  };
}

export const EMPTY_GLOSSARY: Glossary = makeGlossary();
