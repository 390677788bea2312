import type { SheetVisibility } from "../core/sheet/grid";
import { supports } from "./run";

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** What the first sync brings of every sheet. */
export interface LoadedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  readonly filtered: boolean;
  /** Its tables and pivot tables, only where they were asked for. */
  readonly tables: readonly Excel.Table[];
  readonly pivots: readonly Excel.PivotTable[];
}

const BASE = "items/id,items/name,items/visibility";

const TABLES = "items/tables/items/id,items/tables/items/showHeaders,items/tables/items/showTotals";

const PIVOTS = "items/pivotTables/items/name";

/** Queues the loading of all sheets; `take` is called after the sync. */
export function loadSheets(
  context: Excel.RequestContext,
  { tables = false }: { readonly tables?: boolean } = {},
): { take(): LoadedSheet[] } {
  const worksheets = context.workbook.worksheets;
  const protection = supports("1.2");
  const filter = supports("1.9");
  // Where a pivot table stands is told from 1.8 on.
  const pivots = tables && supports("1.8");
  worksheets.load(
    [
      BASE,
      protection ? "items/protection/protected" : "",
      filter ? "items/autoFilter/isDataFiltered" : "",
      tables ? TABLES : "",
      pivots ? PIVOTS : "",
    ]
      .filter((part) => part !== "")
      .join(","),
  );
  return {
    take: () =>
      worksheets.items.map((worksheet) => ({
        worksheet,
        id: worksheet.id,
        name: worksheet.name,
        visibility: VISIBILITY[worksheet.visibility] ?? "visible",
        protected: protection && worksheet.protection.protected,
        filtered: filter && worksheet.autoFilter.isDataFiltered,
        tables: tables ? worksheet.tables.items : [],
        pivots: pivots ? worksheet.pivotTables.items : [],
      })),
  };
}
