import { planAbsence } from "../../core/table";
import { usedRange } from "../../core/sheet/grid";
import type { Translator } from "../../i18n/messages";
import { isMessageKey } from "../../i18n/messages";
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

/** «Лист «Штат»: плановой таблицы нет. …» */
export function absenceInWords({ sheet, reasons }: SheetAbsence, t: Translator): string {
  const told = reasons.map((code) => `absence.${code}`).filter(isMessageKey);
  const why = told.length > 0 ? told.map((key) => t(key)).join(" ") : t("absence.otherTable");
  return t("absence.sheet", { sheet, why });
}
