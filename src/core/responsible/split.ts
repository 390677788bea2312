import type { CaseSet } from "../russian/declension";
import { isBoundary } from "./boundaries";
import { Draft } from "./draft";
import { ET_CETERA, LABELS } from "./lexicon/words";
import { openingOf } from "./openers";
import { isStronger, strongestSeparator } from "./separators";
import type { Separator, Unit } from "./units";

/** A party as a row of units; separators inside («русского языка, математики») are among them. */
export interface Phrase {
  readonly units: readonly Unit[];
  /** The case into which a connective or a list in the dative put the name; 0 for the nominative. */
  readonly governed: CaseSet;
}

const isEtCetera = (unit: Unit): boolean => ET_CETERA.has(unit.text.replace(/\./gu, ""));

function separatorBefore(unit: Unit, strongest: Unit | null): Separator | null {
  const separator = strongest?.separator ?? null;
  return unit.lineBefore && isStronger("line", separator) ? "line" : separator;
}

/** Cuts the units of a cell into parties. One pass; looks ahead of a unit by a bounded number of adjectives. */
export function splitPhrases(units: readonly Unit[]): Phrase[] {
  const phrases: Phrase[] = [];
  let draft = new Draft(0);
  const flush = (governed: CaseSet): void => {
    if (draft.units.length > 0) phrases.push({ units: draft.units, governed: draft.governed });
    draft = new Draft(governed);
  };
  for (let at = 0; at < units.length;) {
    const { next, strongest } = strongestSeparator(units, at);
    const unit = units[next];
    if (unit === undefined) break;
    if (strongest?.separator === "and" && isEtCetera(unit)) {
      flush(0);
      at = next + (unit.text.startsWith("т") ? 2 : 1);
      continue;
    }
    const governed = strongest?.governs ?? draft.caseOfList;
    const opening = openingOf(units, next, governed);
    if (isBoundary(separatorBefore(unit, strongest), draft, opening)) flush(governed);
    else if (draft.units.length > 0) {
      draft.units.push(...units.slice(at, next));
      draft.clause ||= opening.kind === "clause" && strongest !== null;
    }
    // «городской совет»: adjectives and their noun stay together whatever their endings allow
    const last = next + (opening.kind === "head" ? opening.adjectives : 0);
    for (at = next; at <= last; at++) draft.take(units[at]!);
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
