import { tokenize, type Token } from "../russian";
import type { CaseSet } from "../russian/declension";
import { adjectiveCases } from "../russian/declension";
import type { Glossary } from "./glossary";
import { closingBracket, closingQuote } from "./enclosures";
import { acronymOf, type Acronym } from "./lexicon/acronyms";
import { headForm, POST_ABBREVIATIONS, type Head } from "./lexicon/heads";
import { isLegalForm, LEGAL_SUFFIXES } from "./lexicon/legal-forms";
import { POINTED, PREPOSITIONS } from "./lexicon/words";
import { personAt } from "./persons";

/** How strongly a separator parts: `hard` always, the others by what follows. */
export type Separator = "hard" | "line" | "comma" | "and" | "slash" | "dash" | "stop" | "with";

export type UnitKind =
  "word" | "preposition" | "number" | "acronym" | "legal" | "quoted" | "bracketed" | "person" | "separator";

/** The smallest piece the grammar looks at. Offsets are indices into the cell text. */
export interface Unit {
  readonly kind: UnitKind;
  /** Folded. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly separator?: Separator;
  /** A line break stands before the unit. */
  readonly lineBefore: boolean;
  readonly head?: Head;
  /** Cases of a head or of a word with an adjective ending; 0 unknown. */
  readonly cases: CaseSet;
  /** Dictionary entry; undefined for an abbreviation nobody knows. */
  readonly acronym?: Acronym;
  /** The connective «совместно с» puts what follows into this case. */
  readonly governs?: CaseSet;
}

/** A reader of one cell: tokens in, units out. */
export interface Lexer {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly glossary: Glossary;
  /** The cell is prose in capitals, which say nothing about abbreviations then. */
  readonly shouted: boolean;
}

/** Longer than abbreviations are. */
const LONG_WORD = /\p{L}{8}/u;

export function makeLexer(source: string, glossary: Glossary): Lexer {
  const shouted = !/\p{Ll}/u.test(source) && LONG_WORD.test(source);
  return { source, tokens: tokenize(source), glossary, shouted };
}

const printed = (lexer: Lexer, from: number, to: number): string =>
  lexer.source.slice(lexer.tokens[from]!.start, lexer.tokens[to - 1]!.end);

/** Joins «учителя-предметники», «5-9», «9-х»: tokens glued by a dash without spaces. */
function endOfCompound(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  while (
    tokens[end]?.text === "-" &&
    tokens[end]!.gap === "" &&
    tokens[end + 1]?.gap === "" &&
    (tokens[end + 1]!.kind === "word" || tokens[end + 1]!.kind === "number")
  ) {
    end += 2;
  }
  return end;
}

const ACRONYM_SHAPE = /^\p{Lu}[\p{L}]*\p{Lu}\p{L}{0,2}$/u;

function looksLikeAcronym(word: string): boolean {
  if (!ACRONYM_SHAPE.test(word)) return false;
  const capitals = word.replace(/[^\p{Lu}]/gu, "").length;
  return capitals >= 2 && capitals * 2 >= word.length;
}

/** A known or capital-letter abbreviation; undefined for an ordinary word. */
function asAcronym(lexer: Lexer, text: string, raw: string): { acronym?: Acronym } | undefined {
  const known = lexer.glossary.acronym(text) ?? acronymOf(text);
  const capitals = looksLikeAcronym(raw);
  if (known !== null && (capitals || !known.capitalsOnly)) return { acronym: known };
  return capitals && (!lexer.shouted || raw.length < 4) ? {} : undefined;
}

function wordUnit(lexer: Lexer, from: number): { unit: Unit; next: number } {
  const { tokens } = lexer;
  const token = tokens[from]!;
  let next = endOfCompound(tokens, from);
  const raw = printed(lexer, from, next);
  const text = tokens
    .slice(from, next)
    .map((part) => part.text)
    .join("");
  const base = { start: token.start, lineBefore: token.gap === "\n" };
  const pointed = tokens[next]?.text === "." && tokens[next]!.gap === "" && POINTED.has(text);
  if (pointed) next++;
  const end = tokens[next - 1]!.end;
  if (isLegalForm(text, raw) && !pointed)
    return { unit: { ...base, kind: "legal", text, end, cases: 0 }, next };
  const acronym = pointed ? undefined : asAcronym(lexer, text, raw);
  if (acronym) return { unit: { ...base, kind: "acronym", text, end, cases: 0, ...acronym }, next };
  if (!pointed && PREPOSITIONS.has(text))
    return { unit: { ...base, kind: "preposition", text, end, cases: 0 }, next };
  const full = POST_ABBREVIATIONS.get(text);
  const first = text.split("-")[0]!;
  const form = headForm(text) ?? headForm(first) ?? (full === undefined ? null : headForm(full));
  if (form !== null) {
    return { unit: { ...base, kind: "word", text, end, head: form.head, cases: form.cases }, next };
  }
  const cases = adjectiveCases(full ?? text);
  return { unit: { ...base, kind: "word", text, end, cases }, next };
}

