import type { ConstantsBook } from "../../results/constants/book";
import type { Edit } from "../../sheet/edit";
import type { RowRef } from "../../sheet/row-ref";
import type { Reason } from "../../table/model";
import type { BoundIndicator, Candidate } from "../matching/match";
import type { Indicator, ResultsQuery } from "../model";
import type { OfferedResults } from "../sources/availability";
import type { UserIndicatorFault } from "../user-indicators";
import type { SkippedTable, SourceInfo, SourceNote } from "../sources/model";
import type { MinimumLine } from "../svod/parameters-sheet";
import type { LevelFault } from "../assessment/levels";

/** What the user said about the workbook; kept in it. */
export interface FillAnswers {
  /** Which indicator a row is, as the user said, by correctionKey(row); "none" = no indicator. */
  readonly corrections?: ReadonlyMap<string, string>;
  /** Which results a row is about where its words do not say it, by correctionKey(row). */
  readonly queries?: ReadonlyMap<string, ResultsQuery>;
  /** Municipality that a table is about, by table id; null = all. Absent: as its title says. */
  readonly scopes?: ReadonlyMap<string, string | null>;
  /** Pass scores of the user by examYearKey. */
  readonly minimums?: ReadonlyMap<string, number>;
  readonly constants?: ConstantsBook;
}

/** What the user wants to be written this time. */
export interface FillChoice {
  /** Adds a sheet with the indicators of every municipality. */
  readonly byMunicipality?: boolean;
  /** Cells whose contents the user lets be replaced, by «Лист!F12»; "all" = every number that a number replaces. */
  readonly replace?: ReadonlySet<string> | "all";
  /** Adds a sheet for the numbers that only the user has, and formulas over it. */
  readonly inputs?: boolean;
  /** Adds the points of the motivating monitoring; needs `byMunicipality`. */
  readonly motivating?: boolean;
  /** Adds the sheet with targets, trends and levels, and a chart of the years. */
  readonly assessment?: boolean;
  readonly charts?: boolean;
}

export type FillSettings = FillAnswers & FillChoice;

/** One value of one row: what will stand in the cell. */
export interface FilledValue {
  readonly year: number;
  /** Year whose results are taken: differs where a footnote substitutes it. */
  readonly sourceYear: number;
  /** Unrounded, in the indicator's unit; null = «н/д». */
  readonly value: number | null;
  readonly formula: string;
  readonly address: string;
}

export type RowStatus =
  | "filled"
  /** The indicator is known, its results are in none of the sheets. */
  | "noSource"
  /** Only the user has the data. */
  | "manual"
  /** The row must be asked about. */
  | "asked"
  /** The row is no indicator of the catalogue. */
  | "unknown";

/** What became of a row, for the pane. */
export interface RowReport {
  readonly table: string;
  readonly row: RowRef;
  /** What a correction of the row is kept under. */
  readonly key: string;
  readonly name: string;
  readonly status: RowStatus;
  readonly bound: BoundIndicator | null;
  /** 0..1; 1 where the user said it. */
  readonly confidence: number;
  readonly corrected: boolean;
  readonly reason: Reason | null;
  readonly values: readonly FilledValue[];
}

/** A number that somebody typed and that the computed one would replace. */
export interface Difference {
  readonly table: string;
  readonly row: RowRef;
  readonly name: string;
  readonly year: number;
  /** «Показатели!F13». */
  readonly address: string;
  readonly typed: string;
  /** null where no number is typed («н/д», «–»). */
  readonly typedValue: number | null;
  readonly computed: number | null;
  /** Equal as far as the typed number is printed. */
  readonly agrees: boolean;
  readonly edit: Edit;
}

export type Question =
  | {
      readonly kind: "indicator";
      readonly key: string;
      readonly row: RowRef;
      readonly name: string;
      readonly candidates: readonly Candidate[];
    }
  | {
      readonly kind: "exam";
      readonly key: string;
      readonly row: RowRef;
      readonly name: string;
      readonly indicator: Indicator;
      /** Results in the sheets that the row may be about. */
      readonly options: readonly OfferedResults[];
    }
  | { readonly kind: "minimum"; readonly line: MinimumLine };

export type FillWarningCode =
  | "noYears"
  | "tooNarrow"
  | "protected"
  | "filtered"
  | "merged"
  | "noTables"
  | "noSources"
  | `own.${UserIndicatorFault}`
  | `levels.${LevelFault}`;

export interface FillWarning {
  readonly code: FillWarningCode;
  readonly sheet: string;
  readonly address: string;
  /** Years without a column, or what the cell holds; "" where nothing. */
  readonly detail: string;
}

export interface FillReport {
  /** Indicators that rows may be: the shipped ones and the user's own. */
  readonly catalogue: readonly Indicator[];
  readonly rows: readonly RowReport[];
  readonly sources: readonly SourceInfo[];
  readonly skipped: readonly SkippedTable[];
  readonly notes: readonly SourceNote[];
  readonly warnings: readonly FillWarning[];
  /** Cells filled, rows by status. */
  readonly filled: number;
  readonly municipalities: number;
}

export interface FillResult {
  readonly edits: readonly Edit[];
  readonly differences: readonly Difference[];
  readonly questions: readonly Question[];
  readonly report: FillReport;
}
