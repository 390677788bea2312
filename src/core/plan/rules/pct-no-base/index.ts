import { textAt } from "../../../sheet/grid";
import { defineRule } from "../../rule";
import { atCell } from "../shared/report-at";
import { shareRelationsOf } from "../shared/share-relations";

export const pctNoBase = defineRule({
  code: "PCT-NO-BASE",
  severity: "info",
  scope: "table",
  kinds: ["results", "other", "indicators"],
  source: "METHODOLOGY 6, case 7",
  fixable: false,
  enabled: true,
  *check(_context, table) {
    const header = table.table.headerRows[0] ?? table.table.range.top;
    for (const [column, base] of shareRelationsOf(table).guessedBases) {
      yield atCell(table, header, column, { found: textAt(table.grid, header, column), args: { base } });
    }
  },
});
