import type { Deadline } from "../deadline/model";
import type { Responsible } from "../responsible/model";
import type { Grid } from "../sheet/grid";
import type { RecognisedTable, TableKind, TableRow } from "../table/model";
import type { Target } from "../target/model";
import type { PlanSchema } from "./schema";
import type { FindingArgs, Fix, Severity } from "./finding";

/** A table row with everything read out of its cells; read once, shared by all rules. */
export interface PlanItem {
  readonly row: TableRow;
  readonly deadline: Deadline | null;
  readonly responsible: Responsible | null;
  readonly targets: readonly Target[];
}

/** A recognised table with its readings. */
export interface PlanTable {
  readonly table: RecognisedTable;
  readonly grid: Grid;
  /** Rows of type "item" only, in sheet order. */
  readonly items: readonly PlanItem[];
}

/** Everything that rules may look at. Pure data; rules never see a workbook. */
export interface CheckContext {
  readonly tables: readonly PlanTable[];
  readonly grids: readonly Grid[];
  readonly schema: PlanSchema;
}

/** What a check reports about one place; the funnel (report.ts) makes the Finding. */
export interface RuleReport {
  readonly table: PlanTable | null;
  readonly sheetId: string;
  /** 0-based absolute cell. */
  readonly row: number;
  readonly column: number;
  /** The table row, where the finding is about one. */
  readonly item: TableRow | null;
  readonly found: string;
  readonly expected?: string;
  readonly args?: FindingArgs;
  readonly variant?: string;
  readonly fix?: Fix;
}

/** How much must be looked at again after one row changed: the row, its table, or the workbook. */
export type RuleScope = "row" | "table" | "workbook";

export interface Rule {
  /** Code of domain/rules.json, stable for ever. */
  readonly code: string;
  readonly severity: Severity;
  readonly scope: RuleScope;
  /** Table kinds the rule looks at; [] = looks at the workbook by itself. */
  readonly kinds: readonly TableKind[];
  /** Document and clause the rule comes from (METHODOLOGY.md), for docs only. */
  readonly source: string;
  readonly fixable: boolean;
  /** false: ships switched off. */
  readonly enabled: boolean;
  /**
   * Scope "row" and "table": called once per table of the right kind; `rows` limits a row rule to changed rows
   * (null = all). Scope "workbook": called once, with `table` null.
   */
  check(context: CheckContext, table: PlanTable, rows: ReadonlySet<number> | null): Iterable<RuleReport>;
}

/** Typed identity: a rule is data, and `defineRule` keeps its shape checked. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** A rule over the whole workbook. */
export function defineWorkbookRule(
  rule: Omit<Rule, "scope" | "kinds" | "check"> & { check(context: CheckContext): Iterable<RuleReport> },
): Rule {
  return { ...rule, scope: "workbook", kinds: [], check: (context) => rule.check(context) };
}
