import {
  Assignment,
  otherClaim,
  supportOf,
  UNIQUE_ROLES,
  type AssignedRole,
  type Column,
  type UniqueRole,
} from "./assignment";
import { contentScore, type ColumnProfile } from "./column-profile";
import type { HeaderScore } from "./header-scoring";
import type { ColumnRole } from "./model";
import { matrixPlaces } from "./period-matrix";
import { rescueMissing } from "./role-rescue";

/** Below this a column is «other». */
const THRESHOLD = 0.42;
/** A second choice must be nearly as good as the first. */
const SECOND_CHOICE = 0.72;
const CLEAR_HEADER = 0.6;
const MOSTLY_CLOCK = 0.6;
const MOSTLY_FIGURES = 0.6;
const RARELY_TIMES = 0.3;
/** «с», «по» alone. */
const BARE_NAME = 0.7;
const FINANCE_HEADER = 0.55;
/** From here on the cells under a year are values. */
const FIGURES = 0.5;
/** «Направление» merged over its measures is not their column. */
const HEADING_LOSS = 0.15;
/** So many cells of a column of indicators begin as their names do («Доля…», «Количество…»). */
const INDICATOR_NAMES = 0.6;

/** So many cells say what came out («Приказ», «Справка»), and none begins as an indicator does. */
const DOCUMENTS = 0.5;

interface Candidate {
  readonly column: number;
  readonly role: UniqueRole;
  readonly score: number;
}

const TIME_ROLES = ["deadline", "deadlineStart", "deadlineEnd"] as const;
const TIMES: ReadonlySet<UniqueRole> = new Set(TIME_ROLES);
/** So many cells under «План» name a time. */
const MOSTLY_TIMES = 0.6;

/** «Начало», «Время» over «14:00 | 15:30» is an hour of the day: hardly a cell of it names a time of the year. */
const isClockColumn = (role: UniqueRole, profile: ColumnProfile | null): boolean =>
  TIMES.has(role) && profile !== null && profile.clock >= MOSTLY_CLOCK;

/** Vitamin «С» over «0,98 | 1,48»: figures that are no dates. */
const isColumnOfFigures = (role: UniqueRole, profile: ColumnProfile | null): boolean =>
  (role === "deadlineStart" || role === "deadlineEnd") &&
  profile !== null &&
  profile.number >= MOSTLY_FIGURES &&
  profile.deadline < RARELY_TIMES;

/** The words and the content of a column together. */
function scoreRole({ header, profile }: Column, role: UniqueRole): number {
  const words = header.topics.get(role) ?? 0;
  const content = profile ? contentScore(profile, role) : 0;
  if (header.wordCount === 0) return 0.9 * content;
  if (header.year !== null || header.month !== null) return words * 0.8;
  if (isClockColumn(role, profile)) return 0;
  if (words <= BARE_NAME && isColumnOfFigures(role, profile)) return 0;
  if (words === 0 && (role === "deadlineStart" || role === "deadlineEnd")) return 0;
  if (words > 0)
    return words + 0.2 * content - (role === "measure" ? HEADING_LOSS * (profile?.heading ?? 0) : 0);
  if (header.bestScore >= CLEAR_HEADER) return 0.1 * content;
  if (role === "number" && header.best !== null) return 0;
  return (header.bestScore >= 0.4 ? 0.45 : 0.62) * content;
}

function candidatesOf(columns: readonly Column[]): Candidate[] {
  return columns.flatMap((column, index) => {
    const claim = otherClaim(column.header);
    return UNIQUE_ROLES.map((role) => ({ column: index, role, score: scoreRole(column, role) })).filter(
      ({ score, role }) => score >= THRESHOLD && score + 0.2 * supportOf(column, role) > claim,
    );
  });
}

function giveFinanceAndYears(columns: readonly Column[], assignment: Assignment): void {
  const targetYears = columns.filter(({ header }) => header.year !== null).length;
  columns.forEach(({ header, profile }, index) => {
    if (!assignment.isFree(index)) return;
    const finance = header.topics.get("finance") ?? 0;
    const isMoney =
      header.best === "finance" || header.best === "price" || finance >= header.bestScore * 0.95;
    if (finance >= FINANCE_HEADER && isMoney) {
      assignment.give(index, "finance", finance);
      return;
    }
    if (header.year === null) return;
    const isBaseline = (header.topics.get("baseline") ?? 0) >= 0.7;
    const isOnlyTarget = targetYears === 1 && (header.topics.get("target") ?? 0) >= 0.8;
    const isFigures = (profile?.number ?? 0) >= FIGURES;
    if (isBaseline || isOnlyTarget || (!isFigures && (header.topics.get("deadline") ?? 0) >= 0.5)) return;
    assignment.give(index, `value:${header.year}`, 0.9);
  });
}

/** Two columns of one year («план», «факт»): the fact is the value, the plan becomes «other» (or the target). */
function partYears(columns: readonly Column[], assignment: Assignment): void {
  const byRole = new Map<ColumnRole, number[]>();
  assignment.roles.forEach((assigned, index) => {
    if (assigned?.role.startsWith("value:")) {
      byRole.set(assigned.role, [...(byRole.get(assigned.role) ?? []), index]);
    }
  });
  const doubled = [...byRole].filter(([, indexes]) => indexes.length > 1);
  for (const [role, indexes] of doubled) {
    const isFact = (index: number) => columns[index]?.header.topics.has("fact");
    const keeper = indexes.find(isFact) ?? indexes[0];
    for (const index of indexes.filter((other) => other !== keeper)) {
      const isPlan = (columns[index]?.header.topics.get("target") ?? 0) > 0.4;
      assignment.move(index, isPlan && doubled.length === 1 ? "target" : "other");
    }
    if (keeper !== undefined) assignment.takenBy.set(role, keeper);
  }
}

