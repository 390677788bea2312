import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "DATE-NO-YEAR",
  valid: [
    { name: "month and year", given: plan(measures(2)) },
    {
      name: "a cell without any deadline is another rule's",
      given: plan(measures(2, { 2: { deadline: "" } })),
    },
    {
      name: "the passport of the programme gives the period",
      given: {
        tables: [
          ...plan(measures(1, { 1: { deadline: "в течение года" } })).tables,
          {
            sheet: "Паспорт",
            kind: "passport",
            columns: ["other", "other"],
            rows: [["Сроки", "2022-2025"]],
            period: { start: "2022-01-01", end: "2025-12-31" },
          },
        ],
      },
    },
    {
      name: "the user's schema gives the period",
      given: {
        ...plan(measures(1, { 1: { deadline: "Март" } })),
        schema: { period: { start: "2024-01-01", end: "2024-12-31" } },
      },
    },
  ],
  invalid: [
    {
      name: "a month and «в течение года» without a year, in a plan of unknown period",
      given: plan(measures(3, { 1: { deadline: "Март" }, 3: { deadline: "В течение года" } })),
      findings: [{ cell: "C2" }, { cell: "C4" }],
    },
  ],
};
