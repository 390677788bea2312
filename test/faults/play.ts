import { explain } from "../../src/taskpane/app/explain";
import { ExcelPort } from "../../src/excel/excel-port";
import { isMessageKey, translatorFor } from "../../src/i18n/messages";
import { contractWorkbook } from "../../src/ports/contract/fixture";
import { HostError } from "../../src/ports/host-error";
import type { JournalGroup } from "../../src/ports/workbook-port";
import { importWorkbook } from "../../src/workbench/engine/import";
import type { WorkbookSnapshot } from "../../src/workbench/engine/snapshot";
import type { Fault } from "../../src/workbench/faults/fault-plan";
import type { Bench, SeenRequest } from "./bench";
import type { CutOff, FaultJob } from "./jobs";
import { finishLast } from "./jobs";
import type { State } from "./state";
import { stateOf } from "./state";

const USERS_SHEETS = ["План", "Форма", "Служебный"];
const t = translatorFor("ru");

/** A job made ready: the workbook before it, its requests, and the two states that are right. */
export interface ReadyJob {
  readonly job: FaultJob;
  readonly start: WorkbookSnapshot;
  readonly requests: readonly SeenRequest[];
  /** Before everything, and after the job went well. */
  readonly before: State;
  readonly after: State;
  /** What the user's sheets may be in the end; a group that was cut off before may be finished instead. */
  readonly right: ReadonlySet<string>;
}

/** What a case showed; `complaints` is empty where everything held. */
export interface Verdict {
  readonly complaints: readonly string[];
  /** The user's sheets were neither old nor new and the journal had to bring them back. */
  readonly broughtBack: boolean;
}

/** Plays the job without faults and remembers its states. */
export async function ready(bench: Bench, job: FaultJob): Promise<ReadyJob> {
  const base = await importWorkbook((job.book ?? contractWorkbook)(), "Проба.xlsx");
  if (job.structureProtected) base.host.structureProtected = true;
  await bench.open(base);
  let before = stateOf(bench.workbook, USERS_SHEETS);
  await job.prepare?.(new ExcelPort(), cutterOf(bench, base));
  const start = bench.workbook.snapshot();
  const isCutOff = (await new ExcelPort().journal()).some(({ status }) => status === "started");
  if (!isCutOff) before = stateOf(bench.workbook, USERS_SHEETS);
  const right = new Set([before.users]);
  if (isCutOff) {
    await finishLast(new ExcelPort());
    right.add(usersStateOf(bench));
    await bench.open(start);
  }
  const requests = await bench.count(() => job.run(new ExcelPort()));
  const after = stateOf(bench.workbook, USERS_SHEETS);
  return { job, start, requests, before, after, right: right.add(after.users) };
}

/** Cuts work off where the user's sheets hold a part of it: as late as they do. */
function cutterOf(bench: Bench, base: WorkbookSnapshot): CutOff {
  return async (work) => {
    const before = stateOf(bench.workbook, USERS_SHEETS);
    const requests = await bench.count(work);
    const after = stateOf(bench.workbook, USERS_SHEETS);
    for (const [request, { actions }] of [...requests.entries()].reverse()) {
      for (let cut = actions - 1; cut > 0; cut--) {
        await bench.open(base);
        const fault = { request, code: "RequestAborted", when: { afterActions: cut } } as const;
        await bench.during([fault], () => work().catch(() => undefined));
        const users = usersStateOf(bench);
        if (users === before.users) break;
        if (users !== after.users) return;
      }
    }
    throw new Error("The work cannot be cut off: it writes at once.");
  };
}

