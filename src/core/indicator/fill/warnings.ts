import { rangeAddress, rangesOverlap } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import type { RecognisedTable } from "../../table/model";
import type { SourcePlan } from "../sources/model";
import { yearsIn } from "../sources/availability";
import { yearsOf } from "./demand";
import type { FillWarning } from "./model";

/** What stands in the way, said before anything is written. */
export function warningsOf(
  tables: readonly RecognisedTable[],
  plan: SourcePlan,
  grids: ReadonlyMap<string, Grid>,
): FillWarning[] {
  const own = tables.filter(({ kind }) => kind === "indicators");
  const warnings = own.flatMap((table) => tableWarnings(table, plan, grids.get(table.sheet.id)));
  const nowhere = { sheet: "", address: "", detail: "" };
  if (own.length === 0) warnings.push({ code: "noTables", ...nowhere });
  if (plan.sources.length === 0) warnings.push({ code: "noSources", ...nowhere });
  return warnings;
}

function tableWarnings(table: RecognisedTable, plan: SourcePlan, grid: Grid | undefined): FillWarning[] {
  const sheet = table.sheet.name;
  const place = { sheet, address: rangeAddress(table.range), detail: "" };
  const columns = table.columns.filter(({ role }) => role.startsWith("value:"));
  const warnings: FillWarning[] = [];
  const missing = yearsWithoutColumn(table, plan);
  if (columns.length === 0) warnings.push({ code: "noYears", ...place });
  else if (missing.length > 0) warnings.push({ code: "tooNarrow", ...place, detail: missing.join(", ") });
  if (grid?.protected) warnings.push({ code: "protected", ...place });
  if (grid?.filtered) warnings.push({ code: "filtered", ...place });
  const items = table.rows.filter(({ type }) => type === "item");
  for (const merge of grid?.merges ?? []) {
    const hit = columns.some(({ column }) =>
      items.some(({ row }) => rangesOverlap(merge, { top: row, bottom: row, left: column, right: column })),
    );
    if (hit) warnings.push({ code: "merged", sheet, address: rangeAddress(merge), detail: "" });
  }
  return warnings;
}

/** Later years of the results that the table has no column for; earlier ones are history that nobody asked for. */
function yearsWithoutColumn(table: RecognisedTable, plan: SourcePlan): number[] {
  const columns = new Set(yearsOf({ table }));
  const first = Math.min(...columns);
  return yearsIn(plan).filter((year) => year > first && !columns.has(year));
}
