import { fillSteps } from "../../core/indicator/fill/fill";
import type { Difference, FillReport, Question } from "../../core/indicator/fill/model";
import type { PreparedFill } from "../../core/indicator/fill/prepare";
import { prepareSteps } from "../../core/indicator/fill/prepare";
import { settingsSheetEdits } from "../../core/indicator/fill/settings-sheets";
import type { RunOptions, WorkbookPort } from "../../ports/workbook-port";
import type { JobResult } from "../job";
import { Pace, runSteps } from "../job";
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
  /** Sources, rows and counts, which no choice changes. */
  readonly prepared: PreparedFill;
}

/** Reads the workbook and decides the formulas of its indicator tables; nothing is written. */
export async function fillIndicators(
  port: WorkbookPort,
  choice: IndicatorChoice = {},
  options: RunOptions = {},
): Promise<IndicatorResult> {
  const reading = await readWorkbook(port, options);
  const tables = reading.tables.map(({ table }) => table);
  const answers = indicatorSettings(reading.stored);
  const pace = new Pace(options.signal);
  options.onProgress?.({ phase: "prepare", done: 0, total: 0, sheet: "" });
  await pace.breathe();
  const prepared = await runSteps(prepareSteps(tables, reading.grids, answers), pace);
  return decide({ reading, prepared }, choice, options);
}

/** The same for a changed choice: what was read and counted already is used again. */
export async function decide(
  { reading, prepared }: Pick<IndicatorResult, "reading" | "prepared">,
  choice: IndicatorChoice,
  options: RunOptions = {},
): Promise<IndicatorResult> {
  const filled = await runSteps(fillSteps(prepared, choice), new Pace(options.signal));
  const { differences, questions, report } = filled;
  const edits = choice.settings ? [...filled.edits, ...settingsSheetEdits(reading.grids)] : filled.edits;
  const earlier = sheetsOfEarlierFilling(reading.stored, filled.edits);
  return { reading, prepared, findings: [], edits, report: { ...report, differences, questions, earlier } };
}
