import { buildTable } from "../../plan/testing/plan-builder";
import { executionReport, type ExecutionState } from "./execution";
import { executionSheet } from "./report-sheet";
import { lastQuarter, partPeriod, reportPeriod, reportPhrase } from "./report-period";
import { markedTable } from "./testing";

const FIRST_QUARTER = partPeriod(2026, "Q1");
const TODAY = "2026-04-10";

const one = (deadline: string, mark: string) =>
  executionReport(
    markedTable([{ section: "I. Кадры" }, ["1.", "Семинар", deadline, "УО", "Справка", mark]]),
    FIRST_QUARTER,
    TODAY,
  );

describe("what became of a measure in the first quarter", () => {
  it.each<[string, string, string, ExecutionState | null, boolean]>([
    ["done and confirmed", "Март 2026", "выполнено, приказ № 3", "done", true],
    ["done without a paper", "Март 2026", "выполнено", "unconfirmed", true],
    ["not done", "Март 2026", "не выполнено: карантин", "failed", true],
    ["passed without a mark", "Март 2026", "", "overdue", true],
    ["still going after its day", "Март 2026", "в работе", "overdue", true],
    ["its day is ahead", "Апрель 2026", "", null, false],
    ["done before its day", "Январь - май 2026", "выполнено, протокол № 1", "done", false],
    ["without a day, done", "по мере необходимости", "выполнено, справка", "done", false],
    ["without a day, not begun", "по мере необходимости", "", null, false],
    ["every quarter", "ежеквартально", "выполнено, отчёт № 1", "done", true],
    ["another year", "Март 2025", "", null, false],
    ["the region's own", "Март 2026", "справочно", null, false],
  ])("%s", (_, deadline, mark, state, due) => {
    const { rows } = one(deadline, mark);
    expect(rows.map((row) => [row.state, row.due])).toEqual(state === null ? [] : [[state, due]]);
  });

  it("lies ahead while the day of the report has not passed it", () => {
    const report = executionReport(
      markedTable([["1.", "Семинар", "Март 2026", "УО", "Справка", ""]]),
      FIRST_QUARTER,
      "2026-03-20",
    );
    expect(report.rows.map(({ state }) => state)).toEqual(["waiting"]);
  });
});

describe("the report on a quarter", () => {
  const report = executionReport(
    markedTable([
      { section: "I. Кадры" },
      ["1.", "Семинар", "Март 2026", "УО; ММС", "Справка", "выполнено, протокол № 2"],
      ["2.", "Стажировка", "Февраль 2026", "ММС", "Отчёт", "не выполнено: нет группы"],
      { section: "II. Объективность" },
      ["3.", "Перепроверка работ", "Март 2026", "УО", "Справка", ""],
    ]),
    FIRST_QUARTER,
    TODAY,
    [
      buildTable(
        {
          sheet: "Показатели",
          kind: "indicators",
          columns: ["number", "indicator", "unit", "target", "value:2025", "value:2026"],
          rows: [
            ["1.", "Доля учителей с планами роста", "%", "не менее 80 %", "70", "85"],
            ["2.", "Доля школ-участниц", "%", "не менее 90 %", "60", ""],
            ["3.", "Опрос родителей", "чел.", "по графику", "", "12"],
          ],
        },
        1,
      ),
    ],
  );

  it("counts by block", () => {
    const counted = report.blocks.map(({ name, due, counts }) => [name, due, counts.done, counts.overdue]);
    expect(counted).toEqual([
      ["Кадры", 2, 1, 0],
      ["Объективность", 1, 0, 1],
    ]);
  });

  it("counts a measure for each of its responsibles", () => {
    expect(report.responsibles.map(({ name, due, counts }) => [name, due, counts.done])).toEqual([
      ["УО", 2, 1],
      ["ММС", 2, 1],
    ]);
  });

  it("puts the values of indicators beside their targets", () => {
    expect(report.indicators.map(({ value, year, state }) => [value, year, state])).toEqual([
      ["85", 2026, "reached"],
      ["60", 2025, "short"],
      ["12", 2026, "unknown"],
    ]);
  });

  it("says in the sheet what confirms and why not", () => {
    const texts = executionSheet(report)
      .cells.flat()
      .flatMap((cell) => (cell?.kind === "text" ? [cell.text] : []));
    expect(texts).toEqual(
      expect.arrayContaining([
        "Подлежало исполнению мероприятий: 3; исполнено: 1 (33,3 %), из них без подтверждения: 0; не исполнено и просрочено: 2; в работе, срок впереди: 0.",
        "протокол № 2",
        "нет группы",
        "отметки о выполнении нет",
      ]),
    );
  });
});

describe("the periods of a report", () => {
  it.each([
    ["2026-Q1", "2026-01-01", "2026-03-31", "за I квартал 2026 года"],
    ["2026-q4", "2026-10-01", "2026-12-31", "за IV квартал 2026 года"],
    ["2026-H2", "2026-07-01", "2026-12-31", "за II полугодие 2026 года"],
    ["2026", "2026-01-01", "2026-12-31", "за 2026 год"],
    ["2025/2026", "2025-09-01", "2026-08-31", "за 2025/2026 учебный год"],
  ])("%s", (text, start, end, phrase) => {
    expect(reportPeriod(text)).toEqual({ start, end });
    expect(reportPhrase({ start, end })).toBe(phrase);
  });

  it.each(["2026-Q5", "квартал", ""])("refuses «%s»", (text) => expect(reportPeriod(text)).toBeNull());

  it.each([
    ["2026-04-10", 2026, "Q1"],
    ["2026-01-10", 2025, "Q4"],
    ["2026-12-31", 2026, "Q3"],
  ])("offers on %s the quarter that ended", (today, year, part) => {
    expect(lastQuarter(today)).toEqual({ year, part });
  });
});