/** Plays one case: the job, a fault in it, and whatever the journal must bring in order afterwards. */
export async function play(bench: Bench, readyJob: ReadyJob, fault: Fault): Promise<Verdict> {
  const { job, start, after, right } = readyJob;
  await bench.open(start);
  const complaints: string[] = [];
  const error = await bench.during([fault], () => job.run(new ExcelPort()).then(() => null, whatever));
  complaints.push(...complaintsOfError(error));
  if (error !== null && job.repeatable) {
    complaints.push(...halfMade(stateOf(bench.workbook, USERS_SHEETS), readyJob, { hiddenToo: false }));
    await job.run(new ExcelPort());
  }
  const found = stateOf(bench.workbook, USERS_SHEETS);
  if ((error === null || job.repeatable) && found.users !== after.users)
    complaints.push("удача без результата");
  complaints.push(...halfMade(found, readyJob, { hiddenToo: false }));
  const isClean = right.has(found.users);
  const group = (await new ExcelPort().journal()).at(-1);
  if (group?.status === "started") {
    complaints.push(...(await healBothWays(bench, readyJob, group)));
  } else if (!isClean) {
    complaints.push(...(group ? await heal(bench, readyJob, group, "takeBack") : ["смесь без журнала"]));
  } else {
    complaints.push(...halfMade(found, readyJob, { hiddenToo: true }));
  }
  return { complaints, broughtBack: !isClean };
}

/** The user's sheets as they stand now. */
export function usersStateOf(bench: Bench): string {
  return stateOf(bench.workbook, USERS_SHEETS).users;
}

const whatever = (error: unknown): unknown => error ?? "nothing";

/** The pane must say in Russian what happened and what to do. */
function complaintsOfError(error: unknown): string[] {
  if (error === null) return [];
  if (!(error instanceof HostError)) return [`ошибка без имени: ${String(error)}`];
  if (!isMessageKey(`error.${error.code}`)) return [`нет слов для ${error.code}`];
  return /^\p{Script=Cyrillic}.*\.$/u.test(explain(error, t).sentence.replace(/^Excel/u, "Э"))
    ? []
    : [`не предложение: ${error.code}`];
}

/** Sheets of ours that are neither what they were nor what they will be; one that is still blank holds nothing to lose. */
function halfMade(
  found: State,
  { before, after }: ReadyJob,
  { hiddenToo }: { hiddenToo: boolean },
): string[] {
  return [...found.ours].flatMap(([name, { cells, visibility }]) => {
    if (!hiddenToo && (visibility !== "visible" || cells === "")) return [];
    const isWhole = [before, after].some((state) => {
      const own = state.ours.get(name);
      return own?.cells === cells && own.visibility === visibility;
    });
    return isWhole ? [] : [`недоделанный лист «${name}»`];
  });
}

/** A group that was cut off is offered to be finished or taken back: both must work. */
async function healBothWays(bench: Bench, readyJob: ReadyJob, group: JournalGroup): Promise<string[]> {
  const broken = await bench.reopen();
  const finished = await heal(bench, readyJob, group, "finish");
  await bench.open(broken);
  return [...finished, ...(await heal(bench, readyJob, group, "takeBack"))];
}

async function heal(
  bench: Bench,
  readyJob: ReadyJob,
  group: JournalGroup,
  way: "finish" | "takeBack",
): Promise<string[]> {
  const { after, right } = readyJob;
  await new ExcelPort()[way](group.id);
  const healed = stateOf(bench.workbook, USERS_SHEETS);
  const left = (await new ExcelPort().journal()).find(({ id }) => id === group.id);
  const complaints = halfMade(healed, readyJob, { hiddenToo: true }).map((line) => `${way}: ${line}`);
  if (left?.status === "started") complaints.push(`${way}: группа осталась начатой`);
  if (!right.has(healed.users)) {
    complaints.push(`${way}: смесь\n${differenceOf(healed.users, after.users)}`);
  }
  return complaints;
}

/** Lines that only one side has. */
function differenceOf(found: string, wanted: string): string {
  const [a, b] = [found.split("\n"), wanted.split("\n")];
  const onlyFound = a.filter((line) => !b.includes(line)).map((line) => `    есть: ${line}`);
  const onlyWanted = b.filter((line) => !a.includes(line)).map((line) => `    нет: ${line}`);
  return [...onlyFound, ...onlyWanted].slice(0, 8).join("\n");
}
