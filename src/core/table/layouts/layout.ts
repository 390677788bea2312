import type { TableKind } from "../model";

/** What a drawn sheet (test/support/sheet-text.ts) must be read as. */
export interface Layout {
  readonly name: string;
  readonly sheet: string;
  readonly tables: readonly ExpectedTable[];
}

export interface ExpectedTable {
  readonly kind: TableKind;
  /** Roles from left to right, short: n m d ds de r res i u meth base t fin o, years as «2024». */
  readonly roles: string;
  /**
   * Rows from the first header row down, one letter each: h header, # column numbers, s section, i item,
   * c continuation, r repeated header, - note, . blank.
   */
  readonly rows: string;
}
