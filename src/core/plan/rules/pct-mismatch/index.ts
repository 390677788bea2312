import { defineRule } from "../../rule";
import { shownFigure } from "../shared/figures";
import { atCell } from "../shared/report-at";
import { isRoundingSlip, shareRelationsOf } from "../shared/share-relations";

export const pctMismatch = defineRule({
  code: "PCT-MISMATCH",
  severity: "error",
  scope: "table",
  kinds: ["results", "other", "indicators"],
  source: "METHODOLOGY 6, case 6",
  fixable: false,
  enabled: true,
  *check(_context, table) {
    for (const wrong of shareRelationsOf(table).wrong) {
      if (isRoundingSlip(wrong)) continue;
      const { row, column, text, count, total, decimals } = wrong;
      const expected = `${shownFigure((count / total) * 100, decimals)} %`;
      yield atCell(table, row.row, column, {
        item: row.item,
        found: text,
        expected,
        args: { label: row.label, count, total },
      });
    }
    for (const { row, column, text, total } of shareRelationsOf(table).impossible) {
      const args = { label: row.label, total };
      yield atCell(table, row.row, column, { item: row.item, found: text, variant: "impossible", args });
    }
  },
});
