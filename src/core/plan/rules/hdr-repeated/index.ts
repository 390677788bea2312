import { textAt } from "../../../sheet/grid";
import type { TableRow } from "../../../table/model";
import type { PlanTable } from "../../rule";
import { defineRule } from "../../rule";
import { isBlank } from "../shared/blank";
import { otherRowsOf } from "../shared/other-rows";
import { atCell } from "../shared/report-at";

export const hdrRepeated = defineRule({
  code: "HDR-REPEATED",
  severity: "info",
  scope: "table",
  kinds: ["plan", "indicators"],
  source: "METHODOLOGY 5.1 (headers repeat on each page)",
  fixable: false,
  enabled: true,
  *check(_context, table) {
    for (const row of otherRowsOf(table)) {
      if (row.type === "section" || row.type === "continuation") continue;
      const filled = filledColumns(table, row);
      const [column] = filled;
      if (column === undefined) continue;
      const found = textAt(table.grid, row.row, column);
      if (row.type === "repeatedHeader") yield atCell(table, row.row, column, { found });
      else if (filled.length === 1 && isInside(table, row) && isPageNumber(found)) {
        yield atCell(table, row.row, column, { found, variant: "page" });
      }
    }
  },
});

function filledColumns(table: PlanTable, row: TableRow): number[] {
  return table.table.columns
    .map(({ column }) => column)
    .filter((column) => !isBlank(textAt(table.grid, row.row, column)));
}

/** Above the last record: a number below the table belongs to something else. */
function isInside(table: PlanTable, row: TableRow): boolean {
  const last = table.items[table.items.length - 1];
  return last !== undefined && row.row < last.row.row;
}

function isPageNumber(text: string): boolean {
  return /^\s*[-–—]?\s*\d{1,3}\s*[-–—]?\s*$/u.test(text);
}
