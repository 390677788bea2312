import { defineRule } from "../../rule";
import { textAt } from "../../../sheet/grid";
import { isBlank } from "../shared/blank";
import { atCell, itemsOf } from "../shared/report-at";

export const rowSplit = defineRule({
  code: "ROW-SPLIT",
  severity: "error",
  scope: "row",
  kinds: ["plan", "indicators"],
  source: "METHODOLOGY 5.1 (rows split over pages)",
  fixable: false,
  enabled: true,
  *check(_context, table, rows) {
    const columns = table.table.columns.map(({ column }) => column);
    for (const { row } of itemsOf(table, rows)) {
      for (let sheetRow = row.row + 1; sheetRow <= row.lastRow; sheetRow += 1) {
        const column = columns.find((candidate) => !isBlank(textAt(table.grid, sheetRow, candidate)));
        if (column === undefined) continue;
        const found = textAt(table.grid, sheetRow, column);
        yield atCell(table, sheetRow, column, { item: row, found, args: { firstRow: row.row + 1 } });
      }
    }
  },
});
