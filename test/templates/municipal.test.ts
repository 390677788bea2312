import { checkPlan } from "../../src/jobs/check-plan";
import { makeTemplates, type TemplateChoice } from "../../src/jobs/make-templates";
import type { CellEdit } from "../../src/core/sheet/edit";
import type { SheetSpec } from "../../src/core/sheet/edit";
import { textAt, type Grid } from "../../src/core/sheet/grid";
import type { FilePort } from "../../src/xlsx";
import { openWorkbook } from "../../src/xlsx";
import { MUNICIPALITIES, openSample } from "./support";

const CHOICE: TemplateChoice = {
  municipalities: ["Озёрный городской округ"],
  today: "2025-09-01",
};
/** What the officer has still to write. */
const WAITING = new Set(["DATE-MISSING", "RESP-EMPTY", "RESULT-EMPTY"]);

async function made(choice: TemplateChoice = CHOICE): Promise<{ port: FilePort; sheets: SheetSpec[] }> {
  const port = await openSample("regional-plan.xlsx");
  const { edits } = await makeTemplates(port, choice);
  await port.apply({ title: "Шаблоны", edits });
  const sheets = edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : []));
  return { port: await openWorkbook(await port.save(), "шаблоны.xlsx"), sheets };
}

const rulesOn = async (port: FilePort, sheet: string): Promise<string[]> =>
  (await checkPlan(port)).findings
    .filter(({ location }) => location.sheet.name === sheet)
    .map(({ rule }) => rule);

async function gridOf(port: FilePort, name: string): Promise<Grid> {
  const { sheets } = await port.describe();
  const wanted = sheets.find((sheet) => sheet.name === name);
  const [grid] = await port.read({ sheetIds: wanted ? [wanted.id] : [] });
  if (!grid) throw new Error(`нет листа ${name}`);
  return grid;
}

/** Fills every waiting cell the way an officer would. */
function filling(grid: Grid): CellEdit[] {
  const edits: CellEdit[] = [];
  for (let row = grid.origin.row; row < grid.origin.row + grid.rowCount; row++) {
    const number = textAt(grid, row, 0);
    if (!/^\d+\.\d+$/u.test(number) || textAt(grid, row, 6) === "справочно") continue;
    const words = ["Октябрь 2025 г.", "Управление образования", `Подготовлена справка по пункту ${number}`];
    words.forEach((text, index) =>
      edits.push({
        kind: "cell",
        target: { kind: "address", sheet: grid.sheet, row, column: 2 + index },
        before: "",
        after: { kind: "text", text },
        rule: "test",
      }),
    );
  }
  return edits;
}

describe("a municipal template", () => {
  it("passes the check but for the cells that wait", async () => {
    const { port } = await made();
    const rules = await rulesOn(port, "Озёрный городской округ");
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule) => !WAITING.has(rule))).toEqual([]);
  });

  it("passes whole when it is filled", async () => {
    const { port } = await made();
    const edits = filling(await gridOf(port, "Озёрный городской округ"));
    expect(edits.length).toBe(24);
    await port.apply({ title: "Заполнение", edits });
    expect(await rulesOn(port, "Озёрный городской округ")).toEqual([]);
  });

  it("is printed on A4 landscape, one page wide, with its header on every page", async () => {
    const { sheets } = await made();
    const sheet = sheets[1];
    const header = sheet?.cells.findIndex((cells) => cells[0]?.kind === "text" && cells[0].text === "№");
    expect(sheet?.pageSetup).toMatchObject({
      orientation: "landscape",
      paper: "A4",
      fitToWidth: 1,
      repeatRows: [header, header],
    });
  });

  it("suggests and never blocks", async () => {
    const { sheets } = await made();
    const validations = sheets.flatMap((sheet) => sheet.validations ?? []);
    expect(validations).toHaveLength(3);
    expect(validations.some(({ strict }) => strict === true)).toBe(false);
  });

  it("keeps numbers as text", async () => {
    const { sheets } = await made();
    const first = sheets[1]?.cells.map(([cell]) => cell).filter((cell) => cell?.kind === "number");
    expect(first).toEqual([]);
  });

  it("gives 34 municipalities in one group that is taken back whole", async () => {
    const port = await openSample("regional-plan.xlsx");
    const before = (await port.describe()).sheets.length;
    const { edits } = await makeTemplates(port, { ...CHOICE, municipalities: MUNICIPALITIES });
    const { groupId, skipped } = await port.apply({ title: "Шаблоны", edits });
    expect(skipped).toEqual([]);
    const { sheets } = await port.describe();
    expect(sheets.filter(({ visibility }) => visibility === "visible")).toHaveLength(before + 36);
    expect(sheets.every(({ name }) => name.length <= 31)).toBe(true);
    await port.takeBack(groupId ?? "");
    const left = (await port.describe()).sheets.filter(({ visibility }) => visibility === "visible");
    expect(left).toHaveLength(before);
  });

  it("never overwrites a sheet of the same name", async () => {
    const port = await openSample("regional-plan.xlsx");
    const { edits } = await makeTemplates(port, CHOICE);
    await port.apply({ title: "Шаблоны", edits });
    const again = await port.apply({ title: "Шаблоны", edits });
    expect(Object.values(again.sheets)).toContain("Озёрный городской округ (2)");
  });
});
