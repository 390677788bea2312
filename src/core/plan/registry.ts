import type { Rule } from "./rule";
import { abbrConflict } from "./rules/abbr-conflict";
import { abbrUndefined } from "./rules/abbr-undefined";
import { aggCheck } from "./rules/agg-check";
import { aggUnweighted } from "./rules/agg-unweighted";
import { blockForeign } from "./rules/block-foreign";
import { blockMissing } from "./rules/block-missing";
import { cellError } from "./rules/cell-error";
import { clusterNoCutoff } from "./rules/cluster-no-cutoff";
import { dateAfterRegional } from "./rules/date-after-regional";
import { dateBeforePlan } from "./rules/date-before-plan";
import { dateComposite } from "./rules/date-composite";
import { dateEndBeforeStart } from "./rules/date-end-before-start";
import { dateExternal } from "./rules/date-external";
import { dateMissing } from "./rules/date-missing";
import { dateNoYear } from "./rules/date-no-year";
import { dateOutsidePlan } from "./rules/date-outside-plan";
import { dateRecurWindow } from "./rules/date-recur-window";
import { dateStartBeforePlan } from "./rules/date-start-before-plan";
import { dateStyle } from "./rules/date-style";
import { dateTooShort } from "./rules/date-too-short";
import { dateUnparseable } from "./rules/date-unparseable";
import { docEdition } from "./rules/doc-edition";
import { docRequisites } from "./rules/doc-requisites";
import { hdrDamaged } from "./rules/hdr-damaged";
import { hdrMissing } from "./rules/hdr-missing";
import { hdrRepeated } from "./rules/hdr-repeated";
import { indNameMethodMismatch } from "./rules/ind-name-method-mismatch";
import { indNoBase } from "./rules/ind-no-base";
import { indNoFormula } from "./rules/ind-no-formula";
import { indNoMethod } from "./rules/ind-no-method";
import { indNoTarget } from "./rules/ind-no-target";
import { indNoUnit } from "./rules/ind-no-unit";
import { indYearSubstitution } from "./rules/ind-year-substitution";
import { nameTruncated } from "./rules/name-truncated";
import { numDup } from "./rules/num-dup";
import { numGap } from "./rules/num-gap";
import { numNotUnique } from "./rules/num-not-unique";
import { numStyle } from "./rules/num-style";
import { numType } from "./rules/num-type";
import { passportBodyDiff } from "./rules/passport-body-diff";
import { pctMismatch } from "./rules/pct-mismatch";
import { pctNoBase } from "./rules/pct-no-base";
import { pctRound } from "./rules/pct-round";
import { pctSum } from "./rules/pct-sum";
import { rankCheck } from "./rules/rank-check";
import { respAlias } from "./rules/resp-alias";
import { respEmpty } from "./rules/resp-empty";
import { respForeign } from "./rules/resp-foreign";
import { respSeparator } from "./rules/resp-separator";
import { respTrailingSep } from "./rules/resp-trailing-sep";
import { respUnknown } from "./rules/resp-unknown";
import { resultDup } from "./rules/result-dup";
import { resultEmpty } from "./rules/result-empty";
import { rowCopy } from "./rules/row-copy";
import { rowDup } from "./rules/row-dup";
import { rowNearDup } from "./rules/row-near-dup";
import { rowSplit } from "./rules/row-split";
import { scaleConsistency } from "./rules/scale-consistency";
import { scaleGaps } from "./rules/scale-gaps";
import { seqDataAvailability } from "./rules/seq-data-availability";
import { stageOverlap } from "./rules/stage-overlap";
import { targetConflict } from "./rules/target-conflict";
import { targetNotMeasurable } from "./rules/target-not-measurable";
import { taskBlockMap } from "./rules/task-block-map";
import { textHomoglyph } from "./rules/text-homoglyph";
import { textList } from "./rules/text-list";
import { textQuotes } from "./rules/text-quotes";
import { textTableConflict } from "./rules/text-table-conflict";
import { totalMismatch } from "./rules/total-mismatch";
import { unitMix } from "./rules/unit-mix";
import { unitPp } from "./rules/unit-pp";

/** All rules, in the order of their codes. */
export const RULES: readonly Rule[] = [
  abbrConflict,
  abbrUndefined,
  aggCheck,
  aggUnweighted,
  blockForeign,
  blockMissing,
  cellError,
  clusterNoCutoff,
  dateAfterRegional,
  dateBeforePlan,
  dateComposite,
  dateEndBeforeStart,
  dateExternal,
  dateMissing,
  dateNoYear,
  dateOutsidePlan,
  dateRecurWindow,
  dateStartBeforePlan,
  dateStyle,
  dateTooShort,
  dateUnparseable,
  docEdition,
  docRequisites,
  hdrDamaged,
  hdrMissing,
  hdrRepeated,
  indNameMethodMismatch,
  indNoBase,
  indNoFormula,
  indNoMethod,
  indNoTarget,
  indNoUnit,
  indYearSubstitution,
  nameTruncated,
  numDup,
  numGap,
  numNotUnique,
  numStyle,
  numType,
  passportBodyDiff,
  pctMismatch,
  pctNoBase,
  pctRound,
  pctSum,
  rankCheck,
  respAlias,
  respEmpty,
  respForeign,
  respSeparator,
  respTrailingSep,
  respUnknown,
  resultDup,
  resultEmpty,
  rowCopy,
  rowDup,
  rowNearDup,
  rowSplit,
  scaleConsistency,
  scaleGaps,
  seqDataAvailability,
  stageOverlap,
  targetConflict,
  targetNotMeasurable,
  taskBlockMap,
  textHomoglyph,
  textList,
  textQuotes,
  textTableConflict,
  totalMismatch,
  unitMix,
  unitPp,
];

const BY_CODE = new Map(RULES.map((rule) => [rule.code, rule]));

/** The rule of a code; undefined where there is none. */
export function ruleByCode(code: string): Rule | undefined {
  return BY_CODE.get(code);
}
