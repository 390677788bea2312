import type { ConstantsBook } from "./constants/book";
import type { Exam } from "./exam";
import type { ResultsReport } from "./report";
import type { Subject } from "./subject";

/** A school of the workbook; its id is its place in ResultsModel.schools. */
export interface School {
  /** As printed; "" where the sheets give none. */
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
  /** «В перечне региона»: as the workbook's own list of schools says; null where it says nothing. */
  readonly official: boolean | null;
}

/** No value in an integer column. */
export const NO_MARK = 0;
export const NO_PARTICIPANT = 0xffffffff;

/** How the «Медаль» column was read. */
export const MEDAL = { unknown: 0, none: 1, yes: 2, first: 3, second: 4 } as const;

/**
 * Results by pupil and subject, one column each so that a million fits into memory. Participants are numbers that
 * join the results of one pupil inside a run; their codes are not kept anywhere.
 */
export interface RecordTable {
  readonly length: number;
  /** Index into EXAMS. */
  readonly exam: Uint8Array;
  /** 1 = taken as ГВЭ. */
  readonly gve: Uint8Array;
  /** 0 = unknown. */
  readonly year: Uint16Array;
  /** 0 = unknown. */
  readonly grade: Uint8Array;
  /** Index into ResultsModel.subjects. */
  readonly subject: Uint16Array;
  readonly school: Uint32Array;
  readonly participant: Uint32Array;
  /** 100-point score, NaN = none. */
  readonly score: Float64Array;
  readonly primary: Float32Array;
  readonly maximum: Float32Array;
  /** 2..5, 0 = none. */
  readonly mark: Uint8Array;
  /** Mark of the school's own journal, 2..5, 0 = none. */
  readonly journal: Uint8Array;
  readonly medal: Uint8Array;
  /** Index into ResultsModel.sheets. */
  readonly sheet: Uint16Array;
  /** 0-based absolute row in the sheet. */
  readonly row: Uint32Array;
}

/** One row of a sheet that holds numbers of pupils of a school instead of pupils. */
export interface AggregateResult {
  readonly exam: Exam;
  readonly year: number;
  readonly grade: number;
  readonly subject: number;
  readonly school: number;
  readonly n: number;
  /** Pupils with the marks 2..5. */
  readonly marks: readonly [number, number, number, number] | null;
  readonly mean: number | null;
  /** Pupils below the minimum. */
  readonly failed: number | null;
  /** Pupils whose result is above, equal to, below the journal mark. */
  readonly agreement: readonly [number, number, number] | null;
  readonly sheet: number;
  readonly row: number;
}

/** What was read from where, for the user to confirm. */
export interface ResultTableInfo {
  readonly sheet: string;
  /** «B3:H2182». */
  readonly range: string;
  readonly kind: "pupils" | "counts" | "schools" | "minimums" | "scales" | "skipped";
  readonly exam: Exam | null;
  readonly layout: "long" | "wide" | "none";
  /** Header text by role, in sheet order. */
  readonly columns: readonly { readonly header: string; readonly role: string }[];
  readonly rows: number;
}

export interface ResultsModel {
  readonly schools: readonly School[];
  readonly subjects: readonly Subject[];
  readonly sheets: readonly string[];
  readonly records: RecordTable;
  readonly aggregates: readonly AggregateResult[];
  readonly constants: ConstantsBook;
  readonly tables: readonly ResultTableInfo[];
  /** The year that the workbook itself names (minimum scores, state of the list of schools); null = none. */
  readonly statedYear: number | null;
  readonly report: ResultsReport;
}
