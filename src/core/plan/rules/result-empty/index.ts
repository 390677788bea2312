import { defineRule } from "../../rule";
import { isBlank, isCoveredByMerge, isPlaceholder, namesMeasure } from "../shared/blank";
import { atField, fieldsOf } from "../shared/report-at";

export const resultEmpty = defineRule({
  code: "RESULT-EMPTY",
  severity: "warning",
  scope: "row",
  kinds: ["plan"],
  source: "METHODOLOGY 5.1 (result column), 5.4",
  fixable: false,
  enabled: true,
  *check(_context, table, rows) {
    for (const { item, field } of fieldsOf(table, "result", rows)) {
      if (!namesMeasure(item.row)) continue;
      if (isPlaceholder(field.text)) yield atField(table, item.row, field, { variant: "placeholder" });
      else if (isBlank(field.text) && !isCoveredByMerge(table, field)) yield atField(table, item.row, field);
    }
  },
});
