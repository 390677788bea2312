import type { ColumnRole, Period } from "../table/model";
import type { Severity } from "./finding";

export type NumberingStyle = "any" | "plain" | "sectionItem";

/** A block of the regional plan that municipal plans must fill. */
export interface SchemaBlock {
  readonly number: string | null;
  readonly title: string;
  readonly mandatory: boolean;
  /** Measures of the regional plan in this block. */
  readonly measures: readonly SchemaMeasure[];
}

export interface SchemaMeasure {
  readonly number: string | null;
  readonly text: string;
  /** ISO; the latest date the regional plan allows. */
  readonly latestEnd: string | null;
}

/** Where a regional plan stands. */
export interface RegionalSource {
  /** Name of its workbook. */
  readonly file: string;
  /** Its sheet, where it stands in the checked workbook itself: that plan is not compared with itself. */
  readonly sheet: string | null;
}

export interface RuleSetting {
  readonly enabled?: boolean;
  readonly severity?: Severity;
}

/** What a plan must look like: data, with defaults inside, changeable in the workbook. */
export interface PlanSchema {
  readonly name: string;
  readonly version: string;
  readonly requiredRoles: readonly ColumnRole[];
  readonly numbering: NumberingStyle;
  /** Overrides the period read from the sheet. */
  readonly period: Period | null;
  /** Overrides the document date read from the sheet. */
  readonly documentDate: string | null;
  readonly blocks: readonly SchemaBlock[];
  /** The regional plan that the blocks were taken from; null = none. */
  readonly regional: RegionalSource | null;
  /** Canonical names of bodies that may be responsible; alias -> canonical. */
  readonly glossary: Readonly<Record<string, string>>;
  /** Rule code -> switch and severity. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** «Приказ … № …»: the user's own regional act, shown under «Почему»; "" = «общее правило проверки». */
  readonly act: string;
  /** Least number of working days between the document and a deadline (DATE-TOO-SHORT). */
  readonly minWorkingDays: number;
}

export const DEFAULT_SCHEMA: PlanSchema = {
  name: "Общая схема плана",
  version: "1",
  requiredRoles: ["measure", "deadline", "responsible"],
  numbering: "any",
  period: null,
  documentDate: null,
  blocks: [],
  regional: null,
  glossary: {},
  rules: {},
  act: "",
  minWorkingDays: 5,
};
