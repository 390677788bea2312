import { fixEdits } from "../../src/core/plan/fixes";
import type { Edit } from "../../src/core/sheet/edit";
import type { SheetRef } from "../../src/core/sheet/grid";
import { checkPlan } from "../../src/jobs/check-plan";
import { reportEdits } from "../../src/jobs/check-plan/report-sheet";
import { controlDeadlines } from "../../src/jobs/deadline-control";
import { makeExecutionReport } from "../../src/jobs/execution-report";
import { fillIndicators } from "../../src/jobs/fill-indicators";
import { flagSchools } from "../../src/jobs/flag-schools";
import { freezeFunctions } from "../../src/jobs/freeze-functions";
import { makeTemplates } from "../../src/jobs/make-templates";
import { makePassport } from "../../src/jobs/make-passport";
import { makeAnnual } from "../../src/jobs/make-templates/annual";
import { rollUp } from "../../src/jobs/roll-up";
import type { KeptCorrection } from "../../src/jobs/workbook/settings";
import {
  acceptDeviation,
  saveCorrection,
  saveSchema,
  withdrawDeviation,
} from "../../src/jobs/workbook/settings";
import { translatorFor } from "../../src/i18n/messages";
import { gridOfSheet, groupOf, planEdit, textOf } from "../../src/ports/contract/carrier";
import { contractWorkbook } from "../../src/ports/contract/fixture";
import type { ApplyReport, Stripped, WorkbookPort } from "../../src/ports/workbook-port";
import { openWorkbook } from "../../src/xlsx";
import { functionBook, indicatorBook, resultsBook } from "./books";

/** A job that writes, as the table of faults plays it. */
export interface FaultJob {
  readonly name: string;
  /** What stood in the workbook before, done without faults; `cutOff` runs work that dies half-way through its write. */
  readonly prepare?: (port: WorkbookPort, cutOff: CutOff) => Promise<unknown>;
  readonly run: (port: WorkbookPort) => Promise<unknown>;
  /** Another workbook than that of the port's contract. */
  readonly book?: () => Uint8Array;
  /** Has no journal of its own: after a failure it is simply done again, and must come to the same end. */
  readonly repeatable?: boolean;
  /** The structure of the workbook is protected: no sheet can be added. */
  readonly structureProtected?: boolean;
}

export type CutOff = (work: () => Promise<unknown>) => Promise<void>;

const words = { t: translatorFor("ru"), locale: "ru" } as const;

/** Six cells in six rows and columns: texts, a number, a formula, a number format. */
async function fixGroup(port: WorkbookPort): Promise<ApplyReport> {
  const plan = await gridOfSheet(port, "План");
  return port.apply(
    groupOf(
      planEdit(plan, 5, "A", textOf("1.2"), "@"),
      planEdit(plan, 7, "B", textOf("Совещание директоров")),
      planEdit(plan, 4, "E", { kind: "number", value: 7 }),
      planEdit(plan, 5, "E", { kind: "formula", formula: "=LEN(B5)", computed: 7 }),
      planEdit(plan, 6, "D", textOf("=Институт")),
      planEdit(plan, 6, "C", textOf("июнь 2026 г.")),
    ),
  );
}

/** A sheet of ours, a name for it and cells that use the name, as the indicator jobs write them. */
async function sheetWithNames(port: WorkbookPort): Promise<ApplyReport> {
  const plan = await gridOfSheet(port, "План");
  const cells = [
    [textOf("Год"), textOf("Доля")],
    [{ kind: "number", value: 2026 } as const, textOf("0,5")],
  ];
  const sheet = { name: "Свод", role: "aggregate", cells, visibility: "hidden" } as const;
  return port.apply(
    groupOf(
      { kind: "addSheet", sheet, rule: "TEST" },
      { kind: "addName", name: "КК_Свод", refersTo: "=Свод!$A$1:$B$2", rule: "TEST" },
      planEdit(plan, 7, "E", { kind: "formula", formula: "=INDEX(КК_Свод,2,1)", computed: 2026 }),
    ),
  );
}

async function makeReport(port: WorkbookPort): Promise<ApplyReport> {
  return port.apply({ title: "Отчёт", edits: reportEdits(await checkPlan(port), null, words) });
}

async function lastGroup(port: WorkbookPort): Promise<string> {
  return (await port.journal()).at(-1)?.id ?? "";
}

const takeBackLast = async (port: WorkbookPort): Promise<unknown> => port.takeBack(await lastGroup(port));
export const finishLast = async (port: WorkbookPort): Promise<unknown> => port.finish(await lastGroup(port));

const DEVIATION = {
  rule: "NUM-TYPE",
  row: null,
  found: "1,20",
  reason: "Так в форме министерства",
  date: "2026-01-15",
} as const;
const accept = (port: WorkbookPort): Promise<void> => acceptDeviation(port, DEVIATION);

