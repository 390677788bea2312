import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "DATE-RECUR-WINDOW",
  valid: [
    {
      name: "every year of the plan has the month",
      given: plan(measures(1, { 1: { deadline: "август ежегодно" } }), {
        period: { start: "2022-01-01", end: "2025-12-31" },
      }),
    },
    {
      name: "a plan of one year, a deadline without a month",
      given: plan(measures(2, { 1: { deadline: "январь ежегодно" }, 2: { deadline: "ежегодно" } }), {
        period: { start: "2024-03-01", end: "2024-12-31" },
      }),
    },
  ],
  invalid: [
    {
      name: "the plan begins after the month and ends before it",
      given: plan(measures(2, { 1: { deadline: "апрель ежегодно" }, 2: { deadline: "ноябрь ежегодно" } }), {
        period: { start: "2022-09-01", end: "2025-08-31" },
      }),
      findings: [
        { cell: "C2", args: { year: 2022 } },
        { cell: "C3", args: { year: 2025 } },
      ],
    },
  ],
};
