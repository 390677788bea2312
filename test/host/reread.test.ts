import { parseArea } from "../../src/core/sheet/address";
import type { Grid } from "../../src/core/sheet/grid";
import { ExcelPort } from "../../src/excel/excel-port";
import { checkPlan } from "../../src/jobs/check-plan";
import { recheck } from "../../src/jobs/check-plan/recheck";
import { bootNodeHost, type NodeHost } from "../../src/workbench/node/boot-node-host";
import { largePlan } from "../bench/large-plan";

jest.setTimeout(120_000);

const ROWS = 400;
/** Below everything that the table as a whole is judged by. */
const ROW = 351;

describe("a re-check in live Excel", () => {
  let node: NodeHost;
  let port: ExcelPort;
  beforeAll(async () => {
    node = await bootNodeHost({ bytes: await largePlan(ROWS), name: "План.xlsx" });
    port = new ExcelPort();
  });
  afterAll(() => node.dispose());

  const write = (address: string, value: string) =>
    node.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange(address);
      if (value.startsWith("=")) range.formulas = [[value]];
      else range.values = [[value]];
      await context.sync();
    });
  const areasOf = (...addresses: string[]) => addresses.flatMap((address) => parseArea(address) ?? []);
  const plan = async () => (await port.read({ detail: "full" }))[0] as Grid;

  it.each([
    ["number", "A", "90.1"],
    ["measure", "B", "Дело, которого в плане не было"],
    ["deadline", "C", "Октябрь 2021 г."],
    ["responsible", "D", "Школы;"],
    ["result", "E", ""],
  ])("reads the edited row alone and finds what a full check finds: %s", async (_kind, column, value) => {
    const before = await checkPlan(port);
    const [known] = before.reading.grids as [Grid];
    await write(`${column}${ROW}`, value);
    const areas = areasOf(`${column}${ROW}`);
    const reread = await port.reread(known, areas);
    expect(reread).toEqual(await plan());
    expect(reread?.values.filter((row, index) => row !== known.values[index])).toHaveLength(1);
    const after = await recheck(port, before, [{ sheetId: known.sheet.id, areas }]);
    expect(after.findings).toEqual((await checkPlan(port)).findings);
  });

  it("gives up where only the whole sheet can tell", async () => {
    const known = await plan();
    await write(`F${ROW}`, "приписка");
    expect(await port.reread(known, areasOf(`F${ROW}`))).toBeNull();
    await write(`F${ROW}`, "");
    await write(`E${ROW}`, "=1+1");
    expect(await port.reread(known, areasOf(`E${ROW}`))).toBeNull();
    expect(await port.reread(await plan(), areasOf(`E${ROW}`))).toBeNull();
  });
});
