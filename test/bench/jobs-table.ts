import { checkPlan } from "../../src/jobs/check-plan";
import { fillIndicators } from "../../src/jobs/fill-indicators";
import { flagSchools } from "../../src/jobs/flag-schools";
import { freezeFunctions } from "../../src/jobs/freeze-functions";
import type { JobResult } from "../../src/jobs/job";
import { makeTemplates } from "../../src/jobs/make-templates";
import { previewSending } from "../../src/jobs/prepare-to-send";
import { rollUp } from "../../src/jobs/roll-up";
import type { WorkbookPort } from "../../src/ports/workbook-port";
import { openWorkbook } from "../../src/xlsx";
import { largePlan } from "./large-plan";
import { largeResults } from "./large-results";

/** A job of the pane with a workbook that grows. */
export interface MeasuredJob {
  readonly name: string;
  /** Rows of the small workbook; the large one has ten times as many. */
  readonly rows: number;
  readonly workbook: (rows: number) => Promise<Uint8Array>;
  readonly run: (port: WorkbookPort, rows: number) => Promise<unknown>;
  /** How many times it looks at the workbook; once where nothing is said. */
  readonly readings?: number;
}

const MUNICIPALITIES = ["Луговой округ", "Речной округ", "Горный округ"];
const TODAY = "2026-01-15";

/** Three municipal files as long as the regional plan. */
async function rollUpOf(port: WorkbookPort, rows: number): Promise<JobResult<unknown>> {
  const bytes = await municipalPlan(rows);
  const files = MUNICIPALITIES.map((name) => ({ name: `${name}.xlsx`, bytes: async () => bytes }));
  return rollUp(port, { files, open: openWorkbook, explain: ({ code }) => code });
}

const plans = new Map<number, Promise<Uint8Array>>();

/** Made once, so that the making is not timed. */
function municipalPlan(rows: number): Promise<Uint8Array> {
  const known = plans.get(rows) ?? largePlan(rows);
  plans.set(rows, known);
  return known;
}

export const MEASURED_JOBS: readonly MeasuredJob[] = [
  { name: "проверить план", rows: 1_000, workbook: municipalPlan, run: (port) => checkPlan(port) },
  { name: "показатели", rows: 1_000, workbook: largeResults, run: (port) => fillIndicators(port) },
  { name: "школы", rows: 1_000, workbook: largeResults, run: (port) => flagSchools(port) },
  {
    name: "план муниципалитета",
    rows: 1_000,
    workbook: municipalPlan,
    run: (port) => makeTemplates(port, { municipalities: MUNICIPALITIES, today: TODAY }),
  },
  { name: "свод", rows: 300, workbook: municipalPlan, run: rollUpOf },
  { name: "функции значениями", rows: 1_000, workbook: municipalPlan, run: (port) => freezeFunctions(port) },
  {
    name: "к отправке",
    rows: 1_000,
    workbook: municipalPlan,
    run: (port) => previewSending(port),
    // What of ours stands in the workbook, and which of its formulas call our functions.
    readings: 2,
  },
];
