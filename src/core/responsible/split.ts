import { DATIVE, NOMINATIVE, type CaseSet } from "../russian/declension";
import type { AcronymClass } from "./lexicon/acronyms";
import type { Head } from "./lexicon/heads";
import { DETERMINERS, ET_CETERA, LABELS, NAMESAKE } from "./lexicon/words";
import { openingOf, type Opening } from "./openers";
import type { Separator, Unit } from "./units";

/** A party as a row of units; separators inside («русского языка, математики») are among them. */
export interface Phrase {
  readonly units: readonly Unit[];
  /** The case into which a connective put the name; 0 for the nominative. */
  readonly governed: CaseSet;
}

/** The phrase under construction. */
interface Draft {
  units: Unit[];
  head: Head | null;
  headCases: CaseSet;
  /** An abbreviation, legal form or quoted name is the head. */
  named: boolean;
  legal: boolean;
  /** The body that owns the head is there; the next body is another party. */
  owned: boolean;
  ownerGroup: AcronymClass | null;
  complement: boolean;
  /** «органы управления»: what the organs do is said. */
  activity: boolean;
  person: boolean;
  typed: boolean;
  namesake: boolean;
  clause: boolean;
  governed: CaseSet;
}

const newDraft = (governed: CaseSet): Draft => ({
  units: [],
  head: null,
  headCases: 0,
  named: false,
  legal: false,
  owned: false,
  ownerGroup: null,
  complement: false,
  activity: false,
  person: false,
  typed: false,
  namesake: false,
  clause: false,
  governed,
});

const last = (draft: Draft): Unit | undefined => draft.units.at(-1);
const complete = (draft: Draft): boolean => draft.head !== null || draft.named || draft.person;

/** The last word asks for another one: a preposition, an adjective before its noun, a legal form without a name. */
function open(draft: Draft): boolean {
  const unit = last(draft);
  if (unit === undefined) return true;
  if (unit.kind === "preposition" || unit.separator !== undefined || NAMESAKE.has(unit.text.replace(".", "")))
    return true;
  return draft.units.every((part) => part.kind === "word" && part.head === undefined && part.cases !== 0);
}

/** A legal form whose name is still to come, at the start or inside: «директор МБОУ …». */
const awaitsName = (draft: Draft): boolean => last(draft)?.kind === "legal" || (draft.legal && !draft.named);

function takeHead(draft: Draft, unit: Unit): void {
  if (draft.head === null && !draft.named && !draft.person) {
    draft.head = unit.head!;
    draft.headCases = unit.cases;
  } else if (draft.legal && !draft.named) draft.named = true;
  else if (unit.head!.kind === "post" && draft.head?.beforePost) draft.complement = true;
  else if (unit.head!.kind !== "post") {
    draft.owned ||= !draft.head?.ofActivity || draft.activity;
    draft.activity = true;
    draft.complement = true;
    draft.ownerGroup = null;
  }
}

function takeAcronym(draft: Draft, unit: Unit): void {
  const group = unit.acronym?.kind ?? null;
  if (group === "type") draft.typed = true;
  if (group === "area" || last(draft)?.kind === "preposition") return;
  if (draft.head !== null) {
    draft.owned = true;
    draft.ownerGroup = group;
  }
  draft.named = draft.head === null || draft.named;
}

function take(draft: Draft, unit: Unit): void {
  if (unit.head !== undefined && last(draft)?.kind !== "preposition") takeHead(draft, unit);
  else if (unit.kind === "acronym") takeAcronym(draft, unit);
  else if (unit.kind === "legal") {
    if (draft.head === null && !draft.named) draft.legal = true;
    else if (last(draft)?.kind !== "preposition") draft.owned = true;
  } else if (unit.kind === "quoted") draft.named = draft.head === null || draft.named;
  else if (unit.kind === "bracketed") draft.owned = true;
  else if (unit.kind === "person") draft.person ||= !draft.namesake;
  else if (unit.kind === "word" || unit.kind === "number") {
    if (draft.head !== null) draft.complement = true;
    else if (unit.cases === 0 && !DETERMINERS.has(unit.text))
      draft.named ||= draft.units.length > 0 || unit.kind === "word";
  }
  if (NAMESAKE.has(unit.text.replace(".", ""))) draft.namesake = true;
  else if (unit.kind === "quoted" || unit.kind === "separator") draft.namesake = false;
  draft.units.push(unit);
}

