import { stableId } from "../../plan/stable-id";
import type { AnnualPlan, AnnualRow } from "./annual-plan";

/** What a row of a made annual plan said when it was made, and what it says now. */
export interface KeptRow {
  readonly key: string;
  readonly deadlineText: string;
  readonly responsibleText: string;
  readonly result: string;
}

export type AnnualField = "deadlineText" | "responsibleText" | "result";
const FIELDS: readonly AnnualField[] = ["deadlineText", "responsibleText", "result"];

export interface FieldChange {
  readonly key: string;
  readonly field: AnnualField;
  readonly mine: string;
  readonly theirs: string;
}

/** Outcome of applying a changed source plan to an annual plan that people work in. */
export interface Reapplied {
  /** Cells that only the source changed: they follow it. */
  readonly updates: readonly FieldChange[];
  /** Cells that both changed: the user's words stay, the difference is listed. */
  readonly conflicts: readonly FieldChange[];
  readonly added: readonly AnnualRow[];
  /** Rows whose measure the source no longer has; they stay and are listed. */
  readonly gone: readonly KeptRow[];
}

/** Ties a row to its measure and its occurrence, whatever the numbers become. */
export function annualKey({ source, occurrence }: AnnualRow): string {
  return stableId([source.ref.key, String(source.ref.ordinal), String(occurrence)]);
}

const saidBy = (row: AnnualRow): Readonly<Record<AnnualField, string>> => ({
  deadlineText: row.deadlineText,
  responsibleText: row.source.responsibleText,
  result: row.source.result,
});

/**
 * Three-way comparison: what was made (`base`), what stands there now (`mine`), what the source says now
 * (`theirs`). Nothing that a user typed is lost. Linear in the number of rows.
 */
export function reapply(base: readonly KeptRow[], mine: readonly KeptRow[], theirs: AnnualPlan): Reapplied {
  const bases = new Map(base.map((row) => [row.key, row]));
  const kept = new Map(mine.map((row) => [row.key, row]));
  const updates: FieldChange[] = [];
  const conflicts: FieldChange[] = [];
  const added: AnnualRow[] = [];
  const alive = new Set<string>();
  for (const row of theirs.rows) {
    const key = annualKey(row);
    alive.add(key);
    const own = kept.get(key);
    if (!own) {
      // A row that the user deleted on purpose does not come back.
      if (!bases.has(key)) added.push(row);
      continue;
    }
    const made = bases.get(key) ?? own;
    const said = saidBy(row);
    for (const field of FIELDS) {
      const [was, now, next] = [made[field], own[field], said[field]];
      if (next === was || next === now) continue;
      const change = { key, field, mine: now, theirs: next };
      if (now === was) updates.push(change);
      else conflicts.push(change);
    }
  }
  return { updates, conflicts, added, gone: mine.filter(({ key }) => !alive.has(key)) };
}
