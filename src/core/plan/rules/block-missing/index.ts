import { textAt } from "../../../sheet/grid";
import { defineWorkbookRule } from "../../rule";
import { blockMapOf } from "../shared/blocks";
import { atCell } from "../shared/report-at";

export const blockMissing = defineWorkbookRule({
  code: "BLOCK-MISSING",
  severity: "error",
  source: "METHODOLOGY 5.4, link rule; 7 (municipal plan within regional blocks)",
  fixable: false,
  enabled: true,
  *check(context) {
    const map = blockMapOf(context);
    const [plan] = map?.plans ?? [];
    if (!map || !plan) return;
    const row = plan.table.headerRows[0] ?? plan.table.range.top;
    const column = plan.table.columns[0]?.column ?? plan.table.range.left;
    for (const { title, measures } of map.missing) {
      yield atCell(plan, row, column, {
        found: textAt(plan.grid, row, column),
        expected: title,
        args: { title, count: measures.length },
      });
    }
  },
});
