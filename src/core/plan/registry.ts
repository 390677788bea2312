import type { Rule } from "./rule";
import { dateBeforePlan } from "./rules/date-before-plan";
import { dateMissing } from "./rules/date-missing";
import { dateNoYear } from "./rules/date-no-year";
import { hdrMissing } from "./rules/hdr-missing";
import { hdrRepeated } from "./rules/hdr-repeated";
import { numDup } from "./rules/num-dup";
import { numGap } from "./rules/num-gap";
import { numNotUnique } from "./rules/num-not-unique";
import { numType } from "./rules/num-type";
import { respEmpty } from "./rules/resp-empty";
import { resultDup } from "./rules/result-dup";
import { resultEmpty } from "./rules/result-empty";
import { rowDup } from "./rules/row-dup";
import { rowNearDup } from "./rules/row-near-dup";
import { rowSplit } from "./rules/row-split";

/** All rules, in the order of their codes. */
export const RULES: readonly Rule[] = [
  dateBeforePlan,
  dateMissing,
  dateNoYear,
  hdrMissing,
  hdrRepeated,
  numDup,
  numGap,
  numNotUnique,
  numType,
  respEmpty,
  resultDup,
  resultEmpty,
  rowDup,
  rowNearDup,
  rowSplit,
];

const BY_CODE = new Map(RULES.map((rule) => [rule.code, rule]));

/** The rule of a code; undefined where there is none. */
export function ruleByCode(code: string): Rule | undefined {
  return BY_CODE.get(code);
}
