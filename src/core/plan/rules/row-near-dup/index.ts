import { defineRule } from "../../rule";
import { atField } from "../shared/report-at";
import { twinsOf } from "./twins";

export const rowNearDup = defineRule({
  code: "ROW-NEAR-DUP",
  severity: "warning",
  scope: "table",
  kinds: ["plan"],
  source: "METHODOLOGY 6, must not fire: rows whose years differ",
  fixable: false,
  enabled: true,
  reads: ["measure", "deadline", "deadlineStart", "deadlineEnd"],
  *check(_context, table) {
    for (const [item, twin] of twinsOf(table).pairs()) {
      const field = item.row.fields.measure;
      if (!field) continue;
      yield atField(table, item.row, field, {
        args: { earlierRow: twin.row.row + 1, earlierText: twin.row.fields.measure?.text ?? "" },
      });
    }
  },
});
