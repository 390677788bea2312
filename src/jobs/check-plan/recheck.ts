import { recheck as recheckRun } from "../../core/plan/incremental";
import type { Grid } from "../../core/sheet/grid";
import type { WorkbookPort } from "../../ports/workbook-port";
import { Pace } from "../job";
import type { WorkbookReading } from "../workbook/read";
import { recogniseAgain } from "../workbook/read";
import type { CheckResult } from "./index";
import { contextOf, resultOf } from "./index";

/**
 * Brings a check up to date after edits on some sheets: reads only those, and checks again only the touched rows
 * and the rules that depend on them. Where rows came or went, everything is checked.
 * @param sheetIds sheets that changed since `before`
 */
export async function recheck(
  port: WorkbookPort,
  before: CheckResult,
  sheetIds: readonly string[],
): Promise<CheckResult> {
  const known = new Set(before.reading.grids.map((grid) => grid.sheet.id));
  const changed = sheetIds.filter((id) => known.has(id));
  if (changed.length === 0) return before;
  const { grids: read } = await port.snapshot({ sheetIds: changed, detail: "full" });
  const reading = await withGrids(before.reading, read);
  const run = recheckRun(
    { context: contextOf(before.reading), findings: before.findings },
    contextOf(reading),
    reading.settings.accepted,
  );
  const { grids, tables } = run.context;
  return resultOf({ ...reading, grids, tables }, run.findings);
}

/** The reading with some sheets read anew, in the order of the workbook. */
async function withGrids(before: WorkbookReading, read: readonly Grid[]): Promise<WorkbookReading> {
  const fresh = new Map(read.map((grid) => [grid.sheet.id, grid]));
  const grids = before.grids.map((grid) => fresh.get(grid.sheet.id) ?? grid);
  return { ...before, grids, tables: await recogniseAgain(before, grids, new Pace()) };
}
