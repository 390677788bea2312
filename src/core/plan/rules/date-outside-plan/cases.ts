import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "DATE-OUTSIDE-PLAN",
  valid: [
    {
      name: "inside, at the very edge, coarser than the period",
      given: plan(
        measures(4, {
          1: { deadline: "Сентябрь 2023" },
          2: { deadline: "Август 2024" },
          3: { deadline: "2024 год" },
          4: { deadline: "ежегодно" },
        }),
        { period: { start: "2023-09-01", end: "2024-08-31" } },
      ),
    },
    { name: "a plan of unknown period", given: plan(measures(1, { 1: { deadline: "Март 2031" } })) },
    {
      name: "before the document is DATE-BEFORE-PLAN's",
      given: plan(measures(1, { 1: { deadline: "Май 2022" } }), {
        period: { start: "2023-09-01", end: "2024-08-31" },
        documentDate: "2023-08-25",
      }),
    },
  ],
  invalid: [
    {
      name: "after the end, over the end, before the start",
      given: plan(
        measures(4, {
          1: { deadline: "Октябрь 2024" },
          2: { deadline: "Май – октябрь 2024" },
          3: { deadline: "Май 2023" },
          4: { deadline: "2026 год" },
        }),
        { period: { start: "2023-09-01", end: "2024-08-31" } },
      ),
      findings: [
        { cell: "C2", variant: "after", args: { end: "2024-08-31" } },
        { cell: "C3", variant: "after" },
        { cell: "C4", variant: "before", args: { start: "2023-09-01" } },
        { cell: "C5", variant: "after" },
      ],
    },
  ],
};
