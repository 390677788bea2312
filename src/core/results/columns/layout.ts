import { valueAt } from "../../sheet/grid";
import { finishSteps } from "../../steps";
import type { Subject } from "../subject";
import type { ResultBlock } from "./blocks";
import { classifyHeader } from "./header-rules";
import { profileColumn, type ColumnProfile } from "./profile";
import type { HeaderGuess, ResultRole, ValueKind } from "./roles";

/** A column with everything known of it; `column` is absolute. */
export interface ColumnUse {
  readonly column: number;
  readonly header: string;
  readonly role: ResultRole;
  readonly confidence: number;
  readonly guess: HeaderGuess;
  readonly profile: ColumnProfile;
}

/** Columns of one result: of one subject (wide), of a pair, or of the «Предмет» column (long). Absolute, null = none. */
export interface ValueGroup {
  /** The subject that the header names; null where a column or the title names it. */
  readonly subject: Subject | null;
  readonly subjectColumn: number | null;
  readonly levelColumn: number | null;
  readonly values: Readonly<Partial<Record<ValueKind, number>>>;
}

/** Columns of a sheet that holds numbers of pupils, not pupils. */
export interface CountGroup {
  readonly subject: Subject | null;
  /** Columns of the marks 2..5, null where a mark has none. */
  readonly marks: readonly [number | null, number | null, number | null, number | null];
  readonly percent: boolean;
  readonly participants: number | null;
  readonly mean: number | null;
  readonly failed: number | null;
  readonly failedPercent: boolean;
  /** «Повысили», «подтвердили», «понизили». */
  readonly agreement: readonly [number, number, number] | null;
  readonly agreementPercent: boolean;
}

export type SingleRole =
  | "year"
  | "municipality"
  | "schoolCode"
  | "schoolName"
  | "official"
  | "participant"
  | "exam"
  | "form"
  | "subject"
  | "grade"
  | "level"
  | "medal"
  | "attendance";

export interface Layout {
  readonly uses: readonly ColumnUse[];
  readonly single: Readonly<Partial<Record<SingleRole, number>>>;
  readonly persons: readonly number[];
  readonly groups: readonly ValueGroup[];
  readonly counts: readonly CountGroup[];
}

/** The same in one go. */
export function readLayout(block: ResultBlock): Layout {
  return finishSteps(layoutSteps(block));
}

/** Decides what each column of a block holds, from its header and from what stands in it; a column a slice. */
export function* layoutSteps(block: ResultBlock): Generator<void, Layout> {
  const hasTasks = block.columns.some(({ parts }) => isTaskNumber(parts[parts.length - 1] ?? ""));
  const uses: ColumnUse[] = [];
  for (const { column, parts } of block.columns) {
    const profile = profileColumn((row) => valueAt(block.grid, row, column), block.firstRow, block.lastRow);
    const isTask = hasTasks && /^\d+(?:\.\d+)?$/u.test(parts[parts.length - 1] ?? "");
    const guess = classifyHeader(isTask ? [] : parts);
    uses.push({ column, header: parts.join(" / "), guess, profile, ...roleOf(guess, profile) });
    yield;
  }
  const single = singles(uses);
  const counts = countGroups(uses);
  return {
    uses,
    single,
    persons: uses.filter(({ role }) => role === "person").map(({ column }) => column),
    groups: counts.length > 0 ? [] : valueGroups(uses, single),
    counts,
  };
}

/** Beside «1» and «6» the columns «2» to «5» are tasks of the work, not marks. */
function isTaskNumber(header: string): boolean {
  return /^\d{1,2}$/u.test(header) && (Number(header) < 2 || Number(header) > 5);
}

type Decision = Pick<ColumnUse, "role" | "confidence">;

