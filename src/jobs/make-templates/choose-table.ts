import { markColumns } from "../../core/template";
import type { PlanTable } from "../../core/plan/rule";

/** The named table, or the plan with most measures: municipal plans beside it are shorter. */
export function chooseRegionalTable(tables: readonly PlanTable[], id?: string): PlanTable | null {
  const plans = tables.filter(({ table }) => table.kind === "plan");
  const named = plans.find(({ table }) => table.id === id);
  return named ?? [...plans].sort((a, b) => b.items.length - a.items.length)[0] ?? null;
}

/** The named table, or the largest plan whose completion is marked, or the largest plan. */
export function chooseMarkedTable(tables: readonly PlanTable[], id?: string): PlanTable | null {
  const marked = tables.filter(({ table }) => markColumns(table).status !== null || table.id === id);
  return chooseRegionalTable(marked, id) ?? chooseRegionalTable(tables, id);
}
