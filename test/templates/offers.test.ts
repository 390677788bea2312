import { checkPlan } from "../../src/jobs/check-plan";
import { makeTemplates } from "../../src/jobs/make-templates";
import { textAt } from "../../src/core/sheet/grid";
import type { WorkbookPort } from "../../src/ports/workbook-port";
import { ExcelPort } from "../../src/excel/excel-port";
import { importWorkbook } from "../../src/workbench/engine/import";
import { bootNodeHost } from "../../src/workbench/node/boot-node-host";
import { openWorkbook } from "../../src/xlsx";
import { offersBook } from "./offers-book";

const NAME = "Озёрный городской округ";
const NOTE = 7;
/** What the officer has still to write. */
const WAITING = new Set(["DATE-MISSING", "RESP-EMPTY", "RESULT-EMPTY"]);

interface Opened {
  readonly port: WorkbookPort;
  readonly close: () => void;
}

const CARRIERS: readonly (readonly [string, () => Promise<Opened>])[] = [
  ["a file", async () => ({ port: await openWorkbook(offersBook(), "книга.xlsx"), close: () => undefined })],
  [
    "the host",
    async () => {
      const node = await bootNodeHost({ snapshot: await importWorkbook(offersBook(), "книга.xlsx") });
      return { port: new ExcelPort(), close: () => node.dispose() };
    },
  ],
];

async function madeIn(port: WorkbookPort, offers: boolean) {
  const { edits, report } = await makeTemplates(port, {
    municipalities: [NAME],
    today: "2026-01-15",
    offers,
  });
  expect((await port.apply({ title: "Шаблоны", edits })).skipped).toEqual([]);
  const { sheets } = await port.describe();
  const [grid] = await port.read({
    sheetIds: sheets.filter(({ name }) => name === NAME).map(({ id }) => id),
  });
  if (!grid) throw new Error(`нет листа ${NAME}`);
  const rows = Array.from({ length: grid.rowCount }, (_, at) => grid.origin.row + at);
  const lines = rows.map((row) => [0, 1, NOTE].map((column) => textAt(grid, row, column)));
  const { findings } = await checkPlan(port);
  const rules = findings.filter(({ location }) => location.sheet.name === NAME).map(({ rule }) => rule);
  return { lines, report, rules };
}

describe.each(CARRIERS)("a template with measures from the data of its own workbook, in %s", (_, open) => {
  it("has them numbered in the blocks they belong to, with their ground, and passes the check", async () => {
    const { port, close } = await open();
    const { lines, report, rules } = await madeIn(port, true);
    close();
    expect({ offered: report.offered, unplaced: report.unplaced }).toEqual({ offered: 4, unplaced: [] });
    const block = lines.findIndex(([title]) => title?.startsWith("2. Поддержка школ"));
    const low = "по данным книги: признаки низких результатов";
    const biased = expect.stringMatching(/^по данным книги: признак «.+»$/u);
    expect(lines.slice(block + 1, block + 8)).toEqual([
      ["2.1", "Назначение кураторов школам", "30.04.2026"],
      ["2.2", "Разработка и реализация антирисковой программы СОШ № 1", low],
      ["2.3", "Наставничество: закрепление за СОШ № 1 школы-наставника и куратора", low],
      ["3. Объективность оценочных процедур", "", ""],
      ["3.1", "Общественное наблюдение на ВПР", "31.03.2026"],
      ["3.2", expect.stringMatching(/^Включение СОШ № 2 в контрольную группу/u), biased],
      ["3.3", expect.stringMatching(/^Перекрёстная проверка работ СОШ № 2/u), biased],
    ]);
    expect(rules.filter((rule) => !WAITING.has(rule))).toEqual([]);
  }, 60_000);
});

it("a template without them keeps to the regional plan", async () => {
  const { lines, report, rules } = await madeIn(await openWorkbook(offersBook(), "книга.xlsx"), false);
  expect(report.offered).toBe(0);
  expect(lines.flat().filter((text) => text.startsWith("по данным книги"))).toEqual([]);
  expect(rules.filter((rule) => !WAITING.has(rule))).toEqual([]);
});
