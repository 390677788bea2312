import { ExcelPort } from "../../src/excel/excel-port";
import { isCancelled } from "../../src/ports/host-error";
import { Random } from "../simulation/random";
import { Bench } from "./bench";
import { casesOf, faultOf } from "./cases";
import { CODES } from "./codes";
import { JOBS } from "./jobs";
import type { ReadyJob } from "./play";
import { play, ready, usersStateOf } from "./play";

jest.setTimeout(300_000);

/** `npm run faults` plays every code; here one code, drawn by a seed, stands for the others. */
const SEED = 20260115;

describe("a host that fails in the middle", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.boot();
  });
  afterAll(() => bench.dispose());

  test.each(JOBS)("$name: old, new, or brought back by the journal", async (job) => {
    const random = new Random(SEED);
    const readyJob = await ready(bench, job);
    const { requests } = readyJob;
    for (const each of casesOf(requests, () => [random.pick(CODES)])) {
      const { complaints } = await play(bench, readyJob, faultOf(each, requests));
      expect([each, complaints]).toEqual([each, []]);
    }
  });

  describe("while it works on", () => {
    let fix: ReadyJob;
    beforeAll(async () => {
      const [first] = JOBS;
      if (!first) throw new Error("no jobs");
      fix = await ready(bench, first);
    });
    beforeEach(() => bench.open(fix.start));

    test("a cell that is being edited holds the job up, and nothing is lost", async () => {
      bench.host.editMode.enter();
      const done = jest.fn();
      const work = fix.job.run(new ExcelPort()).then(done);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(done).not.toHaveBeenCalled();
      expect(usersStateOf(bench)).toBe(fix.before.users);
      bench.host.editMode.leave();
      await work;
      expect(usersStateOf(bench)).toBe(fix.after.users);
    });

    test("slow answers change nothing but the time", async () => {
      await bench.during([{ delayMs: 20, repeat: "always" }], () => fix.job.run(new ExcelPort()));
      expect(usersStateOf(bench)).toBe(fix.after.users);
    });

    test("a passing refusal of a read is overcome by asking again", async () => {
      const fault = { request: 0, code: "GeneralException" } as const;
      await bench.during([fault], () => fix.job.run(new ExcelPort()));
      expect(usersStateOf(bench)).toBe(fix.after.users);
    });

    test("«Отмена» before the write leaves the workbook alone", async () => {
      const cancel = new AbortController();
      const port = new ExcelPort();
      const [grid] = await port.read();
      if (!grid) throw new Error("no grid");
      const target = { kind: "address", sheet: grid.sheet, row: 6, column: 1 } as const;
      const after = { kind: "text", text: "Другое" } as const;
      const edit = { kind: "cell", target, before: "Совещание", after, rule: "TEST" } as const;
      // Pressed while the sheet is re-read, just before the write.
      const onProgress = () => cancel.abort(Object.assign(new Error("stop"), { name: "AbortError" }));
      const work = port.apply({ title: "Проба", edits: [edit] }, { signal: cancel.signal, onProgress });
      expect(isCancelled(await work.catch((error: unknown) => error))).toBe(true);
      expect(usersStateOf(bench)).toBe(fix.before.users);
    });

    test("a pane that closes after half of the write is offered to finish, on another day too", async () => {
      const request = fix.requests.length - 1;
      const actions = fix.requests[request]?.actions ?? 0;
      const fault = { request, code: "RequestAborted", when: { afterActions: actions - 8 } } as const;
      await bench.during([fault], () => fix.job.run(new ExcelPort()).catch(() => undefined));
      expect([fix.before.users, fix.after.users]).not.toContain(usersStateOf(bench));
      await bench.reopen();
      const [group] = await new ExcelPort().journal();
      expect(group?.status).toBe("started");
      await new ExcelPort().finish(group?.id ?? "");
      expect(usersStateOf(bench)).toBe(fix.after.users);
      expect((await new ExcelPort().journal())[0]?.status).toBe("applied");
    });
  });
});
