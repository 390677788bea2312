import { defineWorkbookRule } from "../../rule";
import { blockMapOf } from "../shared/blocks";
import { atCell } from "../shared/report-at";

export const blockForeign = defineWorkbookRule({
  code: "BLOCK-FOREIGN",
  severity: "warning",
  source: "METHODOLOGY 7 (municipal plan within regional blocks)",
  fixable: false,
  enabled: true,
  *check(context) {
    const map = blockMapOf(context);
    if (!map) return;
    for (const [plan, blocks] of map.bySection) {
      for (const [index, block] of blocks.entries()) {
        const section = plan.table.sections[index];
        if (block || !section) continue;
        yield atCell(plan, section.row, plan.table.range.left, { found: section.title });
      }
    }
  },
});
