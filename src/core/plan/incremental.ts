import { checkPlan, looksAt } from "./check";
import type { AcceptedDeviation, Finding } from "./finding";
import { isLazy } from "./lazy-fix";
import { RULES } from "./registry";
import { FindingFunnel } from "./report";
import type { CheckContext, Rule } from "./rule";
import type { TableRow } from "../table/model";
import { carryOver } from "./carry-over";
import { changesBetween, rolesTouched, rowsByPlace, touchesElsewhere, touchesNames } from "./touched";
import type { SheetChange } from "./touched";

/**
 * Brings the findings of an earlier check up to date after edits that neither added nor removed rows: row and
 * sheet rules look at the touched rows only, table and workbook rules run again only where the edit touched a
 * column that they read. The outcome equals a full check.
 * @param context the workbook as it is now
 * @param previous findings of the check before the edits
 */
export function recheckRows(
  context: CheckContext,
  previous: readonly Finding[],
  changes: readonly SheetChange[],
  accepted: readonly AcceptedDeviation[] = [],
  rules: readonly Rule[] = RULES,
): Finding[] {
  const funnel = new FindingFunnel(context, accepted);
  const update = new Update(context, changes, funnel);
  const byRule = groupByRule(previous);
  for (const rule of rules) {
    if (funnel.runs(rule)) update.run(rule, byRule.get(rule.code) ?? []);
  }
  return funnel.sorted();
}

/** A check that can be brought up to date. */
export interface CheckRun {
  readonly context: CheckContext;
  readonly findings: readonly Finding[];
}

/**
 * Checks a new reading of a workbook on the ground of an earlier check: only what changed is looked at where rows
 * and tables are still the same, everything where they are not. Keep the result for the next time.
 */
export function recheck(
  before: CheckRun,
  after: CheckContext,
  accepted: readonly AcceptedDeviation[] = [],
  rules: readonly Rule[] = RULES,
): CheckRun {
  const changes = changesBetween(before.context, after);
  const carried = changes && carryOver(before.context, after, changes);
  if (!carried) return { context: after, findings: checkPlan(after, accepted, rules) };
  const { context } = carried;
  return { context, findings: recheckRows(context, before.findings, carried.changes, accepted, rules) };
}

function groupByRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return groups;
}

class Update {
  private readonly changes: ReadonlyMap<string, SheetChange>;
  private readonly roles: ReadonlySet<string>;
  private readonly namesTouched: boolean;
  private readonly elsewhereTouched: boolean;
  private readonly currentRows: ReadonlyMap<string, TableRow>;

  constructor(
    private readonly context: CheckContext,
    changes: readonly SheetChange[],
    private readonly funnel: FindingFunnel,
  ) {
    this.changes = new Map(changes.map((change) => [change.sheetId, change]));
    this.roles = rolesTouched(context, changes);
    this.namesTouched = touchesNames(context, changes);
    this.elsewhereTouched = touchesElsewhere(context, changes);
    this.currentRows = rowsByPlace(context, changes);
  }

  run(rule: Rule, previous: readonly Finding[]): void {
    if (rule.scope === "row" || rule.scope === "sheet") {
      this.keep(previous.filter((finding) => !this.isTouched(finding)));
      this.checkTouchedRows(rule);
    } else if (!this.dependsOnChange(rule)) {
      this.keep(previous);
    } else if (rule.scope === "workbook") {
      this.funnel.addAll(rule, rule.check(this.context));
    } else {
      this.keep(previous.filter(({ location }) => !this.changes.has(location.sheet.id)));
      for (const table of this.context.tables) {
        if (!this.changes.has(table.table.sheet.id) || !looksAt(rule, table)) continue;
        this.funnel.addAll(rule, rule.check(this.context, table, null));
      }
    }
  }

  private checkTouchedRows(rule: Rule): void {
    if (rule.scope === "sheet") {
      for (const grid of this.context.grids) {
        const change = this.changes.get(grid.sheet.id);
        if (change) this.funnel.addAll(rule, rule.check(this.context, grid, change.rows));
      }
    } else if (rule.scope === "row") {
      for (const table of this.context.tables) {
        const change = this.changes.get(table.table.sheet.id);
        if (change && looksAt(rule, table)) {
          this.funnel.addAll(rule, rule.check(this.context, table, change.rows));
        }
      }
    }
  }

  /**
   * A rule names the columns of records that it reads; what stands elsewhere may mean anything to it. A fix refers
   * to rows by their names, whatever columns the rule itself reads.
   */
  private dependsOnChange(rule: Rule): boolean {
    if (this.elsewhereTouched) return true;
    if (rule.fixable && this.namesTouched) return true;
    return !rule.reads || rule.reads.some((role) => this.roles.has(role));
  }

  private isTouched({ location }: Finding): boolean {
    return this.changes.get(location.sheet.id)?.rows.has(location.row) ?? false;
  }

  /** A finding that stays may stand in a row whose own text changed: it is known by its new text from now on. */
  private keep(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const { sheet, row } = finding.location;
      this.funnel.keep(
        finding,
        this.currentRows.get(`${sheet.id}|${row}`) ?? null,
        this.writesToTouched(finding),
      );
    }
  }

  /** What a fix expects of the rows that it writes to is told anew where one of them changed. */
  private writesToTouched({ fix }: Finding): boolean {
    if (!fix || isLazy(fix)) return fix !== null;
    return fix.edits.some((edit) => {
      if (edit.kind !== "cell" || edit.target.kind !== "row") return false;
      const { sheet, row } = edit.target.row;
      return this.changes.get(sheet.id)?.rows.has(row) ?? false;
    });
  }
}