/** Whether the head still has room for the body it belongs to. */
function wantsOwner(draft: Draft, group: AcronymClass | "legal" | null): boolean {
  const { head } = draft;
  if (head === null || draft.owned || draft.clause) return false;
  if (head.kind === "post") return !(head.oneComplement && draft.complement);
  if (head.kind === "unit") {
    return group === "school" || group === "type" || group === "association" ? head.ofSchool : true;
  }
  return group === null;
}

function splitsAtAcronym(draft: Draft, group: AcronymClass | null): boolean {
  if (group === "area") return false;
  if (draft.person || last(draft)?.kind === "bracketed") return true;
  if (wantsOwner(draft, group)) return false;
  if (group === null) return draft.owned || draft.clause;
  if (group === "type") return draft.typed || draft.head !== null || last(draft)?.kind === "acronym";
  return true;
}

function splitsAtHead(draft: Draft, opening: Extract<Opening, { kind: "head" }>): boolean {
  if (draft.person || (last(draft)?.kind === "bracketed" && opening.sure)) return true;
  if (draft.clause) return false;
  if (opening.sure) return !draft.head?.beforePost || opening.head.kind !== "post" || draft.complement;
  if (opening.head.kind !== "post") return false;
  if (draft.head === null) return true;
  return draft.owned || (draft.complement && draft.head.kind === "post");
}

/** Two units with nothing but a space between them. */
function splitsAtSpace(draft: Draft, opening: Opening, unit: Unit): boolean {
  if (open(draft) || awaitsName(draft) || !complete(draft)) {
    return unit.kind === "person" && draft.units.length > 0 && !draft.namesake && draft.legal;
  }
  switch (opening.kind) {
    case "person":
      return !draft.namesake;
    case "legal":
      return !(wantsOwner(draft, "legal") && draft.head?.kind !== "body");
    case "acronym":
      return splitsAtAcronym(draft, opening.group);
    case "head":
      return splitsAtHead(draft, opening);
    case "unknown":
      return draft.person;
    default:
      return false;
  }
}

/** «УВР, ВР», «9, 11 классов», «№ 1, № 3»: a list of values inside one name. */
function continuesValues(draft: Draft, opening: Opening): boolean {
  if (opening.kind === "number") return last(draft)?.kind === "number";
  if (opening.kind !== "acronym" || opening.group !== "area") return false;
  return complete(draft);
}

function splitsAtComma(draft: Draft, opening: Opening): boolean {
  if (open(draft) || continuesValues(draft, opening)) return false;
  if (opening.kind === "clause" || opening.kind === "preposition" || opening.kind === "oblique") {
    return !complete(draft);
  }
  return opening.kind !== "bracketed";
}

/** «руководители РМО и ШМО»: two owners of one post, when they are of one kind. */
const joinsOwners = (draft: Draft, group: AcronymClass | null): boolean =>
  draft.owned && draft.head !== null && draft.ownerGroup !== null && draft.ownerGroup === group;

function splitsAtAnd(draft: Draft, opening: Opening): boolean {
  if (open(draft) || continuesValues(draft, opening)) return false;
  const end = last(draft)!;
  const closed =
    end.kind === "acronym" || end.kind === "quoted" || end.kind === "person" || end.kind === "bracketed";
  switch (opening.kind) {
    case "person":
    case "legal":
    case "head":
      return true;
    case "acronym":
      if (opening.group === null)
        return closed && end.acronym?.kind !== "area" && !(draft.owned && draft.ownerGroup === null);
      return !joinsOwners(draft, opening.group);
    case "unknown":
      return opening.adjectives > 0 || closed || end.head !== undefined;
    default:
      return false;
  }
}

function splitsAtLine(draft: Draft, opening: Opening): boolean {
  if (open(draft) || awaitsName(draft) || continuesValues(draft, opening)) return false;
  const wrapped = draft.head?.bare === true && last(draft)?.head === draft.head;
  switch (opening.kind) {
    case "person":
      return true;
    case "acronym":
      return !(wrapped && wantsOwner(draft, opening.group));
    case "legal":
      return !(wrapped && wantsOwner(draft, "legal"));
    case "head":
      return !(wrapped && !opening.sure);
    case "unknown":
      return complete(draft);
    default:
      return false;
  }
}

