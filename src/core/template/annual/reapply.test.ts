import fc from "fast-check";
import { buildTable } from "../../plan/testing/plan-builder";
import { regionalPlan } from "../regional-plan";
import { annualPlan, type AnnualPlan } from "./annual-plan";
import { ANNUAL_FIELDS, type AnnualLine, type PlanRow } from "./lines";
import { reapply } from "./reapply";
import { keptRows, sourceLines } from "./source-lines";

type Row = readonly [measure: string, deadline: string, responsible: string, result: string];
type Blocks = readonly (readonly [title: string, rows: readonly Row[]])[];

const PERIOD = { start: "2026-01-01", end: "2026-12-31" };

function planOf(blocks: Blocks): AnnualPlan {
  const table = buildTable({
    columns: ["number", "measure", "deadline", "responsible", "result"],
    rows: blocks.flatMap(([section, rows]) => [
      { section },
      ...rows.map(([measure, deadline, responsible, result], index) => [
        `${index + 1}.`,
        measure,
        deadline,
        responsible,
        result,
      ]),
    ]),
    period: PERIOD,
  });
  return annualPlan(regionalPlan(table), PERIOD);
}

const SEMINAR: Row = ["Семинар", "Март 2026 г.", "УО", "Справка"];
const LESSON: Row = ["Открытый урок", "Апрель 2026 г.", "ММС", "Отчёт"];
const VISIT: Row = ["Выезд в школу", "Май 2026 г.", "ММС", "Акт"];
const BEFORE = planOf([["I. Кадры", [SEMINAR, LESSON]]]);

const rowsOf = (lines: readonly AnnualLine[]): PlanRow[] =>
  lines.flatMap((line) => (line.kind === "row" ? [line] : []));
const typed = (change: (row: PlanRow) => PlanRow, plan = BEFORE): AnnualLine[] =>
  sourceLines(plan).map((line) => (line.kind === "row" && line.text === "Семинар" ? change(line) : line));

describe("a plan of the year brought up to date", () => {
  const changed = planOf([["I. Кадры", [["Семинар", "Июнь 2026 г.", "УО", "Протокол"], LESSON]]]);

  it("follows the source where nobody touched the cell", () => {
    const { lines, updates, conflicts } = reapply(keptRows(BEFORE), sourceLines(BEFORE), changed);
    expect(updates.map(({ field, theirs }) => [field, theirs])).toEqual([
      ["deadlineText", "Июнь 2026 г."],
      ["result", "Протокол"],
    ]);
    expect(conflicts).toEqual([]);
    expect(rowsOf(lines)[0]).toMatchObject({ deadlineText: "Июнь 2026 г.", result: "Протокол" });
  });

  it("keeps the user's words where both changed, and says so", () => {
    const mine = typed((row) => ({ ...row, result: "Своё", mark: "выполнено" }));
    const { lines, conflicts } = reapply(keptRows(BEFORE), mine, changed);
    expect(conflicts.map(({ field, mine: own, theirs }) => [field, own, theirs])).toEqual([
      ["result", "Своё", "Протокол"],
    ]);
    expect(rowsOf(lines)[0]).toMatchObject({
      result: "Своё",
      mark: "выполнено",
      deadlineText: "Июнь 2026 г.",
    });
  });

  it("takes every difference for a conflict where the base is gone", () => {
    const { updates, conflicts } = reapply([], sourceLines(BEFORE), changed);
    expect([updates.length, conflicts.length]).toEqual([0, 2]);
  });

  it("puts a new row behind the one that precedes it, a new block at the end", () => {
    const source = planOf([
      ["I. Кадры", [SEMINAR, VISIT, LESSON]],
      ["II. Школы", [["Аудит школ", "Июнь 2026 г.", "УО", "Справка"]]],
    ]);
    const { lines, added } = reapply(keptRows(BEFORE), sourceLines(BEFORE), source);
    expect(added).toHaveLength(2);
    expect(lines.map((line) => (line.kind === "block" ? line.title : line.text))).toEqual([
      "Кадры",
      "Семинар",
      "Выезд в школу",
      "Открытый урок",
      "Школы",
      "Аудит школ",
    ]);
  });

  it("brings no deleted row back, keeps what the source dropped and the users' own rows", () => {
    const [block, seminar, lesson] = sourceLines(BEFORE);
    if (!block || seminar?.kind !== "row" || lesson?.kind !== "row") throw new Error("план короче");
    const own: PlanRow = { ...lesson, key: null, text: "Своё мероприятие" };
    const {
      lines,
      gone,
      own: owned,
    } = reapply(keptRows(BEFORE), [block, own, lesson], planOf([["I. Кадры", [SEMINAR]]]));
    expect(lines.map((line) => (line.kind === "row" ? line.text : ""))).toEqual([
      "",
      "Своё мероприятие",
      "Открытый урок",
    ]);
    expect([gone.map(({ text }) => text), owned]).toEqual([["Открытый урок"], 1]);
  });

  const NAMES = ["Семинар", "Урок", "Выезд", "Аудит", "Конкурс", "Опрос"];
  const row = fc.tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom("Март 2026 г.", "Май 2026 г.", "ежеквартально", "по плану УО"),
    fc.constantFrom("УО", "ММС", "УО; ММС"),
    fc.constantFrom("Справка", "Отчёт", "Приказ"),
  );
  const plans = fc
    .uniqueArray(row, { selector: ([name]) => name, minLength: 1, maxLength: 6 })
    .map((rows) => planOf([["I. Кадры", rows]]));
  const edits = fc.array(fc.record({ at: fc.nat(20), field: fc.constantFrom(...ANNUAL_FIELDS, "mark") }), {
    maxLength: 6,
  });

  it("never loses what was typed", () => {
    fc.assert(
      fc.property(plans, plans, edits, (before, after, changes) => {
        const lines = [...sourceLines(before)];
        const words: string[] = [];
        changes.forEach(({ at, field }, index) => {
          const line = lines[at % lines.length];
          if (line?.kind !== "row") return;
          const word = `набрано ${index}`;
          lines[at % lines.length] = { ...line, [field]: word };
        });
        for (const line of rowsOf(lines)) {
          for (const field of [...ANNUAL_FIELDS, "mark"] as const) {
            if (line[field].startsWith("набрано")) words.push(line[field]);
          }
        }
        const { lines: result } = reapply(keptRows(before), lines, after);
        const said = new Set(
          rowsOf(result).flatMap((each) => [...ANNUAL_FIELDS.map((f) => each[f]), each.mark]),
        );
        return words.every((word) => said.has(word));
      }),
    );
  });

  it("gives the source itself where nobody typed anything", () => {
    fc.assert(
      fc.property(plans, plans, (before, after) => {
        const { lines, conflicts, gone } = reapply(keptRows(before), sourceLines(before), after);
        const dropped = new Set(gone.map(({ key }) => key));
        const now = rowsOf(lines).filter(({ key }) => !dropped.has(key));
        const saying = ({ key, deadlineText, responsibleText, result }: PlanRow): string =>
          [key, deadlineText, responsibleText, result].join("|");
        return (
          conflicts.length === 0 &&
          now.map(saying).sort().join("\n") === rowsOf(sourceLines(after)).map(saying).sort().join("\n")
        );
      }),
    );
  });
});
