import { textAt } from "../../../sheet/grid";
import type { Field, TableRow } from "../../../table/model";
import type { PlanItem } from "../../rule";
import { defineRule } from "../../rule";
import { indicatorsOf, saysNothing, yearFields } from "../shared/indicator-rows";
import { atCell, atField } from "../shared/report-at";

export const indNoBase = defineRule({
  code: "IND-NO-BASE",
  severity: "warning",
  scope: "table",
  kinds: ["indicators"],
  source: "METHODOLOGY 3.3 (targets without base values and years)",
  fixable: false,
  enabled: true,
  *check(_context, table) {
    const withTarget = [...indicatorsOf(table, null)].filter(hasTarget);
    const target = table.table.columns.find(({ role }) => role === "target");
    if (withTarget.length === 0 || !target) return;
    const bases = withTarget.map(({ row }) => baseOf(row));
    const missing = withTarget.filter((_, index) => {
      const base = bases[index];
      return base !== undefined && base !== null && saysNothing(base);
    });
    if (bases.every((base) => base === null || saysNothing(base))) {
      const row = table.table.headerRows[0] ?? table.table.range.top;
      const found = textAt(table.grid, row, target.column);
      yield atCell(table, row, target.column, {
        found,
        variant: "column",
        args: { count: withTarget.length },
      });
      return;
    }
    for (const { row } of missing) {
      const base = baseOf(row);
      if (base) yield atField(table, row, base, { args: { target: row.fields.target?.text ?? "" } });
    }
  },
});

function hasTarget({ row }: PlanItem): boolean {
  return row.fields.target !== undefined && !saysNothing(row.fields.target);
}

/** The base value of a row: its own column, or the first year beside a column of targets. */
function baseOf(row: TableRow): Field | null {
  return row.fields.baseline ?? yearFields(row)[0]?.field ?? null;
}
