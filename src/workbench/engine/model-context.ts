import type { Injector, Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { CellPosition } from "../../core/sheet/address";
import type { Calculation } from "./calculation";
import type { HostState } from "./host-state";

/** What every part of the live workbook needs. */
export interface ModelContext {
  readonly injector: Injector;
  readonly api: FUniver;
  readonly workbook: Workbook;
  readonly host: HostState;
  readonly calculation: Calculation;
  /** On while a sheet is shown for a moment only to change its structure. */
  readonly silence: { on: boolean };
  /** Makes a formula as Excel writes it fit for Univer, and grows the sheets that it points into. */
  prepareFormula(formula: string, sheetId: string, cell: CellPosition | null): string;
}
