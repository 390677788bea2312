import { tokenize } from "../russian";
import type { Glossary } from "./glossary";
import { LEGAL_SUFFIXES } from "./lexicon/legal-forms";
import { readPerson } from "./persons";
import { readSeparator } from "./separators";
import type { Lexer, Reading, Unit } from "./units";
import { readActing, readEnclosed, readNumber, readPhrase, readWord } from "./words";

/** Longer than abbreviations are. */
const LONG_WORD = /\p{L}{8}/u;
const SMALL_LETTER = /\p{Ll}/u;

function makeLexer(source: string, glossary: Glossary): Lexer {
  const shouted = !SMALL_LETTER.test(source) && LONG_WORD.test(source);
  return { source, tokens: tokenize(source), glossary, shouted };
}

function readNext(lexer: Lexer, at: number): Reading {
  return (
    readPerson(lexer, at) ??
    readEnclosed(lexer, at) ??
    readPhrase(lexer, at) ??
    readNumber(lexer, at) ??
    readActing(lexer, at) ??
    readSeparator(lexer, at) ??
    readWord(lexer, at)
  );
}

const REGION_LETTERS = /^[бвгджзклмнпрстфхцчшщ]{2,3}$/u;

/** «ПК ИРО»: a region's letters before a body that every region has are one abbreviation with it. */
function withRegion(previous: Unit | undefined, unit: Unit): Unit | null {
  if (previous === undefined || !unit.acronym?.regional || unit.lineBefore) return null;
  const unknown = previous.kind === "acronym" && previous.acronym === undefined && previous.text.length < 5;
  if (!unknown && !(previous.kind === "word" && REGION_LETTERS.test(previous.text))) return null;
  const { start, lineBefore } = previous;
  return { ...unit, text: `${previous.text} ${unit.text}`, start, lineBefore };
}

/** «ГАУ ДПО», «СПб ГБУ»: one legal form. In small letters «до» and «во» are prepositions. */
function withLegalForm(previous: Unit | undefined, unit: Unit, printed: string): Unit | null {
  if (previous?.kind !== "legal") return null;
  const suffix = LEGAL_SUFFIXES.has(unit.text) && (unit.text.length > 2 || printed === printed.toUpperCase());
  if (!suffix && !(unit.kind === "legal" && previous.text === "спб")) return null;
  return { ...previous, text: `${previous.text} ${unit.text}`, end: unit.end };
}

const ADJECTIVAL = /(?:[иы]й|ая)$/u;

/** «Управляющий совет», «ответственные лица»: a post that looks like an adjective is one before a noun it agrees with. */
function isAttributive(unit: Unit | undefined, next: Unit): unit is Unit {
  if (unit?.head === undefined || next.head === undefined || !ADJECTIVAL.test(unit.head.lemma)) return false;
  if (unit.head.gender === "feminine" && (next.lineBefore || next.head.gender !== "feminine")) return false;
  return !ADJECTIVAL.test(next.head.lemma) && (unit.cases & next.cases) !== 0;
}

/** «1.», «2)», «а)» of a list: at the start of a line, or the next number of a list begun so. */
function isListMarker(
  lexer: Lexer,
  unit: Unit,
  next: number,
  { expected, afterSign }: { readonly expected: string; readonly afterSign: boolean },
): boolean {
  const sign = lexer.tokens[next];
  if (sign === undefined || sign.gap !== "") return false;
  const atLineStart = unit.start === lexer.tokens[0]!.start || unit.lineBefore;
  if (/^\p{L}$/u.test(unit.text)) return sign.text === ")" && (atLineStart || afterSign);
  if (unit.kind !== "number" || !/^[0-9.]+$/u.test(unit.text)) return false;
  if (sign.text === ")") return true;
  return sign.text === "." && (atLineStart || unit.text === expected);
}

function append(units: Unit[], unit: Unit, source: string): void {
  const previous = units.at(-1);
  const merged =
    withRegion(previous, unit) ?? withLegalForm(previous, unit, source.slice(unit.start, unit.end));
  if (merged !== null) units[units.length - 1] = merged;
  else {
    if (isAttributive(previous, unit)) units[units.length - 1] = { ...previous, head: undefined };
    units.push(unit);
  }
}

/** Units of a cell, in order. Each token is looked at a bounded number of times. */
export function readUnits(source: string, glossary: Glossary): Unit[] {
  const lexer = makeLexer(source, glossary);
  const units: Unit[] = [];
  let expected = "";
  for (let at = 0; at < lexer.tokens.length;) {
    const { unit, next } = readNext(lexer, at);
    at = next;
    if (unit === null) continue;
    const afterSign = units.at(-1)?.separator !== undefined;
    if (isListMarker(lexer, unit, next, { expected, afterSign })) {
      expected = String(Number(unit.text) + 1);
      at = next + 1;
      units.push({ ...unit, kind: "separator", separator: "hard", end: lexer.tokens[next]!.end });
    } else append(units, unit, source);
  }
  return units;
}
