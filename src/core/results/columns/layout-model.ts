import type { Subject } from "../subject";
import type { ColumnProfile } from "./profile";
import type { HeaderGuess, ResultRole, SingleRole, ValueKind } from "./roles";

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
  /** The year that the header names; 0 where a column or the title does. */
  readonly year: number;
  /** The subject that the header names; null where a column or the title names it. */
  readonly subject: Subject | null;
  readonly subjectColumn: number | null;
  readonly levelColumn: number | null;
  readonly values: Readonly<Partial<Record<ValueKind, number>>>;
}

/** Columns of a sheet that holds numbers of pupils, not pupils. */
export interface CountGroup {
  readonly subject: Subject | null;
  /** The year that the header names; 0 where a column or the title does. */
  readonly year: number;
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

/** Lines «понизили», «подтвердили», «повысили» with a number each. Absolute columns. */
export interface SideColumns {
  readonly side: number;
  readonly count: number;
  /** The schools stand in lines of the same column. */
  readonly namesSchools: boolean;
}

export interface Layout {
  readonly uses: readonly ColumnUse[];
  readonly single: Readonly<Partial<Record<SingleRole, number>>>;
  readonly persons: readonly number[];
  readonly groups: readonly ValueGroup[];
  readonly counts: readonly CountGroup[];
  readonly sides: SideColumns | null;
}
