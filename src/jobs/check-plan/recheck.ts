import { recheck as recheckRun } from "../../core/plan/incremental";
import type { CellRange } from "../../core/sheet/address";
import type { Grid } from "../../core/sheet/grid";
import type { LiveWorkbookPort, WorkbookPort } from "../../ports/workbook-port";
import { Pace } from "../job";
import type { WorkbookReading } from "../workbook/read";
import { recogniseAgain } from "../workbook/read";
import type { CheckResult } from "./index";
import { contextOf, resultOf } from "./index";

/** Where a sheet changed since a check. */
export interface SheetEdits {
  readonly sheetId: string;
  /** Areas whose contents changed and nothing else; null = anything may have changed. */
  readonly areas: readonly CellRange[] | null;
}

/**
 * Brings a check up to date after edits on some sheets: reads only the edited rows where they are known, else the
 * sheet, and checks again only the touched rows and the rules that depend on them. Where rows came or went,
 * everything is checked.
 */
export async function recheck(
  port: WorkbookPort & Partial<Pick<LiveWorkbookPort, "reread">>,
  before: CheckResult,
  edits: readonly SheetEdits[],
): Promise<CheckResult> {
  const read: Grid[] = [];
  const whole: string[] = [];
  for (const { sheetId, areas } of edits) {
    const known = before.reading.grids.find((grid) => grid.sheet.id === sheetId);
    if (!known) continue;
    const grid = areas && port.reread ? await port.reread(known, areas) : null;
    if (grid) read.push(grid);
    else whole.push(sheetId);
  }
  if (whole.length > 0) read.push(...(await port.snapshot({ sheetIds: whole, detail: "full" })).grids);
  if (read.length === 0) return before;
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
