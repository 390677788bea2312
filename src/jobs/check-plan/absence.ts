import { planAbsence } from "../../core/table";
import { usedRange } from "../../core/sheet/grid";
import type { WorkbookReading } from "../workbook/read";

/** Why a sheet has no plan table. */
export interface SheetAbsence {
  readonly sheet: string;
  /** Codes of the reasons, the most telling first. */
  readonly reasons: readonly string[];
}

/** The sheets of a workbook without any plan, each with its reasons; [] where there is a plan. Empty sheets say nothing. */
export function planAbsences({ grids, tables }: Pick<WorkbookReading, "grids" | "tables">): SheetAbsence[] {
  if (tables.some(({ table }) => table.kind === "plan")) return [];
  return grids.flatMap((grid) => {
    const own = tables.filter(({ table }) => table.sheet.id === grid.sheet.id).map(({ table }) => table);
    const reasons = usedRange(grid) === null ? null : planAbsence(own);
    return reasons === null ? [] : [{ sheet: grid.sheet.name, reasons: reasons.map(({ code }) => code) }];
  });
}
