import { defineRule } from "../../rule";
import { indicatorsOf, isUnfilled } from "../shared/indicator-rows";
import { atField } from "../shared/report-at";

export const indNoUnit = defineRule({
  code: "IND-NO-UNIT",
  severity: "warning",
  scope: "row",
  kinds: ["indicators"],
  source: "METHODOLOGY 3.1 (column «Ед. изм.»)",
  fixable: false,
  enabled: true,
  *check(_context, table, rows) {
    for (const { row } of indicatorsOf(table, rows)) {
      const { unit, indicator } = row.fields;
      if (isUnfilled(table, unit) && !UNIT_IN_NAME.test(indicator?.text ?? ""))
        yield atField(table, row, unit);
    }
  },
});

/** «…, %», «(чел.)», «в процентах». */
const UNIT_IN_NAME = /%|\((?:чел|шт|ед|балл)\p{L}*\.?\)|,\s*(?:чел|шт|ед|балл)\p{L}*\.?\s*$|в процентах/iu;
