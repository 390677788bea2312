import { textAt } from "../../../sheet/grid";
import type { ColumnRole } from "../../../table/model";
import { defineRule } from "../../rule";
import { atCell } from "../shared/report-at";

/** A pair of columns «начало», «окончание» does what a deadline column does. */
const STAND_INS: Partial<Record<ColumnRole, readonly ColumnRole[]>> = {
  deadline: ["deadlineStart", "deadlineEnd"],
};

export const hdrMissing = defineRule({
  code: "HDR-MISSING",
  severity: "warning",
  scope: "table",
  kinds: ["plan"],
  source: "METHODOLOGY 5.1; 7 (a plan names deadlines and responsibles)",
  fixable: false,
  enabled: true,
  *check(context, table) {
    const present = new Set(table.table.columns.map(({ role }) => role));
    const row = table.table.headerRows[0] ?? table.table.range.top;
    const column = table.table.columns[0]?.column ?? table.table.range.left;
    for (const role of context.schema.requiredRoles) {
      if ([role, ...(STAND_INS[role] ?? [])].some((candidate) => present.has(candidate))) continue;
      yield atCell(table, row, column, {
        found: textAt(table.grid, row, column),
        args: { role },
        variant: role,
      });
    }
  },
});
