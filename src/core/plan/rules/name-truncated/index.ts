import type { ColumnRole } from "../../../table/model";
import { defineRule } from "../../rule";
import { atField, itemsOf } from "../shared/report-at";
import { brokenEnding } from "./endings";

const ROLES: readonly ColumnRole[] = ["measure", "result", "indicator", "method"];

export const nameTruncated = defineRule({
  code: "NAME-TRUNCATED",
  severity: "warning",
  scope: "row",
  kinds: ["plan", "indicators"],
  source: "METHODOLOGY 5.1 (texts cut by page breaks in document 000)",
  fixable: false,
  enabled: true,
  *check(_context, table, rows) {
    for (const { row } of itemsOf(table, rows)) {
      for (const role of ROLES) {
        const field = row.fields[role];
        const ending = field ? brokenEnding(field.text) : null;
        if (field && ending !== null) yield atField(table, row, field, { args: { ending } });
      }
    }
  },
});
