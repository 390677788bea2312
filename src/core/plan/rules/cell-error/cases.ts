import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "CELL-ERROR",
  valid: [
    { name: "texts and numbers", given: plan(measures(2)) },
    {
      name: "a text that begins with a hash",
      given: plan(measures(1, { 1: { measure: "#МыВместе: акция" } })),
    },
  ],
  invalid: [
    {
      name: "formulas that give errors",
      given: {
        tables: [
          {
            kind: "other",
            columns: [
              ["other", "Школа"],
              ["other", "Динамика"],
            ],
            rows: [
              ["Школа № 1", { value: "#VALUE!", formula: "=A2-B2" }],
              ["Школа № 2", 5],
            ],
          },
        ],
      },
      findings: [{ cell: "B2" }],
    },
  ],
};