function splitsAtDash(draft: Draft, opening: Opening): boolean {
  if (draft.person || opening.kind === "person") return true;
  return (
    opening.kind === "legal" ||
    (opening.kind === "acronym" && opening.group !== null && opening.group !== "area")
  );
}

function splitsAtSlash(draft: Draft, opening: Opening): boolean {
  return opening.kind !== "number" && splitsAtComma(draft, opening);
}

function splitsAt(separator: Separator | "space", draft: Draft, opening: Opening, unit: Unit): boolean {
  switch (separator) {
    case "hard":
    case "with":
      return true;
    case "comma":
      return splitsAtComma(draft, opening);
    case "stop":
      return opening.kind !== "unknown" && splitsAtComma(draft, opening);
    case "and":
      return splitsAtAnd(draft, opening);
    case "line":
      return splitsAtLine(draft, opening);
    case "slash":
      return splitsAtSlash(draft, opening);
    case "dash":
      return splitsAtDash(draft, opening);
    case "space":
      return splitsAtSpace(draft, opening, unit);
  }
}

const STRENGTH: readonly Separator[] = ["dash", "stop", "and", "slash", "comma", "line", "with", "hard"];

/** The strongest of the separators in a row, with the case that it governs. */
function separatorAt(units: readonly Unit[], from: number): { next: number; strongest: Unit | null } {
  let next = from;
  let strongest: Unit | null = null;
  while (units[next]?.separator !== undefined) {
    const unit = units[next]!;
    if (strongest === null || STRENGTH.indexOf(unit.separator!) > STRENGTH.indexOf(strongest.separator!))
      strongest = unit;
    next++;
  }
  return { next, strongest };
}

/** The case besides the nominative in which the next member of the list may stand. */
function caseOfList(draft: Draft): CaseSet {
  if (draft.governed !== 0 && (draft.headCases & NOMINATIVE) === 0) return draft.governed;
  return draft.head !== null && (draft.headCases & NOMINATIVE) === 0 ? draft.headCases & DATIVE : 0;
}

const isEtCetera = (units: readonly Unit[], from: number): boolean =>
  ET_CETERA.has((units[from]?.text ?? "").replace(/\./gu, "")) || /^т\.?$/u.test(units[from]?.text ?? "");

/** Cuts the units of a cell into parties. One pass; each unit is looked ahead of by a bounded number of adjectives. */
export function splitPhrases(units: readonly Unit[]): Phrase[] {
  const phrases: Phrase[] = [];
  let draft = newDraft(0);
  const flush = (governed: CaseSet): void => {
    if (draft.units.length > 0) phrases.push({ units: draft.units, governed: draft.governed });
    draft = newDraft(governed);
  };
  let at = 0;
  while (at < units.length) {
    const { next, strongest } = separatorAt(units, at);
    const unit = units[next];
    if (unit === undefined) break;
    if (strongest?.separator === "and" && isEtCetera(units, next)) {
      flush(0);
      at = next + 2;
      continue;
    }
    const separator = strongest?.separator ?? (unit.lineBefore ? "line" : "space");
    const governed = strongest?.governs ?? caseOfList(draft);
    const opening = openingOf(units, next, governed);
    const effective =
      unit.lineBefore && STRENGTH.indexOf("line") > STRENGTH.indexOf(separator as Separator)
        ? "line"
        : separator;
    if (draft.units.length > 0 && splitsAt(effective, draft, opening, unit)) flush(governed);
    else if (draft.units.length > 0) {
      for (let i = at; i < next; i++) draft.units.push(units[i]!);
      if (opening.kind === "clause" && strongest !== null) draft.clause = true;
    }
    take(draft, unit);
    at = next + 1;
    // «городской совет»: adjectives and their noun stay together whatever their endings allow
    while (opening.kind === "head" && at <= next + opening.adjectives && at < units.length)
      take(draft, units[at++]!);
  }
  flush(0);
  return phrases;
}

/** The label of a cell («Ответственные исполнители:») is no party; index of the first unit after it. */
export function afterLabel(units: readonly Unit[], source: string): number {
  let at = 0;
  while (at < 3 && units[at]?.kind === "word" && LABELS.has(units[at]!.text)) at++;
  if (at === 0) return 0;
  const next = units[at];
  const gap = source.slice(units[at - 1]!.end, next?.start ?? source.length);
  if (gap.includes(":")) return at;
  return next?.separator === "dash" ? at + 1 : 0;
}
