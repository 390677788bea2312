import { buildTable, type RowSpec, type TableSpec } from "../../plan/testing/plan-builder";
import type { PlanTable } from "../../plan/rule";

/** A plan for 2026 with a column of marks: number, measure, deadline, responsible, result, mark. */
export function markedTable(rows: readonly RowSpec[], rest: Partial<TableSpec> = {}): PlanTable {
  return buildTable({
    columns: ["number", "measure", "deadline", "responsible", "result", ["other", "Отметка о выполнении"]],
    rows,
    period: { start: "2026-01-01", end: "2026-12-31" },
    title: "План повышения качества образования",
    ...rest,
  });
}
