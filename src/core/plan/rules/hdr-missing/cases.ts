import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "HDR-MISSING",
  valid: [
    { name: "all required columns", given: plan(measures(2)) },
    {
      name: "two columns for start and end instead of one deadline",
      given: {
        tables: [
          {
            columns: ["measure", ["deadlineStart", "Начало"], ["deadlineEnd", "Окончание"], "responsible"],
            rows: [["Семинар", "01.03.2024", "31.03.2024", "Отдел образования"]],
          },
        ],
      },
    },
    {
      name: "an indicator table is no plan",
      given: { tables: [{ kind: "indicators", columns: ["indicator", "unit"], rows: [["Доля", "%"]] }] },
    },
  ],
  invalid: [
    {
      name: "no deadlines and no responsibles",
      given: { tables: [{ columns: ["number", "measure", "result"], rows: [["1.", "Семинар", "Справка"]] }] },
      findings: [
        { cell: "A1", variant: "deadline" },
        { cell: "A1", variant: "responsible" },
      ],
    },
    {
      name: "a column that the user's schema requires",
      given: { ...plan(measures(1)), schema: { requiredRoles: ["measure", "finance"] } },
      findings: [{ cell: "A1", variant: "finance" }],
    },
  ],
};
