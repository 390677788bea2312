import { readFileSync } from "node:fs";
import path from "node:path";
import { annualKey, calendarText, yearPeriod } from "../../src/core/template";
import { textAt } from "../../src/core/sheet/grid";
import type { WorkbookPort } from "../../src/ports/workbook-port";
import { makeAnnual } from "../../src/jobs/make-templates/annual";
import { openWorkbook } from "../../src/xlsx";

const SAMPLE = path.resolve(__dirname, "../../assets/samples/regional-plan.xlsx");

async function annualOf(year: string) {
  const port = await openWorkbook(readFileSync(SAMPLE), "regional-plan.xlsx");
  const period = yearPeriod(year);
  return makeAnnual(port, { period, annual: true, cyclogram: true, today: "2026-01-10" });
}

describe("the years a plan may be made for", () => {
  it.each([
    ["2026", { start: "2026-01-01", end: "2026-12-31" }],
    ["2025/2026", { start: "2025-09-01", end: "2026-08-31" }],
    ["2025/2027", null],
    ["год", null],
  ])("%s", (text, period) => expect(yearPeriod(text)).toEqual(period));
});

describe("a plan for one year", () => {
  it("gives a row for each quarter of a quarterly measure", async () => {
    const { report } = await annualOf("2025/2026");
    const quarterly = report.plan.rows.filter(({ source }) => source.deadline?.recurrence === "quarterly");
    expect(quarterly.length).toBeGreaterThan(3);
    expect(new Set(quarterly.map(annualKey)).size).toBe(quarterly.length);
  });

  it("prints the plan and the cyclogram one page wide", async () => {
    const { edits } = await annualOf("2026");
    const sheets = edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : []));
    const papers = sheets.filter(({ visibility }) => visibility !== "hidden");
    expect(papers).toHaveLength(2);
    for (const { pageSetup } of papers)
      expect(pageSetup).toMatchObject({ orientation: "landscape", fitToWidth: 1 });
  });

  it("gives a calendar whose lines fit RFC 5545", async () => {
    const { report } = await annualOf("2026");
    const text = calendarText(report.plan, "2026-01-10");
    expect(text.split("BEGIN:VEVENT").length - 1).toBe(report.plan.rows.filter(({ span }) => span).length);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});

describe("a plan of the year on its sheet", () => {
  const choice = { period: yearPeriod("2025/2026"), annual: true, cyclogram: false, today: "2025-09-01" };

  async function madeBook() {
    const port = await openWorkbook(readFileSync(SAMPLE), "regional-plan.xlsx");
    const { edits } = await makeAnnual(port, choice);
    const { sheets } = await port.apply({ title: "План", edits });
    return openWorkbook(await port.save(), "книга.xlsx").then((book) => ({ book, sheets }));
  }

  async function gridOf(port: WorkbookPort, name: string) {
    const { sheets } = await port.describe();
    const [grid] = await port.read({ sheetIds: sheets.filter((s) => s.name === name).map(({ id }) => id) });
    if (!grid) throw new Error(`нет листа ${name}`);
    return grid;
  }

  async function put(port: WorkbookPort, sheet: string, found: RegExp, column: number, text: string) {
    const grid = await gridOf(port, sheet);
    const row = Array.from({ length: grid.rowCount }, (_, at) => grid.origin.row + at).find((at) =>
      found.test(textAt(grid, at, 1)),
    );
    if (row === undefined) throw new Error(`нет строки ${String(found)}`);
    const target = { kind: "address", sheet: grid.sheet, row, column } as const;
    const before = textAt(grid, row, column);
    const after = { kind: "text", text } as const;
    const { skipped } = await port.apply({
      title: "Правка",
      edits: [{ kind: "cell", target, before, after, rule: "TEST" }],
    });
    expect(skipped).toEqual([]);
  }

  const SHEET = "План на 2025-2026 учебный год";

  it("is found again and needs nothing while nothing changed", async () => {
    const { book } = await madeBook();
    const { edits, report } = await makeAnnual(book, { ...choice, update: true });
    expect(report.existing).toBe(SHEET);
    expect(report.baseMissing).toBe(false);
    expect(edits).toEqual([]);
  });

  it("follows its source beside the earlier sheet and keeps what was typed", async () => {
    const { book } = await madeBook();
    await put(book, SHEET, /^Наставничество/u, 4, "Приказ о наставниках");
    const source = (await book.describe()).sheets.find(({ name }) => name !== SHEET)?.name ?? "";
    await put(book, source, /^Перекрёстная проверка/u, 2, "Апрель 2026 г.");
    await put(book, source, /^Наставничество/u, 4, "Наставники названы в приказе региона");
    const { edits, report } = await makeAnnual(book, { ...choice, update: true });
    expect(report.merge?.updates.map(({ field, theirs }) => [field, theirs])).toEqual([
      ["deadlineText", "Апрель 2026 г."],
    ]);
    expect(report.merge?.conflicts.map(({ mine }) => mine)).toEqual(["Приказ о наставниках"]);
    const { sheets, skipped } = await book.apply({ title: "Обновление", edits });
    expect(skipped).toEqual([]);
    const updated = Object.values(sheets).find((name) => name.startsWith("План на"));
    expect(updated).toMatch(/ \(2\)$/u);
    const texts = (await gridOf(book, updated ?? "")).values.flat();
    expect(texts).toEqual(expect.arrayContaining(["Приказ о наставниках", "Апрель 2026 г."]));
    const again = await makeAnnual(book, { ...choice, update: true });
    expect(again.edits).toEqual([]);
  });
});
