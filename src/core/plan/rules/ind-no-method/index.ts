import { isPlaceholder } from "../shared/blank";
import { defineRule } from "../../rule";
import { indicatorsOf, isUnfilled } from "../shared/indicator-rows";
import { atField } from "../shared/report-at";

export const indNoMethod = defineRule({
  code: "IND-NO-METHOD",
  severity: "error",
  scope: "row",
  kinds: ["indicators"],
  source: "METHODOLOGY 3.1 (rows without method: 1.1-1.17)",
  fixable: false,
  enabled: true,
  *check(_context, table, rows) {
    for (const { row } of indicatorsOf(table, rows)) {
      const { method } = row.fields;
      if (!method) continue;
      if (isPlaceholder(method.text) || isUnfilled(table, method)) yield atField(table, row, method);
    }
  },
});
