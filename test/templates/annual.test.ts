import { readFileSync } from "node:fs";
import path from "node:path";
import { calendarText, reapply, yearPeriod, type AnnualPlan } from "../../src/core/template";
import { annualKey } from "../../src/core/template";
import { makeAnnual } from "../../src/jobs/make-templates/annual";
import { openWorkbook } from "../../src/xlsx";

const SAMPLE = path.resolve(__dirname, "../../assets/samples/regional-plan.xlsx");

async function annualOf(year: string) {
  const port = await openWorkbook(readFileSync(SAMPLE), "regional-plan.xlsx");
  const period = yearPeriod(year);
  return makeAnnual(port, { period, annual: true, cyclogram: true, today: "2026-01-10" });
}

const kept = ({ rows }: AnnualPlan) =>
  rows.map((row) => ({
    key: annualKey(row),
    deadlineText: row.deadlineText,
    responsibleText: row.source.responsibleText,
    result: row.source.result,
  }));

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
    const quarterly = report.rows.filter(({ source }) => source.deadline?.recurrence === "quarterly");
    expect(quarterly.length).toBeGreaterThan(3);
    expect(new Set(quarterly.map(annualKey)).size).toBe(quarterly.length);
  });

  it("prints the plan and the cyclogram one page wide", async () => {
    const { edits } = await annualOf("2026");
    const sheets = edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : []));
    expect(sheets).toHaveLength(2);
    for (const { pageSetup } of sheets)
      expect(pageSetup).toMatchObject({ orientation: "landscape", fitToWidth: 1 });
  });

  it("is applied again without losing what was typed", async () => {
    const { report } = await annualOf("2026");
    const base = kept(report);
    const [first, second] = base;
    if (!first || !second) throw new Error("в плане мало строк");
    const mine = base.map((row) => (row.key === first.key ? { ...row, result: "Своё" } : row));
    const older = base.map((row) =>
      row.key === first.key || row.key === second.key ? { ...row, result: "Прежнее" } : row,
    );
    const conflict = reapply(older, mine, report);
    expect(conflict.conflicts.map(({ key, mine: own }) => [key, own])).toEqual([[first.key, "Своё"]]);
    const update = reapply(older, older, report);
    expect(update.updates.map(({ key }) => key)).toEqual([first.key, second.key]);
    expect(update.conflicts).toEqual([]);
  });

  it("gives a calendar whose lines fit RFC 5545", async () => {
    const { report } = await annualOf("2026");
    const text = calendarText(report, "2026-01-10");
    expect(text.split("BEGIN:VEVENT").length - 1).toBe(report.rows.filter(({ span }) => span).length);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
