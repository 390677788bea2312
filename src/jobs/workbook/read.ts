import type { PlanTable } from "../../core/plan/rule";
import { readPlanTablesSteps, rereadPlanTablesSteps, type ReadingOptions } from "../../core/plan/reading";
import type { Grid } from "../../core/sheet/grid";
import type { RunOptions, WorkbookPort } from "../../ports/workbook-port";
import { Pace, runSteps } from "../job";
import type { WorkbookSettings } from "./settings";
import { correctionsFor, workbookSettings } from "./settings";

/** The workbook as every job sees it: grids, the tables found in them, and what the workbook remembers. */
export interface WorkbookReading {
  readonly name: string;
  readonly grids: readonly Grid[];
  readonly tables: readonly PlanTable[];
  readonly settings: WorkbookSettings;
  /** Everything that the add-in keeps in the workbook, by key. */
  readonly stored: Readonly<Record<string, unknown>>;
}

/**
 * Reads all sheets that are not ours and recognises their tables, with the corrections and the glossary that the
 * workbook keeps.
 */
export async function readWorkbook(port: WorkbookPort, options: RunOptions = {}): Promise<WorkbookReading> {
  const { name, grids, settings: stored } = await port.snapshot({ detail: "full" }, options);
  const settings = workbookSettings(stored);
  const tables = await runSteps(
    readPlanTablesSteps(grids, readingOptions(grids, settings)),
    new Pace(options.signal),
  );
  return { name, grids, tables, settings, stored };
}

/** The tables of all sheets after edits, on the ground of the reading before them. */
export async function recogniseAgain(
  before: WorkbookReading,
  grids: readonly Grid[],
  pace: Pace,
): Promise<readonly PlanTable[]> {
  return runSteps(rereadPlanTablesSteps(before, grids, readingOptions(grids, before.settings)), pace);
}

function readingOptions(grids: readonly Grid[], { corrections, schema }: WorkbookSettings): ReadingOptions {
  const sheets = grids.map(({ sheet }) => sheet);
  return { corrections: correctionsFor(corrections, sheets), glossary: schema.glossary };
}