/** A phrase of several words that the dictionary or the workbook's list knows as one abbreviation. */
function phraseUnit(lexer: Lexer, from: number): { unit: Unit; next: number } | null {
  const { tokens } = lexer;
  const length = lexer.glossary.phraseAt(tokens, from);
  if (length === 0) return null;
  const text = tokens
    .slice(from, from + length)
    .map((token) => token.text)
    .join(" ");
  const acronym = lexer.glossary.acronym(text) ?? acronymOf(text);
  if (acronym === null) return null;
  const first = tokens[from]!;
  const next = from + length;
  return {
    unit: {
      kind: "acronym",
      text,
      start: first.start,
      end: tokens[next - 1]!.end,
      lineBefore: first.gap === "\n",
      cases: 0,
      acronym,
    },
    next,
  };
}

const SIGNS: Readonly<Record<string, Separator>> = {
  ";": "hard",
  "•": "hard",
  "·": "hard",
  "●": "hard",
  "|": "hard",
  ",": "comma",
  "/": "slash",
  "-": "dash",
  ".": "stop",
};

const CONNECTIVES: ReadonlySet<string> = new Set(["и", "или", "либо", "&"]);

function separatorUnit(lexer: Lexer, from: number): { unit: Unit | null; next: number } | null {
  const token = lexer.tokens[from]!;
  const base = {
    kind: "separator" as const,
    text: token.text,
    start: token.start,
    lineBefore: token.gap === "\n",
    cases: 0,
  };
  const joint = jointConnective(lexer.tokens, from);
  if (joint !== null) {
    const end = lexer.tokens[joint.next - 1]!.end;
    return { unit: { ...base, end, separator: "with", governs: joint.governs }, next: joint.next };
  }
  if (CONNECTIVES.has(token.text)) {
    let next = from + 1;
    if (lexer.tokens[next]?.text === "/" && CONNECTIVES.has(lexer.tokens[next + 1]?.text ?? "")) next += 2;
    return { unit: { ...base, end: lexer.tokens[next - 1]!.end, separator: "and" }, next };
  }
  if (token.kind !== "punctuation" && token.kind !== "mark") return null;
  const separator = SIGNS[token.text];
  return { unit: separator === undefined ? null : { ...base, end: token.end, separator }, next: from + 1 };
}

const INSTRUMENTAL_BITS: CaseSet = (1 << 3) | (1 << 8);
const GENITIVE_BITS: CaseSet = (1 << 1) | (1 << 6);
const WITH_PHRASES: readonly (readonly [readonly string[], CaseSet])[] = [
  [["а", "также"], 0],
  [["совместно", "с"], INSTRUMENTAL_BITS],
  [["совместно", "со"], INSTRUMENTAL_BITS],
  [["во", "взаимодействии", "с"], INSTRUMENTAL_BITS],
  [["с", "привлечением"], GENITIVE_BITS],
  [["с", "участием"], GENITIVE_BITS],
  [["при", "участии"], GENITIVE_BITS],
  [["при", "поддержке"], GENITIVE_BITS],
  [["при", "содействии"], GENITIVE_BITS],
];

function jointConnective(tokens: readonly Token[], from: number): { next: number; governs: CaseSet } | null {
  for (const [phrase, governs] of WITH_PHRASES) {
    if (phrase.every((word, index) => tokens[from + index]?.text === word)) {
      return { next: from + phrase.length, governs };
    }
  }
  return null;
}

function numberUnit(lexer: Lexer, from: number): { unit: Unit; next: number } | null {
  const { tokens } = lexer;
  let next = from;
  while (tokens[next]?.text === "№") next++;
  if (next > from && tokens[next]?.kind !== "number") return null;
  if (tokens[next]?.kind !== "number") return null;
  next = endOfCompound(tokens, next);
  while (tokens[next]?.text === "." && tokens[next]!.gap === "" && tokens[next + 1]?.kind === "number")
    next += 2;
  if (tokens[next]?.text === "+" && tokens[next]!.gap === "") next++;
  const text = tokens
    .slice(from, next)
    .map((token) => token.text)
    .join("");
  const first = tokens[from]!;
  return {
    unit: {
      kind: "number",
      text,
      start: first.start,
      end: tokens[next - 1]!.end,
      lineBefore: first.gap === "\n",
      cases: 0,
    },
    next,
  };
}

