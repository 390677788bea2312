import type { CellRange } from "../sheet/address";
import type { RowRef } from "../sheet/row-ref";
import type { SheetRef } from "../sheet/grid";

/** What a recognised table is for. */
export type TableKind = "plan" | "indicators" | "results" | "scale" | "abbreviations" | "passport" | "other";

/** Roles that say what a column holds, besides values of a year. */
export const COLUMN_ROLES = [
  "number",
  "measure",
  "deadline",
  "deadlineStart",
  "deadlineEnd",
  "responsible",
  "result",
  "indicator",
  "unit",
  "method",
  "baseline",
  "target",
  "finance",
  "other",
] as const;

/** What a column holds. `value:YEAR` is a column of values of one year. */
export type ColumnRole = (typeof COLUMN_ROLES)[number] | `value:${number}`;

export type RowType =
  "section" | "item" | "columnNumbers" | "repeatedHeader" | "continuation" | "note" | "blank";

/** ISO dates (yyyy-mm-dd), both ends included. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/** Why a decision was taken: a code with its arguments, turned into words by i18n. */
export interface Reason {
  readonly code: string;
  readonly args?: Readonly<Record<string, string | number>>;
}

export interface TableColumn {
  /** 0-based, absolute in the sheet. */
  readonly column: number;
  readonly role: ColumnRole;
  /** Header texts of all header rows joined with " / ", "" where the header is empty. */
  readonly header: string;
  /** 0..1. */
  readonly confidence: number;
}

/** One field of a row: where it stands and what it says (for a merged or split record: the joined text). */
export interface Field {
  readonly row: number;
  readonly column: number;
  /** As displayed, lines of split records joined; never trimmed of meaning. */
  readonly text: string;
  /** As stored. */
  readonly value: string | number | boolean;
  readonly numberFormat: string;
}

export interface TableRow {
  /** 0-based, absolute in the sheet. */
  readonly row: number;
  /** Last sheet row of the record (differs from `row` where a record is split over rows). */
  readonly lastRow: number;
  readonly type: RowType;
  readonly ref: RowRef;
  /** The number as shown, without the trailing point: «1.1», «12», «I»; null where there is none. */
  readonly number: string | null;
  /** Title of the section the row stands in as printed («I. Организационные…»), null before the first one. */
  readonly section: string | null;
  /** Index into RecognisedTable.sections, -1 before the first. */
  readonly sectionIndex: number;
  /** Fields by role; a role that the table has and the cell is empty gives a Field with text "". */
  readonly fields: Readonly<Partial<Record<ColumnRole, Field>>>;
  readonly hidden: boolean;
}

export interface Section {
  readonly row: number;
  /** «I. Организационные мероприятия», as printed. */
  readonly title: string;
  /** «I», «1», null. */
  readonly number: string | null;
  /** 1 for blocks, 2 for blocks inside a direction. */
  readonly level: number;
}

export interface RecognisedTable {
  /** Unique in the workbook: «План!B11». */
  readonly id: string;
  readonly sheet: SheetRef;
  readonly kind: TableKind;
  /** 0..1: how sure the reader is of the kind and range. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  /** Header rows and body; without titles, notes and signatures. */
  readonly range: CellRange;
  readonly headerRows: readonly number[];
  readonly columns: readonly TableColumn[];
  readonly sections: readonly Section[];
  readonly rows: readonly TableRow[];
  /** Title above the table, lines joined by a space; "" where there is none. */
  readonly title: string;
  readonly period: Period | null;
  /** ISO date of the document (order, letter), where the sheet says it. */
  readonly documentDate: string | null;
  /** Number of the order or letter. */
  readonly documentNumber: string | null;
}
