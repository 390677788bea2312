import { DARK_THEME } from "../../src/workbench/bridge/theme";
import { emptySnapshot } from "../../src/workbench/engine/snapshot";
import { bootNodeHost, type NodeHost } from "../../src/workbench/node/boot-node-host";

jest.setTimeout(60_000);

describe("events of the workbook reach the add-in's handlers", () => {
  let node: NodeHost;
  const seen: string[] = [];
  const note = (text: string) => async (): Promise<void> => void seen.push(text);
  const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

  beforeAll(async () => {
    node = await bootNodeHost({ snapshot: emptySnapshot("Проба.xlsx", ["План", "Данные"]) });
    await node.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(async ({ address, changeType }) => void seen.push(`${changeType} ${address}`));
      worksheets.onAdded.add(note("added"));
      worksheets.onDeleted.add(note("deleted"));
      worksheets.onActivated.add(note("activated"));
      worksheets.onSelectionChanged.add(async ({ address }) => void seen.push(`selected ${address}`));
      worksheets.getItem("План").onChanged.add(note("План changed"));
      await context.sync();
    });
  });
  beforeEach(() => {
    seen.length = 0;
  });
  afterAll(() => node.dispose());

  const cases: readonly (readonly [string, (context: Excel.RequestContext) => void, readonly string[]])[] = [
    [
      "an edit, for the sheet and for the workbook",
      ({ workbook }) => {
        workbook.worksheets.getItem("План").getRange("B2:C3").values = [
          [1, 2],
          [3, 4],
        ];
      },
      ["План changed", "RangeEdited B2:C3"],
    ],
    [
      "inserted rows of a sheet that is not shown",
      ({ workbook }) => void workbook.worksheets.getItem("Данные").getRange("2:3").insert("Down"),
      ["RowInserted 2:3"],
    ],
    [
      "a selection",
      ({ workbook }) => workbook.worksheets.getItem("План").getRange("B2:B9").select(),
      ["selected B2:B9"],
    ],
    [
      "showing another sheet",
      ({ workbook }) => workbook.worksheets.getItem("Данные").activate(),
      ["activated"],
    ],
    [
      "nothing while events are switched off",
      ({ workbook, runtime }) => {
        runtime.enableEvents = false;
        workbook.worksheets.getItem("План").getRange("A1").values = [[1]];
      },
      [],
    ],
  ];
  test.each(cases)("%s", async (_what, work, expected) => {
    await node.Excel.run(async (context) => {
      work(context);
      await context.sync();
    });
    await delivered();
    expect([...seen].sort()).toEqual([...expected].sort());
    await node.Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
  });

  test("adding and deleting sheets", async () => {
    await node.Excel.run(async (context) => {
      context.workbook.worksheets.add("Лишний");
      await context.sync();
      context.workbook.worksheets.getItem("Лишний").delete();
      await context.sync();
    });
    await delivered();
    expect(seen).toEqual(expect.arrayContaining(["added", "deleted"]));
  });

  test("an edit by the user's hand is an edit too", async () => {
    node.workbook.sheets[0]?.cells.write({ top: 4, left: 0, bottom: 4, right: 0 }, () => "рука");
    await delivered();
    expect(seen).toContain("RangeEdited A5");
  });
});

describe("events of the document and of Office", () => {
  test("the document's selection and the theme", async () => {
    const node = await bootNodeHost({ theme: DARK_THEME });
    let selections = 0;
    await new Promise<void>((resolve) => {
      node.Office.context.document.addHandlerAsync(
        node.Office.EventType.DocumentSelectionChanged,
        () => void selections++,
        () => resolve(),
      );
    });
    await node.Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(async () => void selections++);
      await context.sync();
      context.workbook.worksheets.getFirst().getRange("B2").select();
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(selections).toBe(2);
    expect(node.Office.context.officeTheme.bodyBackgroundColor.toLowerCase()).toBe("#292929");
    node.dispose();
  });
});
