import { valueAt } from "../../sheet/grid";
import { finishSteps } from "../../steps";
import type { ResultBlock } from "./blocks";
import { classifyHeader } from "./header-rules";
import { profileColumn, type ColumnProfile } from "./profile";
import type { HeaderGuess, ResultRole, SingleRole } from "./roles";
import type { ColumnUse, CountGroup, Layout, SideColumns } from "./layout-model";
import { valueGroups } from "./value-groups";

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
  const sides = sideColumns(uses);
  return {
    uses,
    single,
    persons: uses.filter(({ role }) => role === "person").map(({ column }) => column),
    groups: counts.length > 0 || sides ? [] : valueGroups(uses, single),
    counts,
    sides,
  };
}

/** Beside «1» and «6» the columns «2» to «5» are tasks of the work, not marks. */
function isTaskNumber(header: string): boolean {
  return /^\d{1,2}$/u.test(header) && (Number(header) < 2 || Number(header) > 5);
}

/** Between the sides stand schools and totals. */
const LEAST_SIDES = 0.4;

function sideColumns(uses: readonly ColumnUse[]): SideColumns | null {
  const side = uses.find(({ role }) => role === "side");
  if (!side) return null;
  const count = uses.find(
    ({ column, guess, profile }) => column > side.column && !guess.percent && profile.numeric > 0.9,
  );
  if (!count) return null;
  return { side: side.column, count: count.column, namesSchools: side.profile.schools > 0 };
}

type Decision = Pick<ColumnUse, "role" | "confidence">;

/** The content may overrule the header: «Школа» over numbers is a code, «Участники» over unique codes a code. */
function roleOf(guess: HeaderGuess, profile: ColumnProfile): Decision {
  const { role, weight } = guess;
  const as = (decided: ResultRole, confidence: number): Decision => ({ role: decided, confidence });
  if (profile.sides >= LEAST_SIDES) return as("side", profile.sides);
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
  if (profile.schools >= 0.6) return { role: "schoolName", confidence: 0.6 };
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
  const named = uses.filter(({ role, guess }) => COUNT_ROLES.has(role) && guess.year > 0);
  const years = new Set(named.map(({ guess }) => guess.year));
  for (const use of uses) {
    if (!COUNT_ROLES.has(use.role)) continue;
    const key = groupKey(use, years.size >= 2);
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  const shared = groups.get("") ?? [];
  const apart = [...groups].filter(([key]) => key !== "");
  const sets = apart.length > 0 ? apart.map(([, own]) => [...own, ...onlyTotals(shared)]) : [shared];
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

/** Columns of one subject belong together, and of one year where headers name several; "" for neither. */
function groupKey({ guess: { subject, year } }: ColumnUse, byYear: boolean): string {
  return subject || (byYear && year > 0) ? `${subject?.key ?? ""}|${byYear ? year : 0}` : "";
}

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
    year: Math.max(0, ...uses.map(({ guess }) => guess.year)),
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
