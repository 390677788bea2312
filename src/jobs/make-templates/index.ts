import {
  CONTROL_ROLE,
  LISTS_ROLE,
  controlSheet,
  listsSheet,
  municipalRole,
  municipalSheet,
  regionalPlanSteps,
  offersFor,
  sheetNamesOf,
  type MunicipalSheet,
  type Offer,
  type OwnData,
  type RegionalPlan,
} from "../../core/template";
import type { Edit } from "../../core/sheet/edit";
import type { Period } from "../../core/table/model";
import type { RunOptions, WorkbookPort } from "../../ports/workbook-port";
import { Pace, runSteps, type JobResult } from "../job";
import { readWorkbook } from "../workbook/read";
import { chooseSourceTable } from "./choose-table";
import { NoRegionalPlan } from "./no-plan";
import { ownDataOf } from "./own-data";

/** What the officer chose; absent parts are taken from the plan. */
export interface TemplateChoice {
  /** Id of the regional plan table; absent = the plan with most measures. */
  readonly table?: string;
  readonly municipalities: readonly string[];
  /** Absent = the period of the regional plan, else the calendar year of `today`. */
  readonly period?: Period;
  readonly protect?: boolean;
  /** Offers measures that the workbook's own results and indicators call for. */
  readonly offers?: boolean;
  /** ISO; the day of making. */
  readonly today: string;
}

export interface TemplateReport {
  readonly title: string;
  readonly period: Period;
  /** Fingerprint of the regional plan. */
  readonly version: string;
  readonly blocks: number;
  readonly measures: number;
  /** Measures that the municipality has to detail. */
  readonly duties: number;
  /** Measures offered from the workbook's own data, over all sheets. */
  readonly offered: number;
  /** Offers for which the plan has no block. */
  readonly unplaced: readonly string[];
  readonly sheets: readonly {
    readonly municipality: string;
    readonly role: string;
    readonly wished: string;
  }[];
}

export type TemplateResult = JobResult<TemplateReport>;

/**
 * Makes a sheet for each municipality and one lists sheet for their drop-downs: one group of edits, so that they
 * appear and are taken back together.
 * @throws NoRegionalPlan where the workbook has no plan table
 */
export async function makeTemplates(
  port: WorkbookPort,
  choice: TemplateChoice,
  options: RunOptions = {},
): Promise<TemplateResult> {
  const reading = await readWorkbook(port, options);
  const source = chooseSourceTable(reading, choice.table);
  if (!source) throw new NoRegionalPlan();
  const pace = new Pace(options.signal);
  const plan = await runSteps(regionalPlanSteps(source), pace);
  const period = choice.period ?? plan.period ?? yearOfDay(choice.today);
  const ownData = choice.offers ? await ownDataOf(port, reading.tables, period, options) : null;
  return templatesOf(plan, { ...choice, period }, ownData, pace, options);
}

async function templatesOf(
  plan: RegionalPlan,
  choice: TemplateChoice & { readonly period: Period },
  ownData: OwnData | null,
  pace: Pace,
  options: RunOptions,
): Promise<TemplateResult> {
  const { period } = choice;
  await pace.breathe();
  const lists = listsSheet(plan, period);
  const edits: Edit[] = [{ kind: "addSheet", sheet: lists.sheet, rule: LISTS_ROLE }];
  const controlled: MunicipalSheet["controlled"][] = [];
  const offered: Offer[] = [];
  const names = distinctNames(choice.municipalities);
  const sheetNames = sheetNamesOf(names);
  const sheets: TemplateReport["sheets"][number][] = [];
  for (const [done, municipality] of names.entries()) {
    await pace.breathe();
    options.onProgress?.({ phase: "analyse", done, total: names.length, sheet: municipality });
    const { today, protect = false } = choice;
    const sheetName = sheetNames[done] ?? municipality;
    const offers = ownData ? offersFor(plan, ownData, municipality, names.length === 1) : [];
    offered.push(...offers);
    const chosen = { municipality, sheetName, period, today, protect, offers };
    const made = municipalSheet(plan, chosen, lists.sources);
    edits.push({ kind: "addSheet", sheet: made.sheet, rule: "template" });
    controlled.push(made.controlled);
    sheets.push({ municipality, role: municipalRole(municipality), wished: made.sheet.name });
  }
  await pace.breathe();
  edits.push({ kind: "addSheet", sheet: controlSheet(controlled, choice.today), rule: CONTROL_ROLE });
  const measures = plan.blocks.flatMap((block) => block.measures);
  return {
    findings: [],
    edits,
    report: {
      title: plan.title,
      period,
      version: plan.version,
      blocks: plan.blocks.length,
      measures: measures.length,
      duties: measures.filter(({ duty }) => duty).length,
      offered: offered.filter(({ block }) => block !== null).length,
      unplaced: [...new Set(offered.flatMap(({ block, text }) => (block === null ? [text] : [])))],
      sheets,
    },
  };
}

const yearOfDay = (today: string): Period => ({
  start: `${today.slice(0, 4)}-01-01`,
  end: `${today.slice(0, 4)}-12-31`,
});

/** Typed or pasted names without blanks and repetitions. */
export function distinctNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names
    .map((name) => name.replace(/\s+/gu, " ").trim())
    .filter((name) => {
      const key = name.toLowerCase().replace(/ё/gu, "е");
      if (name === "" || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
