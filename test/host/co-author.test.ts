import { formulaAt, valueAt } from "../../src/core/sheet/grid";
import { ExcelPort } from "../../src/excel/excel-port";
import { gridOfSheet, groupOf, planEdit, textOf } from "../../src/ports/contract/carrier";
import { contractWorkbook } from "../../src/ports/contract/fixture";
import type { EditGroup } from "../../src/core/sheet/edit";
import type { CoAuthorEdit } from "../../src/workbench/faults/fault-plan";
import { bootNodeHost, type NodeHost } from "../../src/workbench/node/boot-node-host";

jest.setTimeout(60_000);

/** A co-author types into a cell of «План», rows as people count. */
const types =
  (row: number, column: number, text: string): CoAuthorEdit =>
  (workbook) => {
    const [sheet] = workbook.sheets;
    sheet?.cells.write({ top: row - 1, bottom: row - 1, left: column, right: column }, () => text);
  };

/** A co-author inserts a row of «План». */
const inserts =
  (above: number): CoAuthorEdit =>
  async (workbook) => {
    const [sheet] = workbook.sheets;
    if (sheet) await workbook.structure.insertRows(sheet, above - 1, 1);
  };

describe("a co-author at work in the same workbook", () => {
  let node: NodeHost;
  let port: ExcelPort;
  beforeEach(async () => {
    node = await bootNodeHost({ bytes: contractWorkbook(), name: "Проба.xlsx" });
    port = new ExcelPort();
  });
  afterEach(() => node.dispose());

  const plan = () => gridOfSheet(port, "План");
  /** Three followed rows: a text over a text, a text over nothing, a number over a formula. */
  const group = async (): Promise<EditGroup> => {
    const grid = await plan();
    return groupOf(
      planEdit(grid, 5, "C", textOf("июнь")),
      planEdit(grid, 7, "D", textOf("Школа")),
      planEdit(grid, 4, "E", { kind: "number", value: 7 }),
    );
  };
  /** Makes the edit arrive in the last moment: after our re-reading, just before the request that writes. */
  const inTheLastMoment = (meanwhile: CoAuthorEdit, says: string): void => {
    node.host.faults = [{ request: ({ body }) => JSON.stringify(body).includes(says), meanwhile }];
  };
  const WRITES = "начато";
  const TAKES_BACK = "возвращено";

  test("the add-in hears of edits and is told that they are not the user's", async () => {
    const heard: unknown[] = [];
    const stop = await port.onChanged(({ address, remote }) => heard.push([address, remote]));
    await node.host.coAuthor(types(5, 2, "сентябрь"));
    await new Promise((resolve) => setTimeout(resolve, 30));
    await node.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("C6").values = [["октябрь"]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(heard).toEqual([
      ["C5", true],
      ["C6", false],
    ]);
    await stop();
  });

  test("between the preview and «Применить»: rows are followed, changed cells are left and listed", async () => {
    const edits = await group();
    expect(await port.probe(edits)).toEqual([]);
    await node.host.coAuthor(types(5, 2, "сентябрь"));
    await node.host.coAuthor(inserts(4));
    const report = await port.apply(edits);
    expect(report).toMatchObject({ applied: 2, skipped: [{ address: "План!C6", reason: "changed" }] });
    const now = await plan();
    expect([valueAt(now, 5, 2), valueAt(now, 7, 3), formulaAt(now, 4, 4) ?? valueAt(now, 4, 4)]).toEqual([
      "сентябрь",
      "Школа",
      7,
    ]);
  });

  const CELLS: readonly (readonly [string, CoAuthorEdit, string, unknown])[] = [
    ["a text over the text that was read", types(5, 2, "сентябрь"), "План!C5", "сентябрь"],
    ["a text where nothing stood", types(7, 3, "Гимназия"), "План!D7", "Гимназия"],
    ["a formula over a formula", types(4, 4, "=1+1"), "План!E4", "=1+1"],
  ];
  test.each(CELLS)(
    "during the write, %s: it is put back and listed, the rest is written",
    async (_, edit, address, held) => {
      const edits = await group();
      inTheLastMoment(edit, WRITES);
      const report = await port.apply(edits);
      expect(report).toMatchObject({ applied: 2, skipped: [{ address, reason: "changed" }] });
      const cell = /([A-Z])(\d)$/u.exec(address);
      const [row, column] = [Number(cell?.[2]) - 1, (cell?.[1]?.charCodeAt(0) ?? 65) - 65];
      const now = await plan();
      expect(formulaAt(now, row, column) ?? valueAt(now, row, column)).toBe(held);
      const [entry] = await port.journal();
      expect(entry).toMatchObject({ status: "applied" });
      expect(entry?.entries.map((each) => each.address)).not.toContain(address);
      expect(await port.takeBack(report.groupId ?? "")).toMatchObject({ applied: 2, skipped: [] });
      const back = await plan();
      expect(formulaAt(back, row, column) ?? valueAt(back, row, column)).toBe(held);
    },
  );

  test("during the write, with a number format of ours: the co-author's cell keeps its own", async () => {
    const grid = await plan();
    inTheLastMoment(types(5, 0, "7"), WRITES);
    const report = await port.apply(groupOf(planEdit(grid, 5, "A", textOf("1.2"), "@")));
    expect(report).toMatchObject({ applied: 0, skipped: [{ address: "План!A5" }] });
    const now = await plan();
    expect([now.values[4]?.[0], now.numberFormats?.[4]?.[0]]).toEqual([7, "0.00"]);
  });

  test("rows inserted during the write: nothing stands in a row that it was not meant for", async () => {
    const before = await plan();
    const edits = await group();
    inTheLastMoment(inserts(4), WRITES);
    const report = await port.apply(edits);
    expect(report.applied).toBe(0);
    expect(report.skipped).toHaveLength(3);
    const now = await plan();
    const shown = now.values.filter((_, row) => row !== 3).map((cells) => cells.join("|"));
    expect(shown).toEqual(before.values.map((cells) => cells.join("|")));
    expect(formulaAt(now, 4, 4)).toBe("=LEN(B5)");
  });

  test("where no sheet can be added, the journal in the settings tells the same", async () => {
    node.workbook.host.structureProtected = true;
    const edits = await group();
    inTheLastMoment(types(5, 2, "сентябрь"), "июнь");
    const report = await port.apply(edits);
    expect(report.skipped).toMatchObject([{ address: "План!C5", found: "сентябрь" }]);
    expect((await port.journal())[0]?.entries).toHaveLength(2);
  });

  test("between «Применить» and «Вернуть»: what changed stays and is listed", async () => {
    const report = await port.apply(await group());
    await node.host.coAuthor(types(5, 2, "сентябрь"));
    await node.host.coAuthor(inserts(4));
    const back = await port.takeBack(report.groupId ?? "");
    expect(back).toMatchObject({ applied: 2, skipped: [{ address: "План!C6", found: "сентябрь" }] });
    const now = await plan();
    expect([valueAt(now, 5, 2), valueAt(now, 7, 3), formulaAt(now, 4, 4)]).toEqual([
      "сентябрь",
      "",
      "=LEN(B5)",
    ]);
  });

  test("during «Вернуть»: what changed in the last moment stays and is listed", async () => {
    const report = await port.apply(await group());
    inTheLastMoment(types(5, 2, "сентябрь"), TAKES_BACK);
    const back = await port.takeBack(report.groupId ?? "");
    expect(back).toMatchObject({ applied: 2, skipped: [{ address: "План!C5", found: "сентябрь" }] });
    expect(valueAt(await plan(), 4, 2)).toBe("сентябрь");
    expect((await port.journal())[0]?.status).toBe("partlyTakenBack");
  });

  test("a sheet that a co-author deletes during the write: one error by name, and nothing half made", async () => {
    const edits = await group();
    inTheLastMoment((workbook) => {
      const [sheet] = workbook.sheets;
      if (sheet) workbook.removeSheet(sheet);
    }, WRITES);
    await expect(port.apply(edits)).rejects.toMatchObject({ name: "HostError", code: "ItemNotFound" });
  });
});
