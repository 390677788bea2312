import { contentScore, type ColumnProfile } from "./column-profile";
import type { Topic } from "./header-lexicon";
import type { HeaderScore } from "./header-scoring";
import { COLUMN_ROLES, type ColumnRole } from "./model";

export interface AssignedRole {
  readonly role: ColumnRole;
  /** 0..1. */
  readonly confidence: number;
}

export type UniqueRole = Exclude<ColumnRole, `value:${number}` | "other" | "finance">;

const isUnique = (role: ColumnRole): boolean => role !== "other" && role !== "finance";
/** Roles that one column of a table has. */
export const UNIQUE_ROLES = COLUMN_ROLES.filter(isUnique) as readonly UniqueRole[];
const UNIQUE: ReadonlySet<string> = new Set(UNIQUE_ROLES);

/** What is known of a column before its role is. */
export interface Column {
  readonly header: HeaderScore;
  readonly profile: ColumnProfile | null;
}

/** The strongest topic that makes the column «other»; a clear one keeps roles away. */
export function otherClaim(header: HeaderScore): number {
  let claim = 0;
  for (const [topic, score] of header.topics) if (!UNIQUE.has(topic)) claim = Math.max(claim, score);
  return claim;
}

/** How much the content of a column speaks for a role: 0..1. */
export function supportOf({ profile }: Column, role: Topic): number {
  return profile ? contentScore(profile, role) : 0;
}

/** Roles as they are given out, one column after another. */
export class Assignment {
  readonly roles: (AssignedRole | null)[];
  readonly takenBy = new Map<ColumnRole, number>();

  constructor(size: number) {
    this.roles = Array.from({ length: size }, () => null);
  }

  give(column: number, role: ColumnRole, score: number): void {
    this.roles[column] = { role, confidence: Math.min(1, score) };
    if (!this.takenBy.has(role)) this.takenBy.set(role, column);
  }

  isFree(column: number): boolean {
    return this.roles[column] === null;
  }

  move(column: number, role: ColumnRole): void {
    const old = this.roles[column];
    if (!old) return;
    if (this.takenBy.get(old.role) === column) this.takenBy.delete(old.role);
    this.give(column, role, old.confidence);
  }
}