function giveUniqueRoles(columns: readonly Column[], assignment: Assignment): void {
  const candidates = candidatesOf(columns);
  const bestOfColumn = new Map<number, number>();
  for (const { column, score } of candidates) {
    bestOfColumn.set(column, Math.max(bestOfColumn.get(column) ?? 0, score));
  }
  candidates.sort((a, b) => b.score - a.score || a.column - b.column);
  for (const { column, role, score } of candidates) {
    if (!assignment.isFree(column) || assignment.takenBy.has(role)) continue;
    if (score >= SECOND_CHOICE * (bestOfColumn.get(column) ?? 0)) assignment.give(column, role, score);
  }
}

function settle(columns: readonly Column[], assignment: Assignment): void {
  const { takenBy } = assignment;
  const hasPlanColumn = takenBy.has("deadline") || takenBy.has("responsible") || takenBy.has("deadlineEnd");
  const measure = takenBy.get("measure");
  const weakMeasure = measure !== undefined && (columns[measure]?.header.topics.get("measure") ?? 0) < 0.7;
  if (measure !== undefined && takenBy.has("indicator") && !hasPlanColumn && weakMeasure) {
    assignment.move(measure, "other");
  }
  if (measure !== undefined && hasPlanColumn) settleIndicatorOfMeasures(columns, assignment);
  if (measure !== undefined) settleTargetOfTime(columns, assignment);
  settleYearsOfFinance(assignment);
  const start = takenBy.get("deadlineStart");
  const end = takenBy.get("deadlineEnd");
  if (takenBy.has("deadline") || (start !== undefined && end !== undefined)) return;
  const lone = end ?? start;
  if (lone !== undefined) assignment.move(lone, "deadline");
}

/** «Показатели реализации» of a plan without units, years and results say what comes of a measure. */
function settleIndicatorOfMeasures(columns: readonly Column[], assignment: Assignment): void {
  const { takenBy, roles } = assignment;
  const indicator = takenBy.get("indicator");
  if (indicator === undefined || takenBy.has("result") || takenBy.has("unit")) return;
  if (takenBy.has("target") || roles.some((assigned) => assigned?.role.startsWith("value:"))) return;
  const column = columns[indicator];
  const isOfMeasure = (column?.header.topics.get("result") ?? 0) >= 0.5;
  const names = column?.profile?.indicator ?? 1;
  const areDocuments = names === 0 && (column?.profile?.result ?? 0) >= DOCUMENTS;
  if (areDocuments || (isOfMeasure && names < INDICATOR_NAMES)) assignment.move(indicator, "result");
}

/** «План | Факт» over dates: the plan is when it is to be done. */
function settleTargetOfTime(columns: readonly Column[], assignment: Assignment): void {
  const { takenBy } = assignment;
  const target = takenBy.get("target");
  if (target === undefined || TIME_ROLES.some((role) => takenBy.has(role))) return;
  if ((columns[target]?.profile?.deadline ?? 0) >= MOSTLY_TIMES) assignment.move(target, "deadline");
}

/** Years beside sums of money in a plan are sums by year, unless the table has indicators. */
function settleYearsOfFinance({ takenBy, roles }: Assignment): void {
  const isPlan = takenBy.has("measure") && takenBy.has("finance");
  if (!isPlan || takenBy.has("indicator") || takenBy.has("unit")) return;
  roles.forEach((assigned, index) => {
    if (assigned?.role.startsWith("value:")) roles[index] = { role: "finance", confidence: 0.7 };
  });
}

/** An unnamed first column before the named ones holds the numbers of the rows. */
function giveUnnamedNumber(columns: readonly Column[], assignment: Assignment): void {
  const [first] = columns;
  const second = assignment.roles[1]?.role;
  if (!first || assignment.takenBy.has("number") || !assignment.isFree(0)) return;
  const isUnnamed = first.header.wordCount === 0 && first.profile === null;
  if (isUnnamed && (second === "measure" || second === "indicator")) assignment.give(0, "number", 0.6);
}

/**
 * Decides the role of every column from its header words and its content.
 * @param headers scores of the headers, from left to right
 * @param profiles content of the columns; null where only the header is known
 */
export function assignRoles(
  headers: readonly HeaderScore[],
  profiles: readonly (ColumnProfile | null)[],
): AssignedRole[] {
  const columns = headers.map((header, index) => ({ header, profile: profiles[index] ?? null }));
  const assignment = new Assignment(columns.length);
  const matrix = matrixPlaces(headers, profiles);
  for (const place of matrix) assignment.give(place, "other", 0.8);
  giveFinanceAndYears(columns, assignment);
  partYears(columns, assignment);
  giveUniqueRoles(columns, assignment);
  rescueMissing(columns, assignment, matrix.length > 0);
  giveUnnamedNumber(columns, assignment);
  settle(columns, assignment);
  return assignment.roles.map((assigned) => assigned ?? { role: "other", confidence: 0.5 });
}
