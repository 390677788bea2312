import { isExternal } from "../../../results";
import {
  agreementOf,
  agreementTests,
  examTotals,
  poolGroups,
  type AgreementGroup,
  type Side,
} from "../agreement";
import { type Marker, type ObjectivityView } from "../marker";
import { inSlices } from "../../../steps";

const CODE = "OBJ-4";

function sidesOf({ rule }: ObjectivityView): Side[] {
  return [
    { variant: "lowered", tail: "upper", limit: rule.loweredShare, count: ({ lowered }) => lowered },
    { variant: "raised", tail: "upper", limit: rule.raisedShare, count: ({ raised }) => raised },
    { variant: "same", tail: "lower", limit: rule.sameShare, count: ({ confirmed }) => confirmed },
  ];
}

/**
 * ВПР against the marks of the journal (METHODOLOGY 2.2 OBJ-4; document 004). Many lowered: the journal is too kind;
 * many raised: the journal is too strict or the work too kind. Compared with the region, where a quarter of the
 * results is lower than the journal everywhere.
 */
export const resultAgainstJournal: Marker = {
  code: CODE,
  supporting: false,
  *tests(view) {
    const totals = examTotals(view.book);
    const groups: AgreementGroup[] = [];
    yield* inSlices(view.book.cells, (cell) => {
      if (isExternal(cell.stratum.exam)) return;
      const whole = totals.get(cell.stratum.exam);
      const group = whole && agreementOf(view, cell, whole);
      if (group) groups.push(group);
    });
    const sides = sidesOf(view);
    const single = yield* agreementTests(view, CODE, groups, sides, false);
    const pooled = yield* agreementTests(view, CODE, poolGroups(groups), sides, true);
    return [...single, ...pooled];
  },
};
