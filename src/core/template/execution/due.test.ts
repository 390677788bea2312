import { controlledStates } from "./due.cases";
import { dueList } from "./due";
import { dueSheet } from "./control-sheet";
import { markedTable } from "./testing";

const TODAY = "2026-03-15";
const DAYS = 30;

describe("deadline control on 15 March, 30 days ahead", () => {
  it.each(controlledStates)("$name", ({ deadline, mark, expected }) => {
    const table = markedTable([["1.", "Семинар", deadline, "УО", "Справка", mark]]);
    const found = dueList(table, null, TODAY, DAYS).map(({ state, end, times }) => [state, end, times]);
    expect(found).toEqual(expected);
  });

  it("puts the overdue first, then by the date", () => {
    const table = markedTable([
      ["1.", "Первое", "Апрель 2026", "УО", "", ""],
      ["2.", "Второе", "до 1 апреля 2026", "УО", "", ""],
      ["3.", "Третье", "Февраль 2026", "УО", "", ""],
      ["4.", "Четвёртое", "Январь 2026", "УО", "", "выполнено"],
    ]);
    const rows = dueList(table, null, TODAY, 60);
    expect(rows.map(({ row }) => row.measure.number)).toEqual(["3", "2", "1", "4"]);
  });

  it("counts the days by a formula that is right today", () => {
    const table = markedTable([["1.", "Семинар", "до 20 марта 2026", "УО", "", ""]]);
    const { cells } = dueSheet(dueList(table, null, TODAY, DAYS), "", TODAY);
    const formulas = cells.flat().flatMap((cell) => (cell?.kind === "formula" ? [cell] : []));
    expect(formulas).toEqual([{ kind: "formula", formula: "=E5-TODAY()", computed: 5 }]);
  });
});
