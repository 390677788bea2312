import type { CellRange } from "../../sheet/address";
import type { Grid, SheetRef } from "../../sheet/grid";
import type { Exam } from "../../results/exam";
import type { Subject } from "../../results/subject";

/**
 * Where the results stand and how formulas count them. The reader of results (core/results) makes pupils' records
 * of the same sheets; here only columns and their spellings are kept, because formulas need ranges.
 */
export type Source = PupilSource | CountSource | SchoolSource;

/** One way a column writes a value: «2022», «Математика (проф.)» -> the key of the year, of the subject. */
export interface Spelling {
  readonly raw: string | number;
  readonly key: string;
}

export type DimensionRole = "year" | "municipality" | "subject" | "level" | "grade" | "exam";

/** A column that says which group a row belongs to, with every spelling met in it. */
export interface Dimension {
  readonly role: DimensionRole;
  /** 0-based, absolute. */
  readonly column: number;
  readonly spellings: readonly Spelling[];
}

export type ValueScale = "marks" | "scores";

/** Neighbouring value columns that are counted by one formula. */
export interface Stream {
  /** First of the columns, 0-based, absolute; they follow each other. */
  readonly column: number;
  /** Subject of each column; one null where a column of subjects names it. */
  readonly subjects: readonly (Subject | null)[];
  readonly subjectDimension: Dimension | null;
  readonly levelDimension: Dimension | null;
  /** What the columns hold; base mathematics inside a column of scores has marks all the same. */
  readonly scale: ValueScale;
  readonly texts: NumberTexts;
  /** Cells with a fraction: their sum cannot be had from whole points. */
  readonly fractions: number;
}

/** How numbers typed as text stand in a column. */
export interface NumberTexts {
  /** «61,43», «4 »: not just digits, so that a plain `+0` would depend on the computer's language. */
  readonly decorated: boolean;
  /** A no-break space among them. */
  readonly noBreakSpace: boolean;
}

/** How a row is known to be a repeat of an earlier one. */
export interface Identity {
  /** Column of participants' codes. */
  readonly column: number;
  /** "digits": the code itself as a number; "place": where the code stands first, for codes of letters. */
  readonly by: "digits" | "place";
  /** Signs to take out of the codes so that numbers stay («22-00001» -> 2200001); [] for plain numbers. */
  readonly signs: readonly string[];
  /** Taken off the codes, so that products stay exact. */
  readonly base: number;
  /** What besides the code makes a row of its own: the year, the subject, the class. */
  readonly parts: readonly Place[];
  /** Rows the formula has room for. */
  readonly rows: number;
}

/** A dimension as a whole number 1..size-1, so that several of them make one number. */
export interface Place {
  readonly dimension: Dimension;
  /** "number": the column's own number less `offset`; "list": its place in the list of spellings. */
  readonly by: "number" | "list";
  readonly offset: number;
  readonly size: number;
}

/** A column filled in every row, by which formulas find the last one. */
export interface Anchor {
  readonly column: number;
  readonly numeric: boolean;
}

/** A sheet with a row per pupil (long) or per pupil with a column per subject (wide). */
export interface PupilSource {
  readonly kind: "pupils";
  /** Part of defined names: «ОГЭ», «ЕГЭ_2». */
  readonly tag: string;
  readonly grid: Grid;
  readonly exam: Exam;
  /** 0-based, absolute. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly anchor: Anchor;
  /** A number = the whole sheet is of this year; 0 = nobody says. */
  readonly year: Dimension | number;
  readonly municipality: Dimension | null;
  readonly grade: Dimension | number;
  readonly examDimension: Dimension | null;
  readonly streams: readonly Stream[];
  readonly identity: Identity | null;
}

/** A table of numbers of pupils: a row (or several) per subject with the marks 2..5. */
export interface CountSource {
  readonly kind: "counts";
  readonly grid: Grid;
  readonly exam: Exam;
  readonly rows: readonly CountRow[];
}

export interface CountRow {
  readonly row: number;
  readonly subject: Subject;
  readonly year: number;
  readonly grade: number;
  readonly municipality: string;
  /** Columns of the marks 2..5, null = none. */
  readonly marks: readonly [number | null, number | null, number | null, number | null];
  /** Sign that parts the count from its share («103/25,2%»), "" where cells hold bare counts. */
  readonly separator: string;
}

/** The workbook's list of schools with the column «ШНОР». */
export interface SchoolSource {
  readonly kind: "schools";
  readonly tag: string;
  readonly grid: Grid;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly anchor: Anchor;
  /** Column that names the school; counted where it is filled. */
  readonly schoolColumn: number;
  readonly officialColumn: number;
  /** Spellings that mean «yes» in the column. */
  readonly yes: readonly string[];
  readonly municipality: Dimension | null;
  /** The year the list is of, 0 = any. */
  readonly year: number;
}

/** Why a table or a column gives no formulas. */
export type SkipCode =
  | "noExam"
  | "noYear"
  | "noSubject"
  | "onlyPrimary"
  | "onlyPercent"
  | "noMathLevel"
  | "filledDown"
  | "noMarks"
  | "doubled"
  | "tooManySpellings";

/** What was noticed while the columns were mapped. */
export type SourceNoteCode =
  "repeats" | "textNumbers" | "absent" | "unreadable" | "outOfRange" | "repeatsNotFound" | "codesNotUnique";

export interface SourceNote {
  readonly code: SourceNoteCode;
  readonly sheet: SheetRef;
  readonly count: number;
}

export interface SkippedTable {
  readonly sheet: SheetRef;
  readonly range: CellRange;
  readonly reason: SkipCode;
  /** Header of the column or name of the thing that lacks. */
  readonly detail: string;
}

/** What was found where, for the user to confirm. */
export interface SourceInfo {
  readonly sheet: SheetRef;
  readonly range: CellRange;
  readonly kind: Source["kind"];
  readonly exam: Exam | null;
  /** Rows with data. */
  readonly rows: number;
  /** Header by role, in sheet order. */
  readonly columns: readonly { readonly header: string; readonly role: string }[];
}

export interface SourcePlan {
  readonly sources: readonly Source[];
  readonly info: readonly SourceInfo[];
  readonly skipped: readonly SkippedTable[];
  readonly notes: readonly SourceNote[];
}

/** Keys of a dimension's groups in the order they are met. */
export function keysOf(dimension: Dimension): string[] {
  return [...new Set(dimension.spellings.map(({ key }) => key))];
}
