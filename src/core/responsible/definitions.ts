import { stem, tokenize, type Token } from "../russian";
import { makeGlossary } from "./glossary";
import { readUnits } from "./lexer";
import { printedName } from "./names";
import { splitPhrases } from "./split";

/** An abbreviation that a text explains. */
export interface DefinedAbbreviation {
  readonly abbreviation: string;
  readonly expansion: string;
  /** Index of the text that explains it. */
  readonly index: number;
}

const NO_GLOSSARY = makeGlossary();

/** «(далее – ОМСУ)», also «(далее ОМСУ)»; «далее по тексту». */
const HEREAFTER = /\(\s*далее(?:\s+по\s+тексту)?\s*[-–—:]?\s*[«"]?([^()«»"]{2,60}?)[»"]?\s*\)/giu;
/** «информационно-методический центр (ИМЦ)». */
const IN_BRACKETS = /\(\s*(\p{Lu}[\p{Lu}\p{Ll}]{0,10}\p{Lu}\p{Ll}?)\s*\)/gu;
/** «ОМСУ – органы …» at the start of a line of an abbreviation list. */
const LIST_ENTRY =
  /^\s*(?:\d+[.)]\s*)?(\p{Lu}[\p{L}]*\p{Lu}\p{Ll}?(?: (?:и )?\p{Lu}[\p{L}]*\p{Lu}\p{Ll}?)*(?: «[^»]{1,40}»)?)\s*[-–—:=]\s*(\p{L}.{4,400}?)\s*[;.,]?\s*$/u;

const BEFORE = 400;

const isSmall = (word: string): boolean => word.length < 3;

/** Tokens that give a letter to an abbreviation: the words, not the prepositions between them. */
function lettersBackwards(words: readonly Token[], letters: string): Token | null {
  let at = words.length - 1;
  for (let i = letters.length - 1; i >= 0; i--) {
    while (at >= 0 && isSmall(words[at]!.text) && words[at]!.text[0] !== letters[i]) at--;
    if (at < 0 || words[at]!.text[0] !== letters[i]) return null;
    if (i === 0) return words[at]!;
    at--;
  }
  return null;
}

/** Whether the words, each with one or more of its first letters, spell the abbreviation: «ВсОШ», «ПК ИРО». */
function spells(expansion: string, abbreviation: string): boolean {
  const letters = tokenize(abbreviation)
    .map((token) => token.text)
    .join("")
    .replace(/[^а-я]/gu, "");
  let at = 0;
  for (const { text } of tokenize(expansion)) {
    for (let i = 0; at < letters.length && text[i] === letters[at]; i++) at++;
  }
  return letters !== "" && at === letters.length;
}

/** The last body named in a text: what «(далее – …)» speaks of when the letters do not tell. */
function lastName(text: string): string | null {
  const phrase = splitPhrases(readUnits(text, NO_GLOSSARY)).at(-1);
  return phrase === undefined ? null : printedName(phrase, text);
}

function expansionBefore(text: string, end: number, abbreviation: string): string | null {
  const before = text.slice(Math.max(0, end - BEFORE), end);
  const words = tokenize(before).filter((token) => token.kind === "word");
  const letters = abbreviation
    .toLowerCase()
    .replace(/ё/gu, "е")
    .replace(/[^а-я]/gu, "");
  const short = /^[^\s]*\p{Lu}[^\s]*\p{Lu}/u.test(abbreviation);
  if (short) {
    const start = lettersBackwards(words, letters);
    if (start !== null) return before.slice(start.start).trim();
    return lastName(before);
  }
  const first = stem(tokenize(abbreviation)[0]!.text);
  const start = words.filter((word) => stem(word.text) === first).at(-1);
  return start === undefined ? null : before.slice(start.start).trim();
}

function inSentence(text: string, index: number): DefinedAbbreviation[] {
  const found: DefinedAbbreviation[] = [];
  if (!text.includes("(")) return found;
  for (const match of text.matchAll(HEREAFTER)) {
    const abbreviation = match[1]!.replace(/\s+/gu, " ").trim();
    const expansion = expansionBefore(text, match.index, abbreviation);
    if (expansion !== null && expansion !== "")
      found.push({ abbreviation, expansion: tidy(expansion), index });
  }
  for (const match of text.matchAll(IN_BRACKETS)) {
    const abbreviation = match[1]!;
    const words = tokenize(text.slice(Math.max(0, match.index - BEFORE), match.index));
    const start = lettersBackwards(
      words.filter((token) => token.kind === "word"),
      abbreviation.toLowerCase(),
    );
    if (start === null) continue;
    const offset = Math.max(0, match.index - BEFORE);
    found.push({ abbreviation, expansion: tidy(text.slice(offset + start.start, match.index)), index });
  }
  return found;
}

const tidy = (text: string): string => text.replace(/\s+/gu, " ").replace(/^[\s,;.]+|[\s,;]+$/gu, "");

/**
 * Abbreviations that the texts of a workbook explain: «… (далее – ОМСУ)», «центр … (ИМЦ)» and lines of an
 * abbreviation list «ОМСУ – органы …» (METHODOLOGY 5.3). The first explanation of an abbreviation counts.
 */
export function definedAbbreviations(texts: readonly string[]): DefinedAbbreviation[] {
  const result = new Map<string, DefinedAbbreviation>();
  const add = (definition: DefinedAbbreviation): void => {
    if (!result.has(definition.abbreviation)) result.set(definition.abbreviation, definition);
  };
  texts.forEach((text, index) => {
    for (const line of text.split(/[\n;]/u)) {
      const entry = LIST_ENTRY.exec(line);
      if (entry !== null && spells(entry[2]!, entry[1]!))
        add({ abbreviation: entry[1]!, expansion: tidy(entry[2]!), index });
    }
    for (const definition of inSentence(text, index)) add(definition);
  });
  return [...result.values()];
}
