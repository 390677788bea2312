import { textAt } from "../../../sheet/grid";
import type { PlanTable, RuleReport } from "../../rule";
import { defineRule } from "../../rule";
import type { Band, BandColumn } from "../shared/bands";
import { bandColumnsOf } from "../shared/bands";
import { isBlank } from "../shared/blank";
import { atCell } from "../shared/report-at";

export const scaleGaps = defineRule({
  code: "SCALE-GAPS",
  severity: "error",
  scope: "table",
  kinds: ["scale", "other", "results"],
  source: "METHODOLOGY 3.4 (bands of document 003)",
  fixable: false,
  enabled: true,
  *check(_context, table) {
    const columns = bandColumnsOf(table);
    for (const column of columns) yield* gaps(table, column);
    if (columns.length > 0) yield* unnamed(table, columns);
  },
});

function* gaps(table: PlanTable, { bands }: BandColumn): Generator<RuleReport> {
  const step = stepOf(bands);
  for (const [index, band] of bands.entries()) {
    const upper = bands[index - 1];
    if (!upper || upper.low - band.high <= step + 1e-9) continue;
    const from = print(band.high + step, step);
    const to = print(upper.low - step, step);
    yield atCell(table, band.row, band.column, { found: band.text, args: { from, to, upper: upper.text } });
  }
}

/** Whole bounds follow each other by 1, bounds with a decimal by 0.1. */
function stepOf(bands: readonly Band[]): number {
  const decimals = Math.max(
    ...bands.flatMap(({ low, high }) => [low, high].map((bound) => String(bound).split(".")[1]?.length ?? 0)),
  );
  return 1 / 10 ** decimals;
}

function print(value: number, step: number): string {
  return value.toFixed(step === 1 ? 0 : Math.round(-Math.log10(step))).replace(".", ",");
}

/** A level that has bands and no name. */
function* unnamed(table: PlanTable, columns: readonly BandColumn[]): Generator<RuleReport> {
  const [first] = columns;
  const bandColumns = new Set(columns.map(({ column }) => column));
  const names = table.table.columns.find(
    ({ column }) =>
      !bandColumns.has(column) && first?.bands.some(({ row }) => !isBlank(textAt(table.grid, row, column))),
  );
  if (!names || !first) return;
  const blank = first.bands.filter(({ row }) => isBlank(textAt(table.grid, row, names.column)));
  if (blank.length * 2 > first.bands.length) return;
  for (const { row, text } of blank) {
    yield atCell(table, row, names.column, { found: "", variant: "unnamed", args: { band: text } });
  }
}
