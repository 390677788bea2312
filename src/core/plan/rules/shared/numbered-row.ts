import type { Field } from "../../../table/model";
import type { PlanItem } from "../../rule";
import { lastOf, prefixOf } from "./number-parts";

/** How the cell of a number is stored. */
export type NumberStorage = "text" | "number" | "date" | "empty";

/** One item of the number column. */
export interface NumberedRow {
  readonly item: PlanItem;
  readonly field: Field;
  readonly storage: NumberStorage;
  /** Components as printed, [1, 20]; null where the cell holds no plain number. */
  readonly printed: readonly number[] | null;
  /** Components as meant: a zero or a date that Excel spoiled is put right by the neighbours. */
  readonly meant: readonly number[] | null;
  /** Leading part of `meant`: «1.2» of 1.2.7, "" of 7 and of no number. */
  readonly prefix: string;
  /** Last component of `meant`: 7 of 1.2.7; 0 of no number. */
  readonly last: number;
  /** Rows of one sequence share it; counted from 0, -1 where the row has no number. */
  readonly sequence: number;
}

/** How the text numbers of a column are written. */
export interface NumberStyle {
  /** «1.» rather than «1». */
  readonly trailingPoint: boolean;
  /** Share of text among the filled cells, 0..1. */
  readonly textShare: number;
}

export interface Numbering {
  readonly rows: readonly NumberedRow[];
  readonly style: NumberStyle;
  /** At least half of the rows carry a number: the column is there for numbering. */
  readonly used: boolean;
  /** Some row has no number. */
  readonly hasEmpty: boolean;
  /** In every sequence each number is greater than all before it: none is repeated. */
  readonly isAscending: boolean;
  /** Some sequence begins again with numbers of one prefix. */
  readonly restarts: boolean;
}

/** A row before its neighbours were asked: `prefix` and `last` are those of the number as printed. */
export interface Draft extends Omit<NumberedRow, "meant" | "sequence"> {
  /** Index of the section that the row stands in, -1 before the first. */
  readonly section: number;
  /** «1.» */
  readonly isPointed: boolean;
}

export type Parts = Pick<NumberedRow, "prefix" | "last">;

export const NO_PARTS: Parts = { prefix: "", last: 0 };

export const partsOf = (number: readonly number[] | null): Parts =>
  number ? { prefix: prefixOf(number), last: lastOf(number) } : NO_PARTS;
