import type { Fault } from "../../src/workbench/faults/fault-plan";
import { bootNodeHost, type NodeHost } from "../../src/workbench/node/boot-node-host";
import { CODES } from "../faults/codes";

jest.setTimeout(60_000);

describe("requests that go wrong on purpose", () => {
  let node: NodeHost;
  beforeAll(async () => {
    node = await bootNodeHost();
  });
  afterAll(() => node.dispose());
  afterEach(() => {
    node.host.faults = [];
  });

  /** Two writes in one batch; what the sheet holds afterwards, and the code of the error. */
  async function writeTwice(faults: readonly Fault[]): Promise<{ code: string | null; cells: unknown[] }> {
    node.host.faults = [];
    await node.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1:A2").values = [[0], [0]];
      await context.sync();
    });
    node.host.faults = faults;
    const code = await node.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
      await context.sync();
      return null;
    }).catch((error: { code: string }) => error.code);
    const [first] = node.workbook.sheets;
    return { code, cells: [0, 1].map((row) => first?.cells.value(row, 0)) };
  }

  test.each(CODES)("%s before any action leaves the workbook as it was", async (code) => {
    expect(await writeTwice([{ request: 0, code }])).toEqual({ code, cells: [0, 0] });
  });

  test("after some actions what came before stays", async () => {
    const half = await writeTwice([{ request: 0, code: "GeneralException", when: { afterActions: 7 } }]);
    expect(half).toEqual({ code: "GeneralException", cells: [1, 0] });
  });

  test("at the end everything is written and only the answer is lost", async () => {
    expect(await writeTwice([{ code: "RequestAborted", when: "end" }])).toEqual({
      code: "RequestAborted",
      cells: [1, 2],
    });
  });

  test("once means the next request goes through; always means it does not", async () => {
    const attempt = (): Promise<string | null> =>
      node.Excel.run(async (context) => {
        context.workbook.load("name");
        await context.sync();
        return null;
      }).catch((error: { code: string }) => error.code);
    node.host.faults = [{ code: "Conflict", repeat: "once" }];
    expect([await attempt(), await attempt()]).toEqual(["Conflict", null]);
    node.host.faults = [{ code: "Conflict", repeat: "always" }];
    expect([await attempt(), await attempt()]).toEqual(["Conflict", "Conflict"]);
  });

  test("a slow host answers late", async () => {
    const started = Date.now();
    expect((await writeTwice([{ delayMs: 60 }])).code).toBeNull();
    expect(Date.now() - started).toBeGreaterThanOrEqual(55);
  });
});
