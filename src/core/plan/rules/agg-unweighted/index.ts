import { formulaAt } from "../../../sheet/grid";
import { defineRule } from "../../rule";
import { weightedMean } from "../agg-check";
import { figureTableOf } from "../shared/figure-table";
import { shownFigure } from "../shared/figures";
import { atCell } from "../shared/report-at";

export const aggUnweighted = defineRule({
  code: "AGG-UNWEIGHTED",
  severity: "warning",
  scope: "table",
  kinds: ["results", "other", "indicators"],
  source: "METHODOLOGY 2.1 (district shares as a mean of rows), 3.1 (group value = Σnum/Σden)",
  fixable: false,
  enabled: true,
  *check(_context, table) {
    const figures = figureTableOf(table);
    if (!figures) return;
    const people = figures.columns.find(({ header, counts }) => counts && PEOPLE_HEADER.test(header));
    for (const summary of figures.summaries) {
      const above = figures.rows.filter(({ row }) => row < summary.row);
      for (const { column, shares } of figures.columns) {
        const printed = summary.figures.get(column);
        const parts = above.flatMap((row) => row.figures.get(column)?.value ?? []);
        if (!shares || !printed || parts.length < 2) continue;
        const unit = 1 / 10 ** printed.decimals;
        const plain = parts.reduce((sum, value) => sum + value, 0) / parts.length;
        const weighted = people ? weightedMean(above, column, people.column) : null;
        const averaged = /AVERAGE\s*\(/iu.test(formulaAt(table.grid, summary.row, column) ?? "");
        if (Math.abs(printed.value - plain) > unit || (weighted === null && !averaged)) continue;
        if (weighted !== null && Math.abs(weighted - printed.value) <= unit) continue;
        yield atCell(table, summary.row, column, {
          item: summary.item,
          found: printed.text,
          variant: weighted === null ? "formula" : "",
          expected: weighted === null ? "" : `${shownFigure(weighted, printed.decimals)} %`,
          args: { label: summary.label },
        });
      }
    }
  },
});

const PEOPLE_HEADER = /участник|обучающ|учащ|ученик|выпускник|сдава|писал|чел|всего/iu;
