import type { AcceptedDeviation, Finding } from "./finding";
import { RULES } from "./registry";
import { FindingFunnel } from "./report";
import type { CheckContext, PlanTable, Rule, TableRule } from "./rule";

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
    if (!funnel.runs(rule)) continue;
    if (rule.scope === "workbook") {
      funnel.addAll(rule, rule.check(context));
      continue;
    }
    for (const table of context.tables) {
      if (looksAt(rule, table)) funnel.addAll(rule, rule.check(context, table, null));
    }
  }
  return funnel.sorted();
}

/** Does the rule look at tables of this kind? */
export function looksAt(rule: TableRule, table: PlanTable): boolean {
  return rule.kinds.includes(table.table.kind);
}
