import type { CaseSet } from "../russian/declension";
import { isBoundary } from "./boundaries";
import { Draft } from "./draft";
import { ET_CETERA, LABELS } from "./lexicon/words";
import { isAmongFields, openingOf, type Opening } from "./openers";
import { isStronger, strongestSeparator } from "./separators";
import type { Separator, Unit } from "./units";

/** A party as a row of units; separators inside («русского языка, математики») are among them. */
export interface Phrase {
  readonly units: readonly Unit[];
  /** The case into which a connective or a list in the dative put the name; 0 for the nominative. */
  readonly governed: CaseSet;
}

const isEtCetera = (unit: Unit): boolean => ET_CETERA.has(unit.text.replace(/\./gu, ""));

/**
 * Whether the parties of a cell end with a sign at the end of their lines: then a line without one goes on in the
 * next («Управление ⏎ образования, ⏎ школы»).
 */
function hasSignsAtLineEnds(units: readonly Unit[]): boolean {
  return units.some((unit, at) => {
    const before = units[at - 1];
    return unit.lineBefore && (before?.separator === "comma" || before?.separator === "hard");
  });
}

const ENDS_LINE: ReadonlySet<Separator> = new Set(["comma", "dash", "and", "slash"]);

function separatorBefore(unit: Unit, strongest: Unit | null, wrapped: boolean): Separator | null {
  const separator = strongest?.separator ?? null;
  if (wrapped && strongest === null) return null;
  // «педагог – ⏎ психолог», «кружков и ⏎ секций»: a sign that ends a line joins it to the next one; a dash at the
  // head of a line is a bullet.
  if (separator !== null && ENDS_LINE.has(separator) && strongest?.lineBefore === false) return separator;
  return unit.lineBefore && isStronger("line", separator) ? "line" : separator;
}

/** Cuts the units of a cell into parties. One pass; looks ahead of a unit by a bounded number of adjectives. */
export function splitPhrases(units: readonly Unit[]): Phrase[] {
  const phrases: Phrase[] = [];
  const wrapped = hasSignsAtLineEnds(units);
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
    const found = openingOf(units, next, governed);
    const opening: Opening =
      draft.isOffice && isAmongFields(units, next, found) ? { kind: "oblique" } : found;
    if (isBoundary(separatorBefore(unit, strongest, wrapped), draft, opening, unit.text)) flush(governed);
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

const MAX_LABEL_WORDS = 3;
/** «Отв. Зуева О.Н.»: a shortened label needs no sign. */
const SHORT_LABEL = /^(?:отв|исп)\.?$/u;

/** Index behind the label at `at` («Ответственные исполнители:», «соисполнители –»), or `at` where none stands. */
function afterLabel(units: readonly Unit[], at: number, source: string): number {
  let next = at;
  while (next < at + MAX_LABEL_WORDS && units[next]?.kind === "word" && LABELS.has(units[next]!.text)) next++;
  const last = units[next - 1];
  if (next === at || last === undefined) return at;
  const following = units[next];
  if (source.slice(last.end, following?.start ?? source.length).includes(":")) return next;
  if (following?.separator === "dash") return next + 1;
  return next === at + 1 && SHORT_LABEL.test(last.text) && following?.kind === "person" ? next : at;
}

/** The units without the labels of a cell, which are no parties; a label parts what stands at its sides. */
export function withoutLabels(units: readonly Unit[], source: string): readonly Unit[] {
  const kept: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    const isStart = at === 0 || unit.lineBefore || units[at - 1]!.kind === "separator";
    const next = isStart ? afterLabel(units, at, source) : at;
    if (next === at) {
      kept.push(unit);
      continue;
    }
    const { end } = units[next - 1]!;
    if (kept.length > 0) kept.push({ ...unit, kind: "separator", separator: "hard", head: undefined, end });
    at = next - 1;
  }
  return kept;
}