/** The content may overrule the header: «Школа» over numbers is a code, «Участники» over unique codes a code. */
function roleOf(guess: HeaderGuess, profile: ColumnProfile): Decision {
  const { role, weight } = guess;
  const as = (decided: ResultRole, confidence: number): Decision => ({ role: decided, confidence });
  if (profile.filled === 0 && role !== "value" && role !== "medal") return as(role, weight / 4);
  switch (role) {
    case "schoolName":
      return profile.schools < 0.2 && profile.whole > 0.9 && profile.averageLength >= 4
        ? as("schoolCode", weight)
        : as(role, weight * (0.6 + 0.4 * profile.schools));
    case "year":
      return profile.years >= 0.5 ? as(role, weight) : as("other", 0.2);
    case "grade":
      return profile.grades >= 0.5 ? as(role, weight) : as("other", 0.2);
    case "subject":
      return profile.numeric > 0.7 ? as("other", 0.3) : as(role, weight * (0.7 + 0.3 * profile.subjects));
    case "exam":
      if (profile.exams >= 0.5) return as(role, weight);
      return profile.subjects >= 0.8 ? as("subject", weight) : as("other", 0.2);
    case "participants":
      if (profile.numeric < 0.5) return roleByContent(profile);
      return profile.unique > 0.95 && profile.sampled > 30 && profile.averageLength >= 4
        ? as("participant", 0.6)
        : as(role, weight);
    case "value":
      return valueRole(guess, profile);
    case "other":
      return weight > 0 ? as(role, weight) : roleByContent(profile);
    default:
      return as(role, weight);
  }
}

/** A column of results holds numbers and absences; words there mean that the header misled. */
function valueRole({ weight }: HeaderGuess, profile: ColumnProfile): Decision {
  if (profile.filled === 0) return { role: "value", confidence: weight / 2 };
  const readable = profile.numeric + profile.absences;
  if (readable >= 0.4) return { role: "value", confidence: weight };
  return roleByContent(profile);
}

function roleByContent(profile: ColumnProfile): Decision {
  if (profile.schools >= 0.7) return { role: "schoolName", confidence: 0.6 };
  if (profile.subjects >= 0.8) return { role: "subject", confidence: 0.5 };
  if (profile.years >= 0.95 && profile.min >= 2000) return { role: "year", confidence: 0.5 };
  if (profile.exams >= 0.8) return { role: "exam", confidence: 0.5 };
  return { role: "other", confidence: 0 };
}

const SINGLE_ROLES: readonly SingleRole[] = [
  "year",
  "municipality",
  "schoolCode",
  "schoolName",
  "official",
  "participant",
  "exam",
  "form",
  "subject",
  "grade",
  "level",
  "medal",
  "attendance",
];

function singles(uses: readonly ColumnUse[]): Partial<Record<SingleRole, number>> {
  const chosen: Partial<Record<SingleRole, number>> = {};
  for (const role of SINGLE_ROLES) {
    const best = uses
      .filter((use) => use.role === role)
      .sort((a, b) => b.confidence - a.confidence || a.column - b.column)[0];
    if (best) chosen[role] = best.column;
  }
  return chosen;
}

