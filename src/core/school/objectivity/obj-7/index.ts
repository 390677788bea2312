import { isExternal } from "../../../results";
import {
  agreementOf,
  agreementTests,
  examTotals,
  poolGroups,
  type AgreementGroup,
  type Side,
} from "../agreement";
import { type Marker } from "../marker";
import { inSlices } from "../../../steps";

const CODE = "OBJ-7";

/** Exam mark below the year mark (METHODOLOGY 2.2 OBJ-7): the school's marks are kinder than the exam. */
export const examBelowYearMark: Marker = {
  code: CODE,
  supporting: false,
  *tests(view) {
    const totals = examTotals(view.book);
    const groups: AgreementGroup[] = [];
    yield* inSlices(view.book.cells, (cell) => {
      if (!isExternal(cell.stratum.exam)) return;
      const whole = totals.get(cell.stratum.exam);
      const group = whole && agreementOf(view, cell, whole);
      if (group) groups.push(group);
    });
    const side: Side = {
      variant: "lowered",
      tail: "upper",
      limit: view.rule.belowYearMark,
      count: ({ lowered }) => lowered,
    };
    const single = yield* agreementTests(view, CODE, groups, [side], false);
    const pooled = yield* agreementTests(view, CODE, poolGroups(groups), [side], true);
    return [...single, ...pooled];
  },
};
