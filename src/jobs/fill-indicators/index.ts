import { fillIndicators as fill } from "../../core/indicator/fill/fill";
import type { Difference, FillReport, Question } from "../../core/indicator/fill/model";
import { settingsSheetEdits } from "../../core/indicator/fill/settings-sheets";
import type { RunOptions, WorkbookPort } from "../../ports/workbook-port";
import type { JobResult } from "../job";
import { Pace } from "../job";
import type { WorkbookReading } from "../workbook/read";
import { readWorkbook } from "../workbook/read";
import { sheetsOfEarlierFilling } from "./earlier";
import { indicatorSettings } from "./settings";

/** What the user may still decide before anything is written. */
export interface IndicatorChoice {
  /** Typed numbers to be replaced, by «Показатели!F13»; "all" = every one. */
  readonly replace?: ReadonlySet<string> | "all";
  /** A sheet with the indicators of every municipality. */
  readonly byMunicipality?: boolean;
  /** The points of the motivating monitoring beside it. */
  readonly motivating?: boolean;
  /** A sheet for the numbers that only the user has. */
  readonly inputs?: boolean;
  /** Targets, trends and levels; a chart of the years. */
  readonly assessment?: boolean;
  readonly charts?: boolean;
  /** The settings sheets that the workbook lacks: own indicators and levels. */
  readonly settings?: boolean;
}

export interface IndicatorReport extends FillReport {
  readonly differences: readonly Difference[];
  readonly questions: readonly Question[];
  /** Sheets of an earlier filling: it must be taken back before the indicators are filled anew. */
  readonly earlier: readonly string[];
}

export interface IndicatorResult extends JobResult<IndicatorReport> {
  readonly reading: WorkbookReading;
}

/** Reads the workbook and decides the formulas of its indicator tables; nothing is written. */
export async function fillIndicators(
  port: WorkbookPort,
  choice: IndicatorChoice = {},
  options: RunOptions = {},
): Promise<IndicatorResult> {
  const reading = await readWorkbook(port, options);
  await new Pace(options.signal).breathe();
  return decide(reading, choice);
}

/** The same from a workbook that was read already: a changed choice needs no new reading. */
export function decide(reading: WorkbookReading, choice: IndicatorChoice): IndicatorResult {
  const tables = reading.tables.map(({ table }) => table);
  const settings = indicatorSettings(reading.stored);
  const filled = fill(tables, reading.grids, { ...settings, ...choice });
  const { differences, questions, report } = filled;
  const edits = choice.settings ? [...filled.edits, ...settingsSheetEdits(reading.grids)] : filled.edits;
  const earlier = sheetsOfEarlierFilling(reading.stored, filled.edits);
  return { reading, findings: [], edits, report: { ...report, differences, questions, earlier } };
}
