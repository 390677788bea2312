import { CASES } from "../russian/declension";
import { isPoliceDivision, type AcronymClass } from "./lexicon/acronyms";
import type { Draft } from "./draft";
import { isDoublePost, type Head } from "./lexicon/heads";
import { splitsAtLine } from "./lines";
import type { Opening } from "./openers";
import type { Separator } from "./units";

type HeadOpening = Extract<Opening, { kind: "head" }>;

function splitsAtAcronym(draft: Draft, group: AcronymClass | null): boolean {
  if (group === "area") return false;
  if (draft.person || draft.last?.kind === "bracketed") return true;
  if (group === "police" && isPoliceDivision(draft.last?.acronym)) return false;
  if (draft.clause) return group !== "school" && group !== null;
  if (draft.wantsOwner(group)) return false;
  if (group === null) return draft.owned;
  if (group === "type") return draft.typed || draft.head !== null || draft.last?.kind === "acronym";
  return true;
}

/** «педагог организатор», «ПП консилиум»: a post in two words, a body after the letters of its attribute. */
function continuesName(draft: Draft, { head, cases, adjectives }: HeadOpening): boolean {
  const { last, units } = draft;
  if (units.length !== 1 || last === undefined || adjectives > 0) return false;
  if (last.kind === "acronym") return last.acronym === undefined && last.text.length < 4 && isOrgan(head);
  return last.head !== undefined && (last.cases & cases) !== 0 && isDoublePost(last.head, head);
}

const isOrgan = ({ kind, ofSchool }: Head): boolean => kind === "unit" && ofSchool;

/** «классные руководители учителя-предметники»: a group beside a group; «заместитель директора» is one post. */
function isSecondGroup({ head, headCases }: Draft, opening: HeadOpening): boolean {
  const plural = headCases & opening.cases & CASES.nominativePlural;
  return head?.kind === "post" && !head.beforePost && opening.head.kind === "post" && plural !== 0;
}

function splitsAtHead(draft: Draft, opening: HeadOpening): boolean {
  if (continuesName(draft, opening)) return false;
  if (draft.person || (draft.last?.kind === "bracketed" && opening.sure)) return true;
  if (draft.clause) return false;
  const post = opening.head.kind === "post";
  if (opening.sure) return !(post && draft.head?.beforePost) || draft.hasComplement;
  if (!post) return false;
  if (draft.last?.head === draft.head && isSecondGroup(draft, opening)) return true;
  // «директора», «учителя»: a genitive after «заместитель», a plural after anything finished
  return draft.head === null || draft.owned || (draft.hasComplement && draft.head.kind === "post");
}

/** Two units with nothing but a space between them: a separator may be lost. */
function splitsAtSpace(draft: Draft, opening: Opening): boolean {
  if (draft.open || draft.awaitsName || !draft.complete) return false;
  switch (opening.kind) {
    case "person":
      return !draft.inNamesake;
    case "legal":
      return !draft.wantsOwner("legal");
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
  if (opening.kind === "number") return draft.last?.kind === "number";
  return opening.kind === "acronym" && opening.group === "area" && draft.complete;
}

function splitsAtComma(draft: Draft, opening: Opening): boolean {
  if (draft.open || continuesValues(draft, opening)) return false;
  // «Зуевой О.Н., методиста»: behind a person the comma opens another party in whatever case.
  if (opening.kind === "oblique" && draft.last?.kind === "person") return true;
  if (opening.kind === "clause" || opening.kind === "preposition" || opening.kind === "oblique") {
    return !draft.complete;
  }
  return opening.kind !== "bracketed";
}

/** «руководители РМО и ШМО»: two owners of one post, when they are of one kind. */
const joinsOwners = (draft: Draft, group: AcronymClass): boolean =>
  draft.owned && draft.head !== null && draft.ownerGroup === group;

function splitsAtAnd(draft: Draft, opening: Opening): boolean {
  if (draft.open || continuesValues(draft, opening)) return false;
  const end = draft.last!;
  const closed = /^(?:acronym|quoted|person|bracketed)$/u.test(end.kind) && end.acronym?.kind !== "area";
  switch (opening.kind) {
    case "person":
    case "legal":
    case "head":
      return true;
    case "acronym":
      if (opening.group !== null) return !joinsOwners(draft, opening.group);
      return closed && !(draft.owned && draft.ownerGroup === null);
    case "unknown":
      return opening.adjectives > 0 || closed || end.head !== undefined;
    default:
      return false;
  }
}

function splitsAtDash(draft: Draft, opening: Opening): boolean {
  if (draft.person || opening.kind === "person" || opening.kind === "legal") return true;
  return opening.kind === "acronym" && opening.group !== null && opening.group !== "area";
}

/** Whether `opening`, which begins with `word` behind a separator (or a mere space), is another party. */
export function isBoundary(
  separator: Separator | null,
  draft: Draft,
  opening: Opening,
  word: string,
): boolean {
  switch (separator) {
    case null:
      return splitsAtSpace(draft, opening);
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
      if (draft.open || continuesValues(draft, opening)) return false;
      if (opening.kind === "head" && continuesName(draft, opening)) return false;
      return splitsAtLine(draft, opening, word);
    case "slash":
      return opening.kind !== "number" && splitsAtComma(draft, opening);
    case "dash":
      return splitsAtDash(draft, opening);
  }
}
