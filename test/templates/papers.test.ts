import { translatorFor } from "../../src/i18n/messages";
import { checkPlan } from "../../src/jobs/check-plan";
import { reportEdits } from "../../src/jobs/check-plan/report-sheet";
import { controlDeadlines } from "../../src/jobs/deadline-control";
import { makeExecutionReport } from "../../src/jobs/execution-report";
import { makePassport } from "../../src/jobs/make-passport";
import { makeTemplates } from "../../src/jobs/make-templates";
import { makeAnnual } from "../../src/jobs/make-templates/annual";
import { rollUp } from "../../src/jobs/roll-up";
import { partPeriod, yearPeriod } from "../../src/core/template";
import type { Edit, SheetSpec } from "../../src/core/sheet/edit";
import type { WorkbookPort } from "../../src/ports/workbook-port";
import { openWorkbook } from "../../src/xlsx";
import { TO_CSV, convert, describeWithSoffice } from "../xlsx/support/soffice";
import { openSample } from "./support";

const TODAY = "2026-04-10";

/** Every job that makes a paper from a plan; a new one joins by one line. */
const PAPERS: readonly (readonly [
  name: string,
  make: (port: WorkbookPort) => Promise<{ edits: readonly Edit[] }>,
])[] = [
  ["municipal plan", (port) => makeTemplates(port, { municipalities: ["Озёрный ГО"], today: TODAY })],
  [
    "annual plan and cyclogram",
    (port) =>
      makeAnnual(port, { period: yearPeriod("2025/2026"), annual: true, cyclogram: true, today: TODAY }),
  ],
  ["execution report", (port) => makeExecutionReport(port, { period: partPeriod(2026, "Q1"), today: TODAY })],
  ["deadline control", (port) => controlDeadlines(port, { today: TODAY, days: 30 })],
  ["passport", (port) => makePassport(port)],
  [
    "check report",
    async (port) => {
      const words = { t: translatorFor("ru"), locale: "ru" } as const;
      return { edits: reportEdits(await checkPlan(port), null, words) };
    },
  ],
  [
    "roll-up",
    async (port) =>
      rollUp(port, {
        files: [
          {
            name: "Озёрный.xlsx",
            bytes: async () => (await openSample("municipal-plan.xlsx")).save(),
          },
        ],
        open: openWorkbook,
        explain: ({ code }) => code,
      }),
  ],
];

const sheetsOf = (edits: readonly Edit[]): SheetSpec[] =>
  edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : []));
const shown = (edits: readonly Edit[]): SheetSpec[] =>
  sheetsOf(edits).filter(({ visibility }) => visibility === undefined || visibility === "visible");

describe.each(PAPERS)("the sheets of the %s", (_, make) => {
  it("are printed one page wide on A4 or A3 with numbered pages", async () => {
    const { edits } = await make(await openSample("regional-plan.xlsx"));
    expect(shown(edits).length).toBeGreaterThan(0);
    for (const { pageSetup, name } of shown(edits)) {
      expect([name, pageSetup?.fitToWidth, pageSetup?.footer]).toEqual([name, 1, "Стр. &P из &N"]);
      expect(["A4", "A3"]).toContain(pageSetup?.paper);
    }
  });

  it("have legal names of their own", async () => {
    const { edits } = await make(await openSample("regional-plan.xlsx"));
    for (const { name } of sheetsOf(edits)) {
      expect(name).toMatch(/^[^\\/?*[\]:']{1,31}$/u);
    }
    expect(new Set(sheetsOf(edits).map(({ name }) => name.toLowerCase())).size).toBe(sheetsOf(edits).length);
  });

  it("never overwrite a sheet, and are taken back whole", async () => {
    const port = await openSample("regional-plan.xlsx");
    const before = (await port.describe()).sheets.map(({ name }) => name);
    const { edits } = await make(port);
    const first = await port.apply({ title: "Бумага", edits });
    expect(first.skipped).toEqual([]);
    expect(Object.values(first.sheets).filter((name) => before.includes(name))).toEqual([]);
    await port.takeBack(first.groupId ?? "");
    const left = (await port.describe()).sheets
      .filter(({ visibility }) => visibility === "visible")
      .map(({ name }) => name);
    expect(left).toEqual(before);
  });
});

describe("a passport of a programme", () => {
  it("passes the check of the workbook it stands in", async () => {
    const port = await openSample("regional-plan.xlsx");
    const { edits, report } = await makePassport(port);
    await port.apply({ title: "Паспорт", edits });
    const book = await openWorkbook(await port.save(), "книга.xlsx");
    const { findings } = await checkPlan(book);
    expect(findings.filter(({ location }) => location.sheet.name === "Паспорт программы")).toEqual([]);
    expect(report.tasks.map(({ measures }) => measures)).toEqual([3, 3, 2, 2]);
    const again = await makePassport(book);
    expect(again.report.tasks.every(({ task, block }) => task !== "" && block !== null)).toBe(true);
  });
});

describeWithSoffice("LibreOffice", () => {
  it("opens every paper and shows no error", async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [name, make] of PAPERS) {
      const port = await openSample("regional-plan.xlsx");
      await port.apply({ title: name, edits: (await make(port)).edits });
      files[`${name}.xlsx`] = await port.save();
    }
    const texts = Object.values(convert(files, TO_CSV)).map((bytes) => new TextDecoder().decode(bytes));
    expect(texts.length).toBeGreaterThan(PAPERS.length);
    expect(texts.filter((text) => /#(?:NAME|VALUE|REF|DIV\/0|N\/A)|Err:\d/u.test(text))).toEqual([]);
  }, 180_000);
});