/** «и.о.» before a post: the «и» joins nothing. */
function actingUnit(lexer: Lexer, from: number): { unit: Unit; next: number } | null {
  const letters = lexer.tokens.slice(from, from + 4).map((token) => token.text);
  if (letters.join("") !== "и.о.") return null;
  const first = lexer.tokens[from]!;
  const end = lexer.tokens[from + 3]!.end;
  const next = from + 4;
  return {
    unit: { kind: "word", text: "и.о.", start: first.start, end, lineBefore: first.gap === "\n", cases: 0 },
    next,
  };
}

function enclosedUnit(lexer: Lexer, from: number): { unit: Unit; next: number } | null {
  const token = lexer.tokens[from]!;
  const kind = token.text === "(" || token.text === "[" ? "bracketed" : token.text === '"' ? "quoted" : null;
  if (kind === null) return null;
  const close = (kind === "quoted" ? closingQuote : closingBracket)(lexer.tokens, from, lexer.source);
  if (close === null) return null;
  const text = lexer.tokens
    .slice(from + 1, close)
    .map((part) => (part.gap === "" ? "" : " ") + part.text)
    .join("")
    .trim();
  const end = lexer.tokens[close]!.end;
  return {
    unit: { kind, text, start: token.start, end, lineBefore: token.gap === "\n", cases: 0 },
    next: close + 1,
  };
}

/** Whether the two-word abbreviation «ПК ИРО» stands here: a region in capitals before a body that has one in each. */
function mergeRegion(units: Unit[], unit: Unit): Unit | null {
  const previous = units.at(-1);
  if (previous === undefined || !unit.acronym?.regional || unit.lineBefore) return null;
  const region =
    (previous.kind === "acronym" && previous.acronym === undefined && previous.text.length < 5) ||
    (previous.kind === "word" && /^[бвгджзклмнпрстфхцчшщ]{2,3}$/u.test(previous.text));
  if (!region) return null;
  return {
    ...unit,
    text: `${previous.text} ${unit.text}`,
    start: previous.start,
    lineBefore: previous.lineBefore,
  };
}

/** «ГАУ ДПО», «СПб ГБУ»: one legal form. */
function mergeLegal(units: Unit[], unit: Unit, printedText: string): Unit | null {
  const previous = units.at(-1);
  if (previous?.kind !== "legal" || printedText !== printedText.toUpperCase()) return null;
  if (unit.kind !== "legal" && !LEGAL_SUFFIXES.has(unit.text)) return null;
  return { ...previous, text: `${previous.text} ${unit.text}`, end: unit.end };
}

/** «Управляющий совет», «ответственные лица»: a post that looks like an adjective is one before a noun it agrees with. */
function isAttributive(unit: Unit, next: Unit): boolean {
  if (unit.head === undefined || next.head === undefined || !/ий$/u.test(unit.head.lemma)) return false;
  return !/ий$/u.test(next.head.lemma) && (unit.cases & next.cases) !== 0;
}

/** «1.», «2)» of a list as a separator: at the start of a line, or with the next number of a list begun so. */
function listMarker(
  lexer: Lexer,
  unit: Unit,
  next: number,
  expected: string,
): { unit: Unit; next: number } | null {
  if (unit.kind !== "number" || !/^[0-9.]+$/u.test(unit.text)) return null;
  const sign = lexer.tokens[next];
  if (sign === undefined || sign.gap !== "" || (sign.text !== "." && sign.text !== ")")) return null;
  const atLineStart = unit.start === lexer.tokens[0]!.start || unit.lineBefore;
  if (sign.text === "." && !atLineStart && unit.text !== expected) return null;
  return { unit: { ...unit, kind: "separator", separator: "hard", end: sign.end }, next: next + 1 };
}

/** Units of a cell, in order. Every character is looked at a bounded number of times. */
export function readUnits(lexer: Lexer): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  let expected = "";
  while (at < lexer.tokens.length) {
    const person = personAt(lexer, at);
    const found =
      person ??
      enclosedUnit(lexer, at) ??
      phraseUnit(lexer, at) ??
      numberUnit(lexer, at) ??
      actingUnit(lexer, at) ??
      separatorUnit(lexer, at) ??
      (lexer.tokens[at]!.kind === "word" ? wordUnit(lexer, at) : { unit: null, next: at + 1 });
    at = found.next;
    if (found.unit === null) continue;
    const previous = units.at(-1);
    if (previous !== undefined && isAttributive(previous, found.unit))
      units[units.length - 1] = { ...previous, head: undefined };
    const marker = listMarker(lexer, found.unit, at, expected);
    if (marker !== null) {
      expected = String(Number(found.unit.text) + 1);
      at = marker.next;
    }
    const unit = marker?.unit ?? found.unit;
    const merged =
      mergeRegion(units, unit) ?? mergeLegal(units, unit, lexer.source.slice(unit.start, unit.end));
    if (merged === null) units.push(unit);
    else units[units.length - 1] = merged;
  }
  return units;
}
