import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "DATE-END-BEFORE-START",
  valid: [
    {
      name: "ranges in order, over the turn of the year, two columns in order",
      given: plan(
        measures(2, { 1: { deadline: "Ноябрь 2023 – март 2024" }, 2: { deadline: "01.03.2024-01.03.2024" } }),
      ),
    },
    {
      name: "start and end in two columns",
      given: {
        tables: [
          {
            columns: ["measure", ["deadlineStart", "Начало"], ["deadlineEnd", "Окончание"]],
            rows: [["Семинар", "01.03.2024", "05.03.2024"]],
          },
        ],
      },
    },
  ],
  invalid: [
    {
      name: "a range that ends before it starts",
      given: plan(
        measures(2, { 1: { deadline: "Май 2024 – январь 2024" }, 2: { deadline: "15.05.2024-10.05.2024" } }),
      ),
      findings: [{ cell: "C2" }, { cell: "C3", args: { start: "2024-05-15", end: "2024-05-10" } }],
    },
    {
      name: "two columns",
      given: {
        tables: [
          {
            columns: ["measure", ["deadlineStart", "Начало"], ["deadlineEnd", "Окончание"]],
            rows: [["Семинар", "05.03.2024", "01.03.2024"]],
          },
        ],
      },
      findings: [{ cell: "C2", variant: "columns", args: { start: "2024-03-05", end: "2024-03-01" } }],
    },
  ],
};
