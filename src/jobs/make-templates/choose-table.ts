import { markColumns } from "../../core/template";
import type { PlanTable } from "../../core/plan/rule";
import { findOwnSheet, ownSheetsIn } from "../../ports/own-sheets";
import type { WorkbookReading } from "../workbook/read";

/** The named table, or the plan with most measures: municipal plans beside it are shorter. */
export function chooseRegionalTable(tables: readonly PlanTable[], id?: string): PlanTable | null {
  const plans = tables.filter(({ table }) => table.kind === "plan");
  const named = plans.find(({ table }) => table.id === id);
  return named ?? [...plans].sort((a, b) => b.items.length - a.items.length)[0] ?? null;
}

/** The same among the plans that were not made from another one by us, where the workbook has some. */
export function chooseSourceTable(
  { tables, grids, stored }: Pick<WorkbookReading, "tables" | "grids" | "stored">,
  id?: string,
): PlanTable | null {
  const sheets = grids.map(({ sheet }) => sheet);
  const made = new Set(ownSheetsIn(stored).map((own) => findOwnSheet(sheets, own)?.id));
  const sources = tables.filter(({ table }) => !made.has(table.sheet.id) || table.id === id);
  return chooseRegionalTable(sources, id) ?? chooseRegionalTable(tables, id);
}

/** The named table, or the largest plan whose completion is marked, or the largest plan. */
export function chooseMarkedTable(tables: readonly PlanTable[], id?: string): PlanTable | null {
  const marked = tables.filter(({ table }) => markColumns(table).status !== null || table.id === id);
  return chooseRegionalTable(marked, id) ?? chooseRegionalTable(tables, id);
}
