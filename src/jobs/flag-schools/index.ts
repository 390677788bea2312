import { ConstantsBook, DEFAULT_CONSTANTS, readResultsSteps } from "../../core/results";
import type { ResultsModel } from "../../core/results";
import type { SchoolsReport } from "../../core/school/analyse";
import { analyseSteps } from "../../core/school/analyse";
import type { RuleSet } from "../../core/school/rules/rule-set";
import { DEFAULT_RULE_SET } from "../../core/school/rules/rule-set";
import { ruleSetFromSheet } from "../../core/school/rules/read-rule-set";
import type { Edit, StructureEdit } from "../../core/sheet/edit";
import type { Grid } from "../../core/sheet/grid";
import type { Progress, RunOptions, WorkbookPort } from "../../ports/workbook-port";
import type { JobResult } from "../job";
import { Pace } from "../job";
import { listedSchools } from "./official-list";
import { schoolSheets } from "../../core/school/sheets";

export interface SchoolsChoice {
  /** Absent: the rule sheet of the workbook, else the defaults. */
  readonly ruleSet?: RuleSet;
}

export interface SchoolsResult extends JobResult<SchoolsReport> {
  readonly grids: readonly Grid[];
}

type Step = { readonly phase: string; readonly done: number; readonly total: number };

/** Runs a generator of slices, letting the page breathe between them. */
async function finish<R>(steps: Generator<Step, R>, pace: Pace, tell: (step: Step) => void): Promise<R> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    tell(next.value);
    await pace.breathe();
  }
}

/**
 * Reads the results of the workbook and analyses its schools: low results, clusters, objectivity. Nothing is
 * written; the sheets of the outcome come as edits. No pupil's row gets into any of them.
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
  const model: ResultsModel = await finish(readResultsSteps(grids, { constants }), pace, tell);
  const listed = listedSchools(grids, model);
  const report = await finish(analyseSteps(model, ruleSet, listed ? { listed } : {}), pace, tell);
  const edits = model.schools.length === 0 ? [] : withoutEarlier(schoolSheets(report));
  return { grids, findings: [], edits, report };
}

/** The rule set that a sheet of the workbook holds. */
function ruleSetIn(grids: readonly Grid[]): RuleSet | null {
  for (const grid of grids) {
    const found = ruleSetFromSheet(grid);
    if (found) return found;
  }
  return null;
}

/** The sheets of an earlier run go first; one that the user edited stays, and the new one stands beside it. */
function withoutEarlier(sheets: readonly StructureEdit[]): Edit[] {
  const roles = sheets.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet.role] : []));
  return [...roles.map((role): Edit => ({ kind: "removeOwnSheet", role, rule: "SCHOOLS" })), ...sheets];
}
