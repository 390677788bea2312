import { defineRule } from "../../rule";
import { isBlank, isCoveredByMerge, isPlaceholder, namesMeasure } from "../shared/blank";
import { atField, fieldsOf } from "../shared/report-at";

export const respEmpty = defineRule({
  code: "RESP-EMPTY",
  severity: "error",
  scope: "row",
  kinds: ["plan"],
  source: "METHODOLOGY 6, case 1; 7 (a plan names deadlines and responsibles)",
  fixable: false,
  enabled: true,
  *check(_context, table, rows) {
    for (const { item, field } of fieldsOf(table, "responsible", rows)) {
      if (!namesMeasure(item.row)) continue;
      if (isPlaceholder(field.text)) yield atField(table, item.row, field, { variant: "placeholder" });
      else if (isBlank(field.text) && !isCoveredByMerge(table, field)) yield atField(table, item.row, field);
    }
  },
});
