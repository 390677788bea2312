import {
  annualBaseRole,
  annualBaseSheet,
  annualPlan,
  annualRole,
  annualSheet,
  changesSheet,
  cyclogramSheet,
  keptRows,
  readAnnualSheet,
  readBaseSheet,
  reapply,
  regionalPlanSteps,
  sourceLines,
  type AnnualLine,
  type AnnualPlan,
  type KeptRow,
  type Reapplied,
} from "../../core/template";
import type { Edit, SheetSpec } from "../../core/sheet/edit";
import type { Period } from "../../core/table/model";
import { findOwnSheet, ownSheetsIn, type OwnSheet } from "../../ports/own-sheets";
import type { RunOptions, WorkbookPort } from "../../ports/workbook-port";
import { Pace, runSteps, type JobResult } from "../job";
import { readWorkbook, type WorkbookReading } from "../workbook/read";
import { chooseSourceTable } from "./choose-table";
import { NoRegionalPlan } from "./no-plan";

export interface AnnualChoice {
  readonly table?: string;
  /** The year; absent = the whole period of the plan (for a cyclogram). */
  readonly period: Period | null;
  readonly annual: boolean;
  readonly cyclogram: boolean;
  /** Brings the plan of the year that stands in the workbook up to date instead of making another one. */
  readonly update?: boolean;
  /** ISO; whose year is taken where neither the choice nor the plan names one. */
  readonly today: string;
}

export interface AnnualReport {
  readonly plan: AnnualPlan;
  /** Name of the sheet that holds a plan of this year already; null where there is none. */
  readonly existing: string | null;
  /** What bringing up to date did; null where a new plan was made. */
  readonly merge: Reapplied | null;
  /** The sheet with what was made before is gone: every difference counts as a conflict. */
  readonly baseMissing: boolean;
}

export type AnnualResult = JobResult<AnnualReport>;

/** The plan of this year that the workbook holds, as people keep it. */
interface Standing {
  readonly name: string;
  readonly lines: readonly AnnualLine[];
  readonly base: readonly KeptRow[] | null;
}

/**
 * The plan of one year and its cyclogram, as sheets beside the plan; or the plan of the year brought up to date
 * with its source. What was made is kept on a hidden sheet, so that later changes can be told from the users' own.
 * @throws NoRegionalPlan where the workbook has no plan table
 */
export async function makeAnnual(
  port: WorkbookPort,
  choice: AnnualChoice,
  options: RunOptions = {},
): Promise<AnnualResult> {
  const reading = await readWorkbook(port, options);
  const source = chooseSourceTable(reading, choice.table);
  if (!source) throw new NoRegionalPlan();
  const wholePlan = await runSteps(regionalPlanSteps(source), new Pace(options.signal));
  const year = choice.today.slice(0, 4);
  const period = choice.period ?? wholePlan.period ?? { start: `${year}-01-01`, end: `${year}-12-31` };
  const plan = annualPlan(wholePlan, period);
  const standing = choice.annual ? await standingPlan(port, reading, period, options) : null;
  const merge =
    choice.update === true && standing ? reapply(standing.base ?? [], standing.lines, plan) : null;
  const cyclogram = choice.cyclogram ? [added(cyclogramSheet(plan))] : [];
  const annual = !choice.annual ? [] : merge ? mergeEdits(merge, plan) : newEdits(plan);
  return {
    findings: [],
    edits: [...annual, ...cyclogram],
    report: {
      plan,
      existing: standing?.name ?? null,
      merge,
      baseMissing: merge !== null && standing?.base === null,
    },
  };
}

const added = (sheet: SheetSpec): Edit => ({ kind: "addSheet", sheet, rule: "annual" });

const replaced = (sheet: SheetSpec): Edit[] => [
  { kind: "removeOwnSheet", role: sheet.role, rule: "annual" },
  added(sheet),
];

function newEdits(plan: AnnualPlan): Edit[] {
  const { period } = plan;
  return [
    added(annualSheet(sourceLines(plan), period)),
    ...replaced(annualBaseSheet(keptRows(plan), period)),
  ];
}

/** The plan brought up to date stands beside the earlier one, which nobody overwrites. */
function mergeEdits(merge: Reapplied, plan: AnnualPlan): Edit[] {
  const { period } = plan;
  const follows = merge.updates.length + merge.added.length > 0;
  if (!follows && merge.conflicts.length === 0) return [];
  return [
    ...(follows ? [added(annualSheet(merge.lines, period))] : []),
    ...replaced(changesSheet(merge, period)),
    ...replaced(annualBaseSheet(keptRows(plan), period)),
  ];
}

/** The plan that was made last for the period; null where there is none or its header was taken away. */
async function standingPlan(
  port: WorkbookPort,
  { grids, stored }: WorkbookReading,
  period: Period,
  options: RunOptions,
): Promise<Standing | null> {
  const own = ownSheetsIn(stored);
  const withRole = (role: string): OwnSheet[] => own.filter((entry) => entry.role === role).reverse();
  for (const entry of withRole(annualRole(period))) {
    const sheet = findOwnSheet(
      grids.map((grid) => grid.sheet),
      entry,
    );
    const grid = grids.find((each) => each.sheet === sheet);
    const lines = grid ? readAnnualSheet(grid) : null;
    if (!lines) continue;
    const [made] = withRole(annualBaseRole(period));
    return { name: entry.name, lines, base: made ? await baseOf(port, made, options) : null };
  }
  return null;
}

async function baseOf(
  port: WorkbookPort,
  made: OwnSheet,
  options: RunOptions,
): Promise<readonly KeptRow[] | null> {
  const { sheets } = await port.describe();
  const sheet = findOwnSheet(sheets, made);
  if (!sheet) return null;
  const [grid] = await port.read({ sheetIds: [sheet.id] }, options);
  return grid ? readBaseSheet(grid) : null;
}
