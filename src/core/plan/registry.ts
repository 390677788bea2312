import type { Rule } from "./rule";
import { dateBeforePlan } from "./rules/date-before-plan";
import { dateMissing } from "./rules/date-missing";
import { dateNoYear } from "./rules/date-no-year";
import { numGap } from "./rules/num-gap";
import { numType } from "./rules/num-type";
import { respEmpty } from "./rules/resp-empty";

/** All rules, in the order of their codes. */
export const RULES: readonly Rule[] = [dateBeforePlan, dateMissing, dateNoYear, numGap, numType, respEmpty];

/** The rule of a code; undefined where there is none. */
export function ruleByCode(code: string): Rule | undefined {
  return RULES.find((rule) => rule.code === code);
}
