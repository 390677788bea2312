import { foldText, normaliseText } from "../russian";
import { CASES, NOMINATIVE, nominativeAdjective, type CaseSet } from "../russian/declension";
import { abbreviate } from "./expansions";
import { initialsOf, partyKey, type Glossary } from "./glossary";
import { headForm, POST_ABBREVIATIONS } from "./lexicon/heads";
import { QUANTIFIERS } from "./lexicon/words";
import { definedBy, isSeat, matchCase, restored } from "./names";
import { withShortLegalForm } from "./lexicon/legal-forms";
import { canonicalPerson } from "./persons";
import type { Phrase } from "./split";
import type { Unit } from "./units";

const CONSENT = /согласовани/u;
const INITIALS = /(?:^|\s)\p{L}\.\s?\p{L}\.(?:$|[\s,])/u;
const BEFORE_NUMBER = /(№+)\s*(?=\d)/gu;
const BEFORE_PLACE = /(?<!\p{L})(г|с|п|пос|пгт|им)\.\s*(?=\p{Lu})/gu;

const plain = (text: string): string =>
  normaliseText(text)
    .replace(/ё/gu, "е")
    .replace(/Ё/gu, "Е")
    .replace(BEFORE_NUMBER, "$1 ")
    .replace(BEFORE_PLACE, "$1. ");

interface Context {
  readonly phrase: Phrase;
  readonly source: string;
  readonly glossary: Glossary;
  /** Nominatives for units in another case. */
  readonly forms: ReadonlyMap<Unit, string>;
}

/** Letters of an abbreviation in brackets that repeats the name before it: «информационно-методический центр (ИМЦ)». */
const repeats = (bracket: string, name: string): boolean =>
  bracket.length > 1 && bracket.replace(/\s/gu, "") === initialsOf(name.replace(/-/gu, " "));

function keepsBracket(context: Context, index: number): boolean {
  const { units } = context.phrase;
  const { text } = units[index]!;
  if (definedBy(units[index]!) !== null || CONSENT.test(text) || isSeat(units, index)) return false;
  if (INITIALS.test(text)) return false;
  const before = context.source.slice(units[0]!.start, units[index]!.start);
  return !repeats(text, before);
}

/** «кл. руководители»: the adjective in full, in the number of its noun. */
function printAbbreviation(full: string, noun: Unit | undefined): string {
  if (full === "заместитель" && noun !== undefined && noun.cases === CASES.genitivePlural)
    return "заместители";
  if (!/[иы]й$/u.test(full) || noun?.head === undefined || full === noun.head.lemma) return full;
  if ((noun.cases & NOMINATIVE) === 0) return full;
  return nominativeAdjective(full, noun.head.gender, (noun.cases & CASES.nominative) === 0);
}

/** One unit as the canonical name prints it. */
function printUnit(context: Context, index: number): string {
  const unit = context.phrase.units[index]!;
  const form = context.forms.get(unit);
  if (form !== undefined) return matchCase(context.source.slice(unit.start, unit.end), form);
  const raw = plain(context.source.slice(unit.start, unit.end));
  if (unit.kind === "quoted")
    return `«${raw
      .slice(1, -1)
      .trim()
      .replace(/["„“”«»]/gu, '"')}»`;
  if (unit.kind === "acronym" && unit.acronym?.variants.some((name) => foldText(name) === unit.text)) {
    return unit.acronym.name;
  }
  if (unit.text === "кл" && context.phrase.units[index - 1]?.kind === "number") return "классов";
  const full = unit.kind === "word" ? POST_ABBREVIATIONS.get(unit.text) : undefined;
  return full === undefined ? raw : matchCase(raw, printAbbreviation(full, context.phrase.units[index + 1]));
}

const SEPARATOR_SIGNS: Readonly<Record<string, string>> = {
  comma: ", ",
  slash: "/",
  stop: ". ",
  hard: "; ",
  line: " ",
};

function printSeparator(
  unit: Unit,
  previous: Unit | undefined,
  next: Unit | undefined,
  source: string,
): string {
  if (unit.separator === "dash") {
    const compound = previous?.head?.kind === "post" && next?.head?.kind === "post";
    return compound ? "-" : " – ";
  }
  if (unit.separator === "and" || unit.separator === "with")
    return ` ${plain(source.slice(unit.start, unit.end))} `;
  return SEPARATOR_SIGNS[unit.separator!] ?? " ";
}

const byConsent = (units: readonly Unit[], index: number): boolean =>
  units[index]?.separator === "comma" && CONSENT.test(units[index + 2]?.text ?? "");

/** The printed name in one typography, without remarks in brackets and with the words of posts in full. */
function corePhrase(context: Context): string {
  const { units } = context.phrase;
  const parts: string[] = [];
  let joined = true;
  for (let index = 0; index < units.length; index++) {
    const unit = units[index]!;
    if (byConsent(units, index)) break;
    if (unit.kind === "bracketed" && !keepsBracket(context, index)) continue;
    if (index === 0 && QUANTIFIERS.has(unit.text) && units.length > 1) continue;
    if (unit.separator === undefined) parts.push(joined ? "" : " ", printUnit(context, index));
    else parts.push(printSeparator(unit, units[index - 1], units[index + 1], context.source));
    joined = unit.separator !== undefined;
  }
  const core = parts.join("").replace(/\s+/gu, " ").trim();
  return core === "" ? plain(context.source.slice(units[0]!.start, units.at(-1)!.end)) : core;
}