/** Carries out what a job decided. */
const applied =
  (decide: (port: WorkbookPort) => Promise<{ readonly edits: readonly Edit[] }>) =>
  async (port: WorkbookPort): Promise<ApplyReport> =>
    port.apply({ title: "Проба", edits: (await decide(port)).edits });

const TODAY = "2026-01-15";
const YEAR = { start: "2026-01-01", end: "2026-12-31" };

const foundFixes = applied(async (port) => ({
  edits: fixEdits((await checkPlan(port)).findings.filter(({ fix }) => fix !== null)),
}));
const templates = applied((port) => makeTemplates(port, { municipalities: ["Северный ГО"], today: TODAY }));
const annual = applied((port) =>
  makeAnnual(port, { period: YEAR, annual: true, cyclogram: false, today: TODAY }),
);
/** An earlier plan of the year, and its source changed after it was made. */
const changedSource = async (port: WorkbookPort): Promise<void> => {
  await annual(port);
  await port.apply(groupOf(planEdit(await gridOfSheet(port, "План"), 5, "C", textOf("июнь 2026"))));
};
const annualUpdate = applied((port) =>
  makeAnnual(port, { period: YEAR, annual: true, cyclogram: false, update: true, today: TODAY }),
);
const cyclogram = applied((port) =>
  makeAnnual(port, { period: YEAR, annual: false, cyclogram: true, today: TODAY }),
);
const rolledUp = applied((port) =>
  rollUp(port, {
    files: [{ name: "Северный.xlsx", bytes: async () => contractWorkbook() }],
    open: openWorkbook,
    explain: ({ code }) => code,
  }),
);
const execution = applied((port) => makeExecutionReport(port, { period: YEAR, today: TODAY }));
const passport = applied((port) => makePassport(port));
const deadlines = applied((port) => controlDeadlines(port, { period: YEAR, today: TODAY, days: 30 }));

/** What preparing for sending took out, for bringing it back. */
let stripped: Stripped | null = null;
const strip = async (port: WorkbookPort): Promise<void> => {
  stripped = await port.strip(true);
  await port.strip();
};
const restore = async (port: WorkbookPort): Promise<void> => {
  if (stripped) await port.restore(stripped);
};

const correction = (sheet: SheetRef): KeptCorrection => ({
  sheetId: sheet.id,
  sheetName: sheet.name,
  cell: { row: 2, column: 1 },
  kind: "plan",
});
const correct = async (port: WorkbookPort): Promise<void> =>
  saveCorrection(port, correction((await gridOfSheet(port, "План")).sheet));

/** Every job that writes. A new job joins by one line. */
export const JOBS: readonly FaultJob[] = [
  { name: "исправить ячейки", run: fixGroup },
  { name: "исправить при защищённой структуре", run: fixGroup, structureProtected: true },
  { name: "исправить во второй раз", prepare: makeReport, run: fixGroup },
  { name: "исправить найденное проверкой", run: foundFixes },
  { name: "сделать отчёт", run: makeReport },
  { name: "сделать отчёт заново", prepare: makeReport, run: makeReport },
  { name: "добавить лист, имя и формулу", run: sheetWithNames },
  { name: "заполнить показатели", book: indicatorBook, run: applied(fillIndicators) },
  { name: "отметить школы", book: resultsBook, run: applied(flagSchools) },
  { name: "сделать шаблоны", run: templates },
  { name: "сделать годовой план", run: annual },
  { name: "обновить годовой план", prepare: changedSource, run: annualUpdate },
  { name: "сделать циклограмму", run: cyclogram },
  { name: "свести планы", run: rolledUp },
  { name: "отчитаться об исполнении", run: execution },
  { name: "составить паспорт", run: passport },
  { name: "проконтролировать сроки заново", prepare: deadlines, run: deadlines },
  { name: "закрепить функции", book: functionBook, run: applied(freezeFunctions) },
  { name: "подготовить к отправке", prepare: makeReport, run: strip, repeatable: true },
  {
    name: "вернуть после отправки",
    prepare: async (port) => {
      await makeReport(port);
      await strip(port);
    },
    run: restore,
    repeatable: true,
  },
  { name: "вернуть ячейки", prepare: fixGroup, run: takeBackLast },
  { name: "вернуть отчёт", prepare: makeReport, run: takeBackLast },
  { name: "вернуть лист, имя и формулу", prepare: sheetWithNames, run: takeBackLast },
  { name: "закончить прерванное", prepare: (port, cut) => cut(() => fixGroup(port)), run: finishLast },
  { name: "вернуть прерванное", prepare: (port, cut) => cut(() => fixGroup(port)), run: takeBackLast },
  { name: "сохранить первую настройку", run: (port) => saveSchema(port, { name: "Своя" }) },
  { name: "поправить таблицу", prepare: (port) => saveSchema(port, { name: "Своя" }), run: correct },
  { name: "принять отступление", prepare: (port) => saveSchema(port, { name: "Своя" }), run: accept },
  { name: "отменить отступление", prepare: accept, run: (port) => withdrawDeviation(port, DEVIATION) },
];
