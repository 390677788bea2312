import type { AcceptedDeviation, Finding } from "./finding";
import { RULES } from "./registry";
import { FindingFunnel } from "./report";
import type { CheckContext, PlanTable, Rule, RuleReport, TableRule } from "./rule";

/**
 * Checks everything that was read: all findings at once, none twice, in reading order.
 * @param accepted deviations the user keeps on purpose; findings they match carry them.
 */
export function checkPlan(
  context: CheckContext,
  accepted: readonly AcceptedDeviation[] = [],
  rules: readonly Rule[] = RULES,
): Finding[] {
  const funnel = new FindingFunnel(context, accepted);
  for (const rule of rules) {
    if (funnel.runs(rule)) funnel.addAll(rule, reportsOf(rule, context));
  }
  return funnel.sorted();
}

/** Everything a rule has to say about the workbook. */
export function* reportsOf(rule: Rule, context: CheckContext): Generator<RuleReport> {
  switch (rule.scope) {
    case "workbook":
      yield* rule.check(context);
      break;
    case "sheet":
      for (const grid of context.grids) yield* rule.check(context, grid, null);
      break;
    default:
      for (const table of context.tables) {
        if (looksAt(rule, table)) yield* rule.check(context, table, null);
      }
  }
}

/** Does the rule look at tables of this kind? */
export function looksAt(rule: TableRule, table: PlanTable): boolean {
  return rule.kinds.includes(table.table.kind);
}