function countGroups(uses: readonly ColumnUse[]): CountGroup[] {
  const groups = new Map<string, ColumnUse[]>();
  for (const use of uses) {
    if (!COUNT_ROLES.has(use.role)) continue;
    const key = use.guess.subject?.key ?? "";
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  const shared = groups.get("") ?? [];
  const named = [...groups].filter(([key]) => key !== "");
  const sets = named.length > 0 ? named.map(([, own]) => [...own, ...onlyTotals(shared)]) : [shared];
  return sets.map(countGroup).filter((group): group is CountGroup => group !== null);
}

const COUNT_ROLES: ReadonlySet<ResultRole> = new Set<ResultRole>([
  "count",
  "participants",
  "mean",
  "failed",
  "raised",
  "confirmed",
  "lowered",
]);

function onlyTotals(uses: readonly ColumnUse[]): ColumnUse[] {
  return uses.filter(({ role }) => role === "participants");
}

/** Numbers of pupils where a count and a share stand side by side: the share is left out. */
function countGroup(uses: readonly ColumnUse[]): CountGroup | null {
  const first = (role: ResultRole, mark = 0): ColumnUse | null => {
    const found = uses.filter((use) => use.role === role && use.guess.mark === mark);
    return found.find(({ guess }) => !guess.percent) ?? found[0] ?? null;
  };
  const marks = [2, 3, 4, 5].map((mark) => first("count", mark));
  const [raised, confirmed, lowered] = [first("raised"), first("confirmed"), first("lowered")];
  const mean = first("mean");
  const failed = first("failed");
  const participants = first("participants");
  const hasMarks = marks.filter((use) => use !== null).length >= 3;
  const hasAgreement = raised !== null && confirmed !== null && lowered !== null;
  const hasTotals = participants !== null && (mean !== null || failed !== null);
  if (!hasMarks && !hasAgreement && !hasTotals) return null;
  const at = (index: number): number | null => (hasMarks ? (marks[index]?.column ?? null) : null);
  return {
    subject: uses.find(({ guess }) => guess.subject)?.guess.subject ?? null,
    marks: [at(0), at(1), at(2), at(3)],
    percent: hasMarks && marks.every((use) => use === null || use.guess.percent),
    participants: participants?.column ?? null,
    mean: mean?.column ?? null,
    failed: failed?.column ?? null,
    failedPercent: failed?.guess.percent ?? false,
    agreement: hasAgreement ? [raised.column, confirmed.column, lowered.column] : null,
    agreementPercent: hasAgreement && raised.guess.percent,
  };
}

function valueGroups(uses: readonly ColumnUse[], single: Layout["single"]): ValueGroup[] {
  const values = uses.filter(({ role }) => role === "value");
  return [...wideGroups(values, uses), ...pairGroups(values, uses), ...longGroup(values, uses, single)];
}

function kindsOf(uses: readonly ColumnUse[]): Partial<Record<ValueKind, number>> {
  const kinds: Partial<Record<ValueKind, number>> = {};
  for (const { guess, column } of uses) kinds[guess.kind] ??= column;
  return kinds;
}

function wideGroups(values: readonly ColumnUse[], uses: readonly ColumnUse[]): ValueGroup[] {
  const bySubject = new Map<string, ColumnUse[]>();
  for (const use of values) {
    const { subject } = use.guess;
    if (subject) bySubject.set(subject.key, [...(bySubject.get(subject.key) ?? []), use]);
  }
  return [...bySubject.values()].map((own): ValueGroup => {
    const subject = own[0]?.guess.subject ?? null;
    const level = uses.find((use) => use.role === "level" && use.guess.subject?.key === subject?.key);
    const isMath = subject?.key === "math";
    return {
      subject,
      subjectColumn: null,
      levelColumn: isMath ? (level?.column ?? null) : null,
      values: kindsOf(own),
    };
  });
}

/** «Предмет 1 | Отметка 1 | Предмет 2 | Отметка 2», numbered or only repeated from left to right. */
function pairGroups(values: readonly ColumnUse[], uses: readonly ColumnUse[]): ValueGroup[] {
  const subjects = uses.filter(({ role }) => role === "subject");
  if (subjects.length < 2) return [];
  const free = values.filter(({ guess }) => !guess.subject);
  return subjects.map((subject, index): ValueGroup => {
    const end = subjects[index + 1]?.column ?? Infinity;
    const { pair } = subject.guess;
    const own = free.filter(({ guess, column }) =>
      pair > 0 && guess.pair > 0 ? guess.pair === pair : column > subject.column && column < end,
    );
    return { subject: null, subjectColumn: subject.column, levelColumn: null, values: kindsOf(own) };
  });
}

function longGroup(
  values: readonly ColumnUse[],
  uses: readonly ColumnUse[],
  single: Layout["single"],
): ValueGroup[] {
  if (uses.filter(({ role }) => role === "subject").length >= 2) return [];
  const own = values.filter(({ guess }) => !guess.subject);
  if (own.length === 0) return [];
  const level = uses.find((use) => use.role === "level" && !use.guess.subject);
  return [
    {
      subject: null,
      subjectColumn: single.subject ?? null,
      levelColumn: level?.column ?? null,
      values: kindsOf(own),
    },
  ];
}
