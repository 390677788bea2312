import { fillIndicators as fill } from "../../core/indicator/fill/fill";
import type { Difference, FillReport, Question } from "../../core/indicator/fill/model";
import type { Edit } from "../../core/sheet/edit";
import { ownSheetsIn } from "../../ports/own-sheets";
import type { RunOptions, WorkbookPort } from "../../ports/workbook-port";
import type { JobResult } from "../job";
import { Pace } from "../job";
import type { WorkbookReading } from "../workbook/read";
import { readWorkbook } from "../workbook/read";
import { indicatorSettings } from "./settings";

/** What the user may still decide before anything is written. */
export interface IndicatorChoice {
  /** Typed numbers to be replaced, by «Показатели!F13»; "all" = every one. */
  readonly replace?: ReadonlySet<string> | "all";
  readonly byMunicipality?: boolean;
  readonly assessment?: boolean;
  readonly charts?: boolean;
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
  const { edits, differences, questions, report } = fill(tables, reading.grids, { ...settings, ...choice });
  const earlier = sheetsOfEarlierFilling(reading.stored, edits);
  return { reading, findings: [], edits, report: { ...report, differences, questions, earlier } };
}

/** Own sheets in the workbook whose role this filling would make again. */
function sheetsOfEarlierFilling(stored: Readonly<Record<string, unknown>>, edits: readonly Edit[]): string[] {
  const roles = new Set(edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet.role] : [])));
  return ownSheetsIn(stored).flatMap(({ role, name }) => (roles.has(role) ? [name] : []));
}
