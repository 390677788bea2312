import type { Deadline } from "../deadline/model";
import type { Responsible } from "../responsible/model";
import type { Grid } from "../sheet/grid";
import type { ColumnRole, RecognisedTable, TableKind, TableRow } from "../table/model";
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
  /** Where this case is milder than the rule as a whole (Rule.severity is the highest met). */
  readonly severity?: Severity;
}

/** How much must be looked at again after one row changed: the row, its row of the sheet, its table, the workbook. */
export type RuleScope = "row" | "sheet" | "table" | "workbook";

/** What a rule says of itself. */
export interface RuleMetadata {
  /** Code of domain/rules.json, stable for ever. */
  readonly code: string;
  readonly severity: Severity;
  /** Document and clause the rule comes from (METHODOLOGY.md), for docs only. */
  readonly source: string;
  readonly fixable: boolean;
  /** false: ships switched off. */
  readonly enabled: boolean;
  /**
   * Column roles whose change in a record can alter the outcome; absent = any cell. Table and workbook rules are
   * run again after an edit of records only where it touched one of them, and after any other edit.
   */
  readonly reads?: readonly ColumnRole[];
}

/** Called once per table of the right kind. */
export interface TableRule extends RuleMetadata {
  readonly scope: "row" | "table";
  /** Table kinds the rule looks at. */
  readonly kinds: readonly TableKind[];
  /** `rows` limits a row rule to changed sheet rows (null = all); a table rule always looks at the whole table. */
  check(context: CheckContext, table: PlanTable, rows: ReadonlySet<number> | null): Iterable<RuleReport>;
}

/** Called once per sheet: looks at cells wherever they stand, each by itself. */
export interface SheetRule extends RuleMetadata {
  readonly scope: "sheet";
  /** `rows` limits the rule to changed sheet rows (null = all). */
  check(context: CheckContext, grid: Grid, rows: ReadonlySet<number> | null): Iterable<RuleReport>;
}

/** Called once per check. */
export interface WorkbookRule extends RuleMetadata {
  readonly scope: "workbook";
  check(context: CheckContext): Iterable<RuleReport>;
}

export type Rule = TableRule | SheetRule | WorkbookRule;

/** Typed identity: a rule is data, and `defineRule` keeps its shape checked. */
export function defineRule(rule: TableRule): TableRule {
  return rule;
}

/** A rule over the cells of every sheet. */
export function defineSheetRule(rule: Omit<SheetRule, "scope">): SheetRule {
  return { ...rule, scope: "sheet" };
}

/** A rule over the whole workbook. */
export function defineWorkbookRule(rule: Omit<WorkbookRule, "scope">): WorkbookRule {
  return { ...rule, scope: "workbook" };
}
