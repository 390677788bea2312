import { NOMINATIVE } from "../russian/declension";
import type { Draft } from "./draft";
import { isTerritory } from "./lexicon/words";
import type { AcronymClass } from "./lexicon/acronyms";
import type { Opening } from "./openers";
import type { Unit } from "./units";

/** «субъектов Российской ⏎ Федерации», «органы местного ⏎ самоуправления»: an adjective whose noun is to come. */
const OBLIQUE_ADJECTIVE = /(?:ой|ей|ого|его|ому|ему|ых|их|ым|им)$/u;

function awaitsNoun({ last, complete, clause, units }: Draft): boolean {
  if (clause && last?.kind === "word" && last.head === undefined && last.cases !== 0) return true;
  if (!complete || last?.kind !== "word" || last.head !== undefined || last.cases === 0) return false;
  return units.at(-2)?.kind === "preposition" || OBLIQUE_ADJECTIVE.test(last.text);
}

/** «администрация города ⏎ Астрахани»: the name of the place. */
const awaitsPlace = ({ last }: Draft): boolean =>
  last?.kind === "word" &&
  /^(?:город|сел|посел|станиц|деревн|республик)/u.test(last.text) &&
  isTerritory(last.text);

/** Whose departments have the name of a field of work: «управление образования ⏎ администрации района». */
const GOVERNMENTS: ReadonlySet<string> = new Set(["администрация", "мэрия"]);

/**
 * «отдел образования ⏎ администрации», «совет ⏎ школы», «заместитель главы ⏎ администрации»: the body that the noun
 * before belongs to.
 */
function isOwner({ head: owned, last, units }: Draft, opening: Extract<Opening, { kind: "head" }>): boolean {
  const { head, sure, adjectives } = opening;
  if (sure || adjectives > 0 || owned === null || head.kind === "post") return false;
  if (owned.ofSchool && last?.head === owned) return true;
  if (!head.bare) return false;
  if (owned.kind === "post" && last?.head?.kind === "post") return true;
  return owned.kind === "unit" || (GOVERNMENTS.has(head.lemma) && units.some(isDepartment));
}

const isDepartment = ({ head }: Unit): boolean =>
  head?.kind === "unit" || (head?.kind === "body" && head.bare);

/** «отдел ⏎ школы»: an office has no school. */
const isSchool = (opening: Extract<Opening, { kind: "head" }>): boolean =>
  opening.head.kind === "body" && opening.head.partOf;

/** «педагогические коллективы ⏎ ОО»: those of the schools. */
const isOfSchool = ({ head }: Draft, group: AcronymClass | null): boolean =>
  group === "school" && head?.lemma === "коллектив";

const GENITIVE_ENDING = /(?:[аяыи]|[оеё]в|ей)$/u;

/** «комитет по образованию ⏎ Петербурга», «комиссия по профилактике ⏎ травматизма»: a noun that no dictionary has. */
function awaitsGenitive({ head, last, units }: Draft, word: string): boolean {
  if (last?.kind !== "word" || !GENITIVE_ENDING.test(word)) return false;
  return units.at(-2)?.kind === "preposition" || (head?.kind === "body" && head.bare);
}

const TASK = /^(?:сопровожд|введ|провед|подготов|реализ|внедр|разработ|организ)\p{L}+$/u;

/** «группа по сопровождению ⏎ ШНОР»: what is to be done with whom. */
const awaitsObject = ({ last, units }: Draft): boolean =>
  last?.kind === "word" && TASK.test(last.text) && units.at(-2)?.kind === "preposition";

/** «администрация ⏎ учителя», «координатор ⏎ директора школ»: posts stand for themselves; only deputies have theirs. */
const isPost = ({ head }: Draft, opening: Extract<Opening, { kind: "head" }>): boolean =>
  opening.head.kind === "post" && (opening.cases & NOMINATIVE) !== 0 && head?.beforePost !== true;

/** «МБОУ ⏎ СОШ № 3», «МБОУ ⏎ «Лицей»»: the name that a legal form waits for; «МБОУ ⏎ завхоз» goes without. */
function isName(opening: Opening): boolean {
  if (opening.kind === "acronym") return opening.group === "type" || opening.group === null;
  if (opening.kind === "head") return opening.head.kind !== "post";
  return opening.kind !== "legal" && opening.kind !== "person";
}

/** Whether a line break before `opening` parts two parties; a line may also end because the cell is narrow. */
export function splitsAtLine(draft: Draft, opening: Opening, word: string): boolean {
  if (draft.awaitsName && isName(opening)) return false;
  const alone = draft.last?.head === draft.head;
  const wrapped = draft.head?.bare === true && alone;
  switch (opening.kind) {
    case "person":
      return true;
    case "acronym":
      if (awaitsObject(draft) || (alone && isOfSchool(draft, opening.group))) return false;
      return !(wrapped && draft.wantsOwner(opening.group));
    case "place":
      return draft.head === null && !draft.typed;
    case "legal":
      return !(wrapped && draft.wantsOwner("legal"));
    case "head":
      if (awaitsNoun(draft) || isOwner(draft, opening)) return false;
      if (isSchool(opening) && draft.head?.kind !== "post" && draft.head?.ofSchool !== true) return true;
      return !wrapped || opening.sure || isPost(draft, opening);
    case "unknown":
      if (wrapped || awaitsNoun(draft) || awaitsPlace(draft) || awaitsGenitive(draft, word)) return false;
      return draft.complete && !draft.clause;
    case "oblique":
      // «Зуевой О.Н. ⏎ методиста»
      return draft.last?.kind === "person";
    default:
      return false;
  }
}
