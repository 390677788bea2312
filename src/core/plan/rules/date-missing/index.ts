import { defineRule } from "../../rule";
import { isBlank, isCoveredByMerge, isPlaceholder, namesMeasure } from "../shared/blank";
import { atField, fieldsOf } from "../shared/report-at";

export const dateMissing = defineRule({
  code: "DATE-MISSING",
  severity: "error",
  scope: "row",
  kinds: ["plan"],
  source: "METHODOLOGY 7 (a plan names deadlines and responsibles)",
  fixable: false,
  enabled: true,
  *check(_context, table, rows) {
    for (const { item, field } of fieldsOf(table, "deadline", rows)) {
      if (!namesMeasure(item.row)) continue;
      if (isPlaceholder(field.text)) yield atField(table, item.row, field, { variant: "placeholder" });
      else if (isBlank(field.text) && !isCoveredByMerge(table, field)) yield atField(table, item.row, field);
    }
  },
});
