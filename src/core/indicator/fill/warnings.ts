import { rangeAddress, rangesOverlap } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import type { RecognisedTable } from "../../table/model";
import type { SourcePlan } from "../sources/model";
import type { FillWarning } from "./model";

/** What stands in the way, said before anything is written. */
export function warningsOf(
  tables: readonly RecognisedTable[],
  plan: SourcePlan,
  grids: ReadonlyMap<string, Grid>,
): FillWarning[] {
  const own = tables.filter(({ kind }) => kind === "indicators");
  const warnings = own.flatMap((table) => tableWarnings(table, grids.get(table.sheet.id)));
  if (own.length === 0) warnings.push({ code: "noTables", sheet: "", address: "" });
  if (plan.sources.length === 0) warnings.push({ code: "noSources", sheet: "", address: "" });
  return warnings;
}

function tableWarnings(table: RecognisedTable, grid: Grid | undefined): FillWarning[] {
  const sheet = table.sheet.name;
  const address = rangeAddress(table.range);
  const columns = table.columns.filter(({ role }) => role.startsWith("value:"));
  const warnings: FillWarning[] = [];
  if (columns.length === 0) warnings.push({ code: "noYears", sheet, address });
  if (grid?.protected) warnings.push({ code: "protected", sheet, address });
  if (grid?.filtered) warnings.push({ code: "filtered", sheet, address });
  const items = table.rows.filter(({ type }) => type === "item");
  for (const merge of grid?.merges ?? []) {
    const hit = columns.some(({ column }) =>
      items.some(({ row }) => rangesOverlap(merge, { top: row, bottom: row, left: column, right: column })),
    );
    if (hit) warnings.push({ code: "merged", sheet, address: rangeAddress(merge) });
  }
  return warnings;
}
