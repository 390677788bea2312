import { checkPlan } from "../../src/jobs/check-plan";
import { reportEdits } from "../../src/jobs/check-plan/report-sheet";
import { acceptDeviation, saveSchema } from "../../src/jobs/workbook/settings";
import { translatorFor } from "../../src/i18n/messages";
import { gridOfSheet, groupOf, planEdit, textOf } from "../../src/ports/contract/carrier";
import type { ApplyReport, WorkbookPort } from "../../src/ports/workbook-port";

/** A job that writes, as the table of faults plays it. */
export interface FaultJob {
  readonly name: string;
  /** What stood in the workbook before, done without faults; `cutOff` runs work that dies half-way through its write. */
  readonly prepare?: (port: WorkbookPort, cutOff: CutOff) => Promise<unknown>;
  readonly run: (port: WorkbookPort) => Promise<unknown>;
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

const accept = (port: WorkbookPort): Promise<void> =>
  acceptDeviation(port, {
    rule: "NUM-TYPE",
    row: null,
    found: "1,20",
    reason: "Так в форме министерства",
    date: "2026-01-15",
  });

/** Every job that writes. A new job joins by one line. */
export const JOBS: readonly FaultJob[] = [
  { name: "исправить ячейки", run: fixGroup },
  { name: "исправить при защищённой структуре", run: fixGroup, structureProtected: true },
  { name: "исправить во второй раз", prepare: makeReport, run: fixGroup },
  { name: "сделать отчёт", run: makeReport },
  { name: "сделать отчёт заново", prepare: makeReport, run: makeReport },
  { name: "добавить лист, имя и формулу", run: sheetWithNames },
  { name: "вернуть ячейки", prepare: fixGroup, run: takeBackLast },
  { name: "вернуть отчёт", prepare: makeReport, run: takeBackLast },
  { name: "вернуть лист, имя и формулу", prepare: sheetWithNames, run: takeBackLast },
  { name: "закончить прерванное", prepare: (port, cut) => cut(() => fixGroup(port)), run: finishLast },
  { name: "вернуть прерванное", prepare: (port, cut) => cut(() => fixGroup(port)), run: takeBackLast },
  { name: "сохранить первую настройку", run: (port) => saveSchema(port, { name: "Своя" }) },
  { name: "принять отступление", prepare: (port) => saveSchema(port, { name: "Своя" }), run: accept },
];
