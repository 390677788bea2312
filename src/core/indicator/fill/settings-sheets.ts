import { cellAddress } from "../../sheet/address";
import type { Edit } from "../../sheet/edit";
import type { Grid } from "../../sheet/grid";
import type { Level } from "../assessment/levels";
import { levelsSheet, parseLevels } from "../assessment/levels-sheet";
import type { Indicator } from "../model";
import { parseUserIndicators, userIndicatorsSheet } from "../user-indicators";
import type { FillWarning } from "./model";

/** What the user set down in the settings sheets of the workbook. */
export interface SheetSettings {
  readonly indicators: readonly Indicator[];
  /** null = the levels that ship with the add-in. */
  readonly levels: readonly Level[] | null;
  /** Rows that cannot be used, and why. */
  readonly warnings: readonly FillWarning[];
  /** Ids of the settings sheets: they are neither indicator tables nor results. */
  readonly sheets: ReadonlySet<string>;
  readonly hasIndicators: boolean;
}

/** Finds the settings sheets by their columns, whoever made them. */
export function readSettingsSheets(grids: readonly Grid[]): SheetSettings {
  const indicators: Indicator[] = [];
  const warnings: FillWarning[] = [];
  const sheets = new Set<string>();
  let levels: readonly Level[] | null = null;
  let hasIndicators = false;
  for (const grid of grids) {
    const { sheet } = grid;
    const own = parseUserIndicators(grid);
    if (own) {
      hasIndicators = true;
      sheets.add(sheet.id);
      indicators.push(...own.indicators);
      for (const { row, fault, text } of own.faults) {
        const address = cellAddress({ row, column: grid.origin.column });
        warnings.push({ code: `own.${fault}`, sheet: sheet.name, address, detail: text });
      }
      continue;
    }
    const read = parseLevels(grid);
    if (!read) continue;
    sheets.add(sheet.id);
    if (read.fault) {
      const address = cellAddress({ row: read.row, column: grid.origin.column });
      warnings.push({ code: `levels.${read.fault}`, sheet: sheet.name, address, detail: "" });
    } else levels = read.levels;
  }
  return { indicators, levels, warnings, sheets, hasIndicators };
}

/** The settings sheets that the workbook does not have yet, for the user to go on with. */
export function settingsSheetEdits(grids: readonly Grid[]): Edit[] {
  const { hasIndicators } = readSettingsSheets(grids);
  const hasLevels = grids.some((grid) => parseLevels(grid) !== null);
  const missing = [...(hasIndicators ? [] : [userIndicatorsSheet()]), ...(hasLevels ? [] : [levelsSheet()])];
  return missing.map((sheet) => ({ kind: "addSheet", sheet, rule: "indicator-settings" }));
}
