import { DATIVE, nominativeAdjective, PLURAL, type CaseSet } from "../russian/declension";
import type { Phrase } from "./split";
import type { Unit } from "./units";

/** «(далее – ОМСУ)»: defines a short name, is not part of the name. */
const DEFINITION = /^далее\s*(?:по тексту\s*)?[-:]?\s*/u;
/** «(г. Артем)» after a proper name says where the body sits; after «ОМСУ» it says which one is meant. */
const TERRITORY = /^(?:г|гор|город|пгт|пос|с|р-н|район)(?:\.\s*|\s)/u;

/** The short name that a bracket defines, folded; null for any other bracket. */
export function definedBy(unit: Unit): string | null {
  if (unit.kind !== "bracketed" || !DEFINITION.test(unit.text)) return null;
  return unit.text.replace(DEFINITION, "").replace(/^"|"$/gu, "");
}

/** The bracket says where a properly named body sits. */
export const isSeat = (units: readonly Unit[], index: number): boolean =>
  units[index]!.kind === "bracketed" &&
  TERRITORY.test(units[index]!.text) &&
  units[index - 1]?.kind === "quoted";

function isDropped(units: readonly Unit[], index: number): boolean {
  return definedBy(units[index]!) !== null || isSeat(units, index);
}

/** A word in the capitals of the sample: «Ассоциацией» → «Ассоциация». */
export const matchCase = (sample: string, word: string): string => {
  if (sample.length > 1 && sample === sample.toUpperCase()) return word.toUpperCase();
  return sample[0] === sample[0]?.toUpperCase() ? word[0]!.toUpperCase() + word.slice(1) : word;
};

/** Replacements of single units by their nominative, where the head stands in one of the given cases. */
export function restored(phrase: Phrase, cases: CaseSet): ReadonlyMap<Unit, string> {
  const result = new Map<Unit, string>();
  const at = phrase.units.findIndex((unit) => unit.head !== undefined);
  const noun = phrase.units[at];
  if (noun === undefined) return result;
  const shared = noun.cases & cases;
  if (shared === 0 || noun.text.includes("-") || noun.text.includes(".")) return result;
  const plural = (shared & ~PLURAL) === 0;
  const before = phrase.units.slice(0, at);
  if (!before.every((unit) => unit.kind === "word" && unit.cases !== 0)) return result;
  const { lemma, gender, plural: many } = noun.head!;
  result.set(noun, plural ? many : lemma);
  for (const unit of before) result.set(unit, nominativeAdjective(unit.text, gender, plural));
  return result;
}

/**
 * The name of a party as printed: without definitions in brackets and without the seat of a properly named
 * body, line breaks and runs of spaces as one space. After «совместно с» the head is put back into the
 * nominative: the case belongs to the connective.
 */
export function printedName(phrase: Phrase, source: string): string {
  const forms = restored(phrase, phrase.governed & ~DATIVE);
  let result = "";
  let from = phrase.units[0]!.start;
  phrase.units.forEach((unit, index) => {
    const form = forms.get(unit);
    if (form === undefined && !isDropped(phrase.units, index)) return;
    result += source.slice(from, unit.start);
    if (form !== undefined) result += matchCase(source.slice(unit.start, unit.end), form);
    from = unit.end;
  });
  result += source.slice(from, phrase.units.at(-1)!.end);
  return result.replace(/\s+/gu, " ").replace(/\s+,/gu, ",").trim();
}
