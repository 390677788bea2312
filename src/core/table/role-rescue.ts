import { isRoleTopic } from "./header-lexicon";
import { otherClaim, supportOf, type Assignment, type Column } from "./assignment";

/** From here on a header plainly speaks of something that is no role. */
const CLAIMED = 0.55;
const CLEAR_NAME = 0.7;
/** Texts of a column without a name that say what is done are no labels. */
const SENTENCE = 15;

/** A plan needs a deed, a time and somebody: a column that names one of them beside something else serves. */
export function rescueMissing(columns: readonly Column[], assignment: Assignment, hasMatrix: boolean): void {
  for (const role of ["measure", "deadline", "responsible"] as const) {
    if (assignment.takenBy.has(role)) continue;
    let best = -1;
    let bestScore = 0;
    columns.forEach((column, index) => {
      if (!assignment.isFree(index)) return;
      const words = column.header.topics.get(role) ?? 0;
      const content = supportOf(column, role);
      const isFit = column.profile === null ? words >= otherClaim(column.header) : content >= 0.4;
      const score = words >= 0.5 && isFit ? words + content : 0;
      if (score > bestScore) [best, bestScore] = [index, score];
    });
    if (best >= 0) assignment.give(best, role, 0.55);
  }
  rescueUnknownMeasure(columns, assignment, hasMatrix);
}

/** «Время» of hours is free, and still no column of deeds. */
const isNamedElse = ({ best, bestScore }: Column["header"]): boolean =>
  best !== null && best !== "measure" && isRoleTopic(best) && bestScore >= CLEAR_NAME;

/** A name that tells nothing, or no name over texts that are no persons. */
function isUnknownName({ header, profile }: Column): boolean {
  if (header.wordCount > 0) return !isNamedElse(header);
  return profile !== null && profile.averageLength >= SENTENCE && profile.person < 0.5;
}

/** Beside a time and somebody, or beside a cyclogram, an unfamiliar name can only be that of the deeds. */
function rescueUnknownMeasure(columns: readonly Column[], assignment: Assignment, hasMatrix: boolean): void {
  const { takenBy } = assignment;
  const hasTime = takenBy.has("deadline") || takenBy.has("deadlineEnd");
  if (takenBy.has("measure") || takenBy.has("indicator")) return;
  if (!hasMatrix && !(hasTime && takenBy.has("responsible"))) return;
  const isOpen = (column: Column, index: number) =>
    assignment.isFree(index) && isUnknownName(column) && otherClaim(column.header) < CLAIMED;
  const fit = (index: number) => {
    const column = columns[index] as Column;
    return supportOf(column, "measure") + (column.header.topics.get("measure") ?? 0) - index * 0.01;
  };
  const unclaimed = columns.flatMap((column, index) => (isOpen(column, index) ? [index] : []));
  const open = unclaimed.length > 0 ? unclaimed : loneForms(columns, assignment);
  const document = leadingDocument(assignment, open);
  if (document !== null) {
    assignment.move(document, "measure");
    return;
  }
  const best = open.reduce((chosen, index) => (chosen < 0 || fit(index) > fit(chosen) ? index : chosen), -1);
  if (best >= 0) assignment.give(best, "measure", 0.45);
}

/** «Наименование документа | Срок разработки | Ответственный»: what the rows are about leads them. */
function leadingDocument({ takenBy }: Assignment, open: readonly number[]): number | null {
  const result = takenBy.get("result");
  const time = takenBy.get("deadline") ?? takenBy.get("deadlineStart") ?? takenBy.get("deadlineEnd");
  if (result === undefined || time === undefined || result > time) return null;
  return open.some((index) => index < time) ? null : result;
}

/** «Формы работы» as the only texts of a plan say what is done. */
function loneForms(columns: readonly Column[], assignment: Assignment): number[] {
  const forms = columns.flatMap(({ header, profile }, index) => {
    const isText = profile === null || (profile.averageLength >= SENTENCE && profile.person < 0.5);
    return assignment.isFree(index) && header.best === "form" && isText ? [index] : [];
  });
  return forms.length === 1 ? forms : [];
}
