import type { WorkbookSpec } from "./plan-builder";

/** What a case expects: the cell, and whatever else the case is about. */
export interface ExpectedFinding {
  /** «B3» on the first sheet, «Лист2!B3» elsewhere. */
  readonly cell: string;
  readonly variant?: string;
  readonly expected?: string;
  readonly args?: Readonly<Record<string, string | number>>;
  /** Text that the safe fix writes into the cell; null = no fix may be offered. */
  readonly fix?: string | null;
}

export interface RuleCase {
  /** The behaviour, as a sentence. */
  readonly name: string;
  readonly given: WorkbookSpec;
}

export interface InvalidCase extends RuleCase {
  readonly findings: readonly ExpectedFinding[];
}

/** Cases of one rule as data. Valid ones are near misses that must stay silent. */
export interface RuleCases {
  readonly code: string;
  readonly valid: readonly RuleCase[];
  readonly invalid: readonly InvalidCase[];
}
