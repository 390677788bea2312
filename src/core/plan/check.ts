import type { AcceptedDeviation, Finding } from "./finding";
import { finishSteps } from "../steps";
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
  return finishSteps(checkPlanSteps(context, accepted, rules));
}

/** The same, a step for every rule and table. */
export function* checkPlanSteps(
  context: CheckContext,
  accepted: readonly AcceptedDeviation[] = [],
  rules: readonly Rule[] = RULES,
): Generator<void, Finding[]> {
  const funnel = new FindingFunnel(context, accepted);
  for (const rule of rules) {
    if (!funnel.runs(rule)) continue;
    for (const reports of reportsByPart(rule, context)) {
      funnel.addAll(rule, reports);
      yield;
    }
  }
  return funnel.sorted();
}

/** Everything a rule has to say about the workbook, by the parts it looks at one after another. */
export function* reportsByPart(rule: Rule, context: CheckContext): Generator<Iterable<RuleReport>> {
  switch (rule.scope) {
    case "workbook":
      yield rule.check(context);
      break;
    case "sheet":
      for (const grid of context.grids) yield rule.check(context, grid, null);
      break;
    default:
      for (const table of context.tables) {
        if (looksAt(rule, table)) yield rule.check(context, table, null);
      }
  }
}

/** Does the rule look at tables of this kind? */
export function looksAt(rule: TableRule, table: PlanTable): boolean {
  return rule.kinds.includes(table.table.kind);
}
