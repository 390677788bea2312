import { ConstantsBook, DEFAULT_CONSTANTS, readResultsSteps } from "../../core/results";
import type { SchoolsReport } from "../../core/school/analyse";
import { analyseSteps } from "../../core/school/analyse";
import { findListSheet, readRegionList } from "../../core/school/official-list/region-list";
import { ruleSetFromSheet } from "../../core/school/rules/read-rule-set";
import type { RuleSet } from "../../core/school/rules/rule-set";
import { DEFAULT_RULE_SET } from "../../core/school/rules/rule-set";
import { sheetSteps } from "../../core/school/sheets";
import type { Edit, StructureEdit } from "../../core/sheet/edit";
import type { Grid } from "../../core/sheet/grid";
import { asSteps } from "../../core/steps";
import type { Progress, RunOptions, WorkbookPort } from "../../ports/workbook-port";
import type { JobResult } from "../job";
import { Pace, runSteps } from "../job";
import { ListSheetError } from "./list-sheet-error";

export interface SchoolsChoice {
  /** Absent: the rule sheet of the workbook, else the defaults. */
  readonly ruleSet?: RuleSet;
  /** Name of the sheet with the region's list; null: none; absent: the sheet that is called so. */
  readonly listSheet?: string | null;
}

export interface SchoolsResult extends JobResult<SchoolsReport> {
  /** Sheets that may hold the region's list. */
  readonly sheets: readonly string[];
}

interface Step {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/**
 * Reads the results of the workbook and analyses its schools: low results, clusters, objectivity. Nothing is
 * written; the sheets of the outcome come as edits. No pupil's row gets into any of them.
 * @throws ListSheetError where the chosen sheet names no school
 */
export async function flagSchools(
  port: WorkbookPort,
  choice: SchoolsChoice = {},
  options: RunOptions = {},
): Promise<SchoolsResult> {
  const { grids } = await port.snapshot({ detail: "values" }, options);
  const pace = new Pace(options.signal);
  const tell = ({ phase, done, total }: Step) =>
    options.onProgress?.({ phase: "analyse", done, total, sheet: phase } satisfies Progress);
  const ruleSet = choice.ruleSet ?? ruleSetIn(grids) ?? DEFAULT_RULE_SET;
  const constants = new ConstantsBook(DEFAULT_CONSTANTS, ruleSet.allowUnverified);
  const model = await runSteps(readResultsSteps(grids, { constants }), pace, tell);
  const listGrid = listSheetOf(grids, choice.listSheet);
  const list = listGrid && readRegionList(listGrid, model);
  if (choice.listSheet && !list) throw new ListSheetError(choice.listSheet);
  await pace.breathe();
  const report = await runSteps(analyseSteps(model, ruleSet, { list }), pace, tell);
  const last = { phase: "sheets", done: model.schools.length, total: model.schools.length };
  const edits =
    model.schools.length === 0
      ? []
      : withoutEarlier(await runSteps(asSteps(sheetSteps(report), last), pace, tell));
  return { sheets: grids.map(({ sheet }) => sheet.name), findings: [], edits, report };
}

/** The rule set that a sheet of the workbook holds. */
function ruleSetIn(grids: readonly Grid[]): RuleSet | null {
  for (const grid of grids) {
    const found = ruleSetFromSheet(grid);
    if (found) return found;
  }
  return null;
}

function listSheetOf(grids: readonly Grid[], wished: string | null | undefined): Grid | null {
  if (wished === undefined) return findListSheet(grids);
  return grids.find(({ sheet }) => sheet.name === wished) ?? null;
}

/** The sheets of an earlier run go first; one that the user edited stays, and the new one stands beside it. */
function withoutEarlier(sheets: readonly StructureEdit[]): Edit[] {
  const roles = sheets.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet.role] : []));
  return [...roles.map((role): Edit => ({ kind: "removeOwnSheet", role, rule: "SCHOOLS" })), ...sheets];
}
