import { CASES, GENITIVE, NOMINATIVE, type CaseSet, type Gender } from "../russian/declension";
import type { AcronymClass } from "./lexicon/acronyms";
import type { Head } from "./lexicon/heads";
import {
  CLAUSE_OPENERS,
  DETERMINERS,
  isFieldOfWork,
  isEpithet,
  isParticiple,
  isPassiveParticiple,
  NAMESAKE,
  PLACES,
  POSSESSIVES,
} from "./lexicon/words";
import type { Unit } from "./units";

/** What a unit could begin, looked at together with the adjectives before its noun. */
export type Opening =
  | {
      readonly kind:
        | "person"
        | "place"
        | "legal"
        | "quoted"
        | "bracketed"
        | "number"
        | "preposition"
        | "clause"
        | "oblique";
    }
  | { readonly kind: "acronym"; readonly group: AcronymClass | null }
  /** `sure`: the form cannot be a genitive; `adjectives`: units between the start and the head. */
  | {
      readonly kind: "head";
      readonly head: Head;
      readonly cases: CaseSet;
      readonly sure: boolean;
      readonly adjectives: number;
    }
  | { readonly kind: "unknown"; readonly adjectives: number }
  | { readonly kind: "nothing" };

const OBLIQUE_NOUN = /(?:[оеё]в|[ая]ми?|[ая]х|иям|ием|ью|[ае]ния|ости|ств(?:а|ом|ия)|[цсзтг]ий)$/u;
const MASCULINE = CASES.nominative;

/** «9, 11 ⏎ классов». */
const CLASS = /^(?:кл|класс(?:ов|ах|ы|а)?)$/u;

/** No name has more; keeps a cell of nothing but adjectives from costing quadratic time. */
const MOST_ADJECTIVES = 8;

/** Adjectives and participles (also «общественные и муниципальные») up to the noun: its index. */
function skipAdjectives(units: readonly Unit[], from: number, cases: CaseSet): number {
  let at = from;
  const stop = Math.min(units.length, from + MOST_ADJECTIVES);
  while (at < stop) {
    const unit = units[at]!;
    const adjective = unit.kind === "word" && unit.head === undefined && (unit.cases & cases) !== 0;
    const joint =
      at > from &&
      unit.separator === "and" &&
      units[at + 1]?.kind === "word" &&
      units[at + 1]!.head === undefined &&
      (units[at + 1]!.cases & cases) !== 0;
    if (!adjective && !joint) break;
    at++;
  }
  return at;
}

/** «городской совет» against «городской школы»: the ending -ой agrees with a masculine noun after it, or not. */
function masculineAhead(units: readonly Unit[], from: number): boolean {
  for (let at = from + 1; at < units.length && at < from + 5; at++) {
    const unit = units[at]!;
    if (unit.kind !== "word") return false;
    if (unit.head !== undefined) return (unit.cases & MASCULINE) !== 0 && unit.head.gender === "masculine";
    if (/(?:ый|ий)$/u.test(unit.text) && (unit.cases & MASCULINE) !== 0) return true;
    if (unit.cases === 0) return /[бвгджзклмнпрстфхцчшщй]$/u.test(unit.text);
  }
  return false;
}

const GENDER_OF_ENDING: readonly (readonly [RegExp, Gender])[] = [
  [/(?:ая|яя)(?:ся)?$/u, "feminine"],
  [/(?:ое|ее)(?:ся)?$/u, "neuter"],
  [/[иы]й(?:ся)?$/u, "masculine"],
];

/** «школьные команды» agree, «осуществляющие управление» do not: there the noun is the object of a clause. */
function agrees(adjective: Unit, noun: Unit, allowed: CaseSet): boolean {
  if ((adjective.cases & noun.cases & allowed) === 0) return false;
  if (isParticiple(adjective.text) && !isEpithet(adjective.text)) return false;
  if ((adjective.cases & CASES.nominative) === 0) return true;
  const gender = GENDER_OF_ENDING.find(([ending]) => ending.test(adjective.text))?.[1];
  return gender === undefined || gender === noun.head!.gender;
}