/** «руководитель ОО» and «руководители ОО» are one group: posts held in every school are named in the plural. */
const HELD_IN_EVERY_SCHOOL = /^(?:учител|предметник)/u;

function isGroupPost(units: readonly Unit[], at: number): boolean {
  const { lemma } = units[at]!.head!;
  if (HELD_IN_EVERY_SCHOOL.test(lemma)) return true;
  if (lemma !== "руководитель") return false;
  const owner = units[at + 1];
  const group = owner?.acronym?.kind;
  return (
    /^классн/u.test(units[at - 1]?.text ?? "") ||
    units[at - 1]?.text === "кл" ||
    (owner?.kind === "acronym" && (group === "school" || group === "association"))
  );
}

const inPlural = (word: string): string =>
  word
    .split("-")
    .map((part) => headForm(part)?.head.plural ?? part)
    .join("-");

/** The head in the number that all spellings share; adjectives before it follow. */
function inCommonNumber(context: Context, core: string): string {
  const { units } = context.phrase;
  const at = units.findIndex((unit) => unit.head !== undefined);
  const noun = units[at];
  if (noun === undefined || !units.slice(0, at).every((unit) => unit.kind === "word")) return core;
  const words = core.split(" ");
  const folded = foldText(words[at] ?? "");
  const form = headForm(folded.split("-")[0]!);
  if (form === null || form.head !== noun.head) return core;
  if (noun.head!.kind === "post" && (form.cases & CASES.nominative) !== 0 && isGroupPost(units, at)) {
    if (units.some((unit) => unit.separator === "comma")) return core;
    const before = words
      .slice(0, at)
      .map((word) => matchCase(word, nominativeAdjective(foldText(word), "masculine", true)));
    return [...before, matchCase(words[at]!, inPlural(folded)), ...words.slice(at + 1)].join(" ");
  }
  if (
    at === 0 &&
    noun.head!.bare &&
    noun.head!.kind !== "post" &&
    !noun.head!.ofSchool &&
    (form.cases & CASES.nominativePlural) !== 0
  ) {
    return [matchCase(words[0]!, noun.head!.lemma), ...words.slice(1)].join(" ");
  }
  return core;
}

/** «ФГБУ ФИОКО» is «ФИОКО»; «МКУ ЦРО» is «МКУ «ЦРО»»; «ООО» without a name is a slip for «ОО». */
function withLegalForm(context: Context, core: string): string {
  const [first, second, third] = context.phrase.units;
  if (first?.kind !== "legal") return core;
  if (second === undefined) return first.text === "ооо" ? "ОО" : core;
  const acronym = second.kind === "acronym" ? second.acronym : undefined;
  const unique = /^\S+(?: \S+)? «?(ФИОКО|ФИПИ)»?$/u.exec(core);
  if (unique !== null) return unique[1]!;
  if (acronym?.kind !== "methodical" || second.text.includes(" ") || third?.kind === "quoted") return core;
  const name = plain(context.source.slice(second.start, second.end));
  return core.replace(` ${name}`, ` «${name}»`);
}

/** A short name defined inside the cell: «… (далее – ПК ИРО)» names the body «ПК ИРО». */
function ownDefinition(context: Context, core: string): string | null {
  for (const unit of context.phrase.units) {
    if (unit.kind !== "bracketed") continue;
    const defined = definedBy(unit);
    const short = defined ?? (repeats(unit.text, core) ? unit.text : null);
    if (short === null || short === "") continue;
    const inside = plain(context.source.slice(unit.start + 1, unit.end - 1));
    const printed = inside.slice(inside.length - short.length).replace(/^["«]|["»]$/gu, "");
    return /\p{Lu}\p{L}*\p{Lu}/u.test(printed) ? printed : null;
  }
  return null;
}

/** Every case that is not the nominative; with a connective the case that it governs as well («управления» after «при участии»). */
function casesToRestore(phrase: Phrase): CaseSet {
  const noun = phrase.units.find((unit) => unit.head !== undefined);
  return noun !== undefined && (noun.cases & NOMINATIVE) === 0 ? ~NOMINATIVE : phrase.governed;
}

const isPerson = (units: readonly Unit[]): boolean =>
  units[0]!.kind === "person" && units.slice(1).every((unit) => unit.kind === "bracketed");

/** One name for all spellings of a party (DESIGN.md, contract «Responsible»; METHODOLOGY 5.3). */
export function canonicalName(phrase: Phrase, source: string, glossary: Glossary): string {
  const context: Context = { phrase, source, glossary, forms: restored(phrase, casesToRestore(phrase)) };
  const core = corePhrase(context);
  if (isPerson(phrase.units)) return canonicalPerson(core);
  const listed = glossary.canonical(partyKey(core));
  if (listed !== null) return listed;
  const own = ownDefinition(context, core);
  if (own !== null) return glossary.canonical(partyKey(own)) ?? own;
  if (core.includes(" ") && !/[«\d]/u.test(core)) {
    const short = glossary.byInitials(initialsOf(core.replace(/-/gu, " ")));
    if (short !== null) return glossary.canonical(partyKey(short)) ?? short;
  }
  const short = abbreviate(withShortLegalForm(withLegalForm(context, inCommonNumber(context, core))));
  return glossary.canonical(partyKey(short)) ?? short;
}
