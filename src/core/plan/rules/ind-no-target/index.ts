import type { Field, TableRow } from "../../../table/model";
import { defineRule } from "../../rule";
import { isCoveredByMerge } from "../shared/blank";
import { indicatorsOf, saysNothing, yearFields } from "../shared/indicator-rows";
import { atField } from "../shared/report-at";

export const indNoTarget = defineRule({
  code: "IND-NO-TARGET",
  severity: "error",
  scope: "row",
  kinds: ["indicators"],
  source: "METHODOLOGY 6, case 10 (25 indicators without values); 3.1",
  fixable: false,
  enabled: true,
  *check(_context, table, rows) {
    for (const { row } of indicatorsOf(table, rows)) {
      const field = emptyTarget(row);
      if (field && !isCoveredByMerge(table, field)) {
        yield atField(table, row, field, { variant: row.fields.target ? "" : "years" });
      }
    }
  },
});

/** The target cell, or the first year's where a table has years instead; null where any of them says something. */
function emptyTarget(row: TableRow): Field | null {
  const years = yearFields(row).map(({ field }) => field);
  const cells = row.fields.target ? [row.fields.target] : years;
  return cells.length > 0 && cells.every(saysNothing) ? (cells[0] ?? null) : null;
}
