import { definedAbbreviations } from "../../../responsible";
import { acronymOf } from "../../../responsible/lexicon/acronyms";
import { isLegalForm } from "../../../responsible/lexicon/legal-forms";
import { foldText, tokenize } from "../../../russian";
import { readAbbreviations } from "../../../table";
import type { CheckContext } from "../../rule";
import { derivedRows } from "./derived";
import { memoize } from "./memoize";
import { stemOf } from "./stems";
import type { TextCell, TextFilter } from "./text-cells";
import { gridTexts, isResultSheet } from "./text-cells";
import { TRAITS } from "./text-traits";

/** An abbreviation with its expansion, and the cell that says so. */
export interface Definition {
  readonly abbreviation: string;
  readonly expansion: string;
  readonly cell: TextCell | null;
}

const MAY_DEFINE: TextFilter = {
  traits: TRAITS.definition,
  pattern: /далее|\(\p{Lu}|\p{Lu}{2,}\S*\s*[–—-]\s/u,
};

interface Found {
  readonly column: number;
  readonly text: string;
  readonly abbreviation: string;
  readonly expansion: string;
}

const definitionRows = derivedRows((grid, rows) => {
  const found = new Map<number, Found[]>();
  for (const { row, column, text } of gridTexts(grid, rows, MAY_DEFINE)) {
    for (const { abbreviation, expansion } of definedAbbreviations([text])) {
      found.set(row, [...(found.get(row) ?? []), { column, text, abbreviation, expansion }]);
    }
  }
  return found;
});

/** Every place where the workbook expands an abbreviation, in reading order; then its lists of abbreviations. */
export const definitionsIn = memoize((context: CheckContext): readonly Definition[] => {
  const definitions: Definition[] = [];
  for (const grid of context.grids) {
    if (isResultSheet(context, grid)) continue;
    for (const [row, found] of definitionRows(grid)) {
      for (const { column, text, abbreviation, expansion } of found) {
        definitions.push({ abbreviation, expansion, cell: { row, column, text, grid, context } });
      }
    }
  }
  for (const { table, grid } of context.tables) {
    if (table.kind !== "abbreviations") continue;
    for (const [abbreviation, expansion] of Object.entries(readAbbreviations(grid, table))) {
      definitions.push({ abbreviation, expansion, cell: null });
    }
  }
  return definitions;
});

/**
 * Abbreviations that nobody in the field looks up: exams, standards, states, legal forms, kinds of schools.
 * Bodies known to the reader of responsibles are added.
 */
const COMMON = new Set(
  (
    "рф снг сша ссср ес ооо оао пао ао зао ип фз пп фгос фоп фооп ооп аооп оп егэ огэ гвэ гиа гиа-9 гиа-11 впр нико писа пиза " +
    "pisa timss pirls вош всош соко рсоко мсоко всоко вшк ксог уук урм рмо шмо гмо ммо пмпк ппк ппмс овз пмпк пв пк кпк дпо дпп дппо спо впо во " +
    "доу дод до оо оу ооу оошк сош оош нош мбоу мкоу маоу моу гбоу гкоу гоу мдоу мбдоу мадоу мкдоу мбу мку мау гбу гау гку фгбу фгаоу фгбоу фгбну ано нко чоу " +
    "фиоко фипи фисоко рцои рцоко цоко иро ирпо ипк рмк имц гмц цро умц цнппм цдо ддт дюсш дшс дк сми ит икт ико эо дот цос эжд гис аис рис фис ас апк " +
    "зож гто ддтт пдд пфдо нок ноко омсу мо мр го гп сп ро уо роно гороно минпросвещения вуз вузы тв пк пэк рэк кдн здвр увр ввр нмр ахр зд зам " +
    "шнор нор шсу шнр росатом мчс мвд гибдд пдн ук тк гк коап лнр днр хмао янао еао дфо цфо пфо сфо уфо юфо скфо сзфо сибфо"
  ).split(/\s+/u),
);

const common = new Map<string, boolean>();

export function isCommonAbbreviation(abbreviation: string): boolean {
  const known = common.get(abbreviation);
  if (known !== undefined) return known;
  const key = foldText(abbreviation);
  const result = COMMON.has(key) || acronymOf(key) !== null || isLegalForm(key, abbreviation);
  common.set(abbreviation, result);
  return result;
}

const ABBREVIATION = /(?<![\p{L}\d«-])\p{Lu}{2,6}(?![\p{L}\d-]|\.\p{L})/gu;

/** Abbreviations in capitals that a text uses; a text all in capitals («ПЛАН») uses none. */
export function usedAbbreviations(text: string): readonly string[] {
  if (!/\p{Ll}/u.test(text))
    return /^\p{Lu}{2,6}(?:\s*[,;]\s*\p{Lu}{2,6})*$/u.test(text.trim())
      ? (text.match(ABBREVIATION) ?? [])
      : [];
  return (text.match(ABBREVIATION) ?? []).filter(
    (word) => !/^[IVXLCDMХ]+$/u.test(word) && !/^[A-Z]+$/u.test(word),
  );
}

/** Shorter words («и», «по») lend no letter to an abbreviation. */
const SHORTEST_WORD = 3;

/**
 * First letters of the words of a text, for finding «районное методическое объединение» behind «РМО»: "рмо".
 * Goes over every text of a workbook, therefore by character codes.
 */
export function initialsLine(text: string): string {
  let line = "";
  let start = -1;
  for (let index = 0; index <= text.length; index += 1) {
    const code = text.charCodeAt(index);
    const letter = (code >= 0x410 && code <= 0x44f) || code === 0x401 || code === 0x451;
    if (letter && start < 0) start = index;
    if (letter || start < 0) continue;
    if (index - start >= SHORTEST_WORD) line += text[start];
    start = -1;
  }
  return line.toLowerCase();
}

/** Do two expansions say the same? One may be longer, endings may differ. */
export function sameExpansion(a: string, b: string): boolean {
  const stems = (text: string): string[] =>
    tokenize(text.replace(/[«»"]/gu, " "))
      .filter(({ kind, text: word }) => kind === "word" && word.length > 3)
      .map(({ text: word }) => stemOf(word));
  const [first, second] = [new Set(stems(a)), new Set(stems(b))];
  const [small, large] = first.size < second.size ? [first, second] : [second, first];
  const shared = [...small].filter((word) => large.has(word)).length;
  return small.size === 0 || shared >= small.size * 0.75;
}