function openingOfAdjective(units: readonly Unit[], at: number, allowed: CaseSet): Opening {
  const unit = units[at]!;
  if (/[ое]й$/u.test(unit.text) && !masculineAhead(units, at)) {
    const noun = units[skipAdjectives(units, at, ~0)];
    const governs = noun?.head !== undefined && (noun.cases & allowed & ~NOMINATIVE) !== 0;
    if (!governs) return { kind: "oblique" };
  }
  if ((unit.cases & allowed) === 0) return { kind: "oblique" };
  const noun = skipAdjectives(units, at, allowed);
  const next = units[noun];
  const adjectives = noun - at;
  if (next?.head !== undefined && agrees(units[at]!, next, allowed)) {
    return { kind: "head", head: next.head, cases: next.cases, sure: true, adjectives };
  }
  if (next?.kind === "acronym" && next.acronym?.kind !== "area") {
    return { kind: "acronym", group: next.acronym?.kind ?? null };
  }
  if (isParticiple(unit.text) || isPassiveParticiple(unit.text)) return { kind: "clause" };
  return { kind: "unknown", adjectives };
}

function openingOfWord(units: readonly Unit[], at: number, governed: CaseSet): Opening {
  const unit = units[at]!;
  const allowed = NOMINATIVE | governed;
  if (NAMESAKE.has(unit.text) || CLAUSE_OPENERS.has(unit.text)) return { kind: "clause" };
  if (isRelative(units[at + 1])) return { kind: "clause" };
  if (CLASS.test(unit.text) && units[at + 1]?.head === undefined) return { kind: "oblique" };
  if (PLACES.has(unit.text) && units[at + 1]?.kind === "word") return { kind: "place" };
  if (DETERMINERS.has(unit.text) && units[at + 1] !== undefined) {
    const next = openingOf(units, at + 1, governed);
    const named = next.kind === "head" || next.kind === "acronym";
    if (POSSESSIVES.has(unit.text) && !named) return { kind: "oblique" };
    return named ? next : { kind: "unknown", adjectives: 1 };
  }
  if (unit.head !== undefined) {
    if ((unit.cases & allowed) === 0) return { kind: "oblique" };
    const after = units[at + 1];
    if (/^ответственн/u.test(unit.text) && after?.text === "за") return { kind: "clause" };
    const sure = (unit.cases & GENITIVE & ~governed) === 0;
    return { kind: "head", head: unit.head, cases: unit.cases, sure, adjectives: 0 };
  }
  if (isFieldOfWork(unit.text)) return { kind: "oblique" };
  if (unit.cases !== 0) return openingOfAdjective(units, at, allowed);
  return OBLIQUE_NOUN.test(unit.text) && unit.text.length > 4
    ? { kind: "oblique" }
    : { kind: "unknown", adjectives: 0 };
}

/** «курсы которых», «на базе которых»: a clause whose first words are its own. */
const isRelative = (unit: Unit | undefined): boolean => unit?.text.startsWith("котор") === true;

const opensClause = (units: readonly Unit[], at: number): boolean =>
  isIncluding(units, at) || isRelative(units[at + 1]) || isRelative(units[at + 2]);

const isIncluding = (units: readonly Unit[], at: number): boolean =>
  units[at + 1]?.text === "том" && units[at + 2]?.text === "числе";

/**
 * «(управление экономики,) наград и аттестации», «(отдел ГО,) ЧС и … работы»: a word that no dictionary has, before
 * one in the genitive, is another field of the same office.
 */
export function isAmongFields(units: readonly Unit[], at: number, opening: Opening): boolean {
  const unknown =
    (opening.kind === "unknown" && opening.adjectives === 0) ||
    (opening.kind === "acronym" && opening.group === null);
  const link = units[at + 1]?.separator;
  if (!unknown || (link !== "comma" && link !== "and")) return false;
  return openingOf(units, at + 2, 0).kind === "oblique";
}

/** What begins at a unit. `governed`: the case that «совместно с» (or a list in the dative) gives besides the nominative. */
export function openingOf(units: readonly Unit[], at: number, governed: CaseSet): Opening {
  const unit = units[at];
  if (unit === undefined) return { kind: "nothing" };
  switch (unit.kind) {
    case "acronym":
      // «МО «Лесной район»: a municipality, no association
      if (unit.text === "мо" && units[at + 1]?.kind === "quoted") return { kind: "place" };
      return { kind: "acronym", group: unit.acronym === undefined ? null : unit.acronym.kind };
    case "word":
      return openingOfWord(units, at, governed);
    case "preposition":
      return { kind: opensClause(units, at) ? "clause" : "preposition" };
    case "separator":
      return { kind: "nothing" };
    default:
      return { kind: unit.kind };
  }
}
