import type { RuleCases } from "../../testing/rule-case";
import { indicators } from "../../testing/specs";

export const cases: RuleCases = {
  code: "IND-NO-BASE",
  valid: [
    {
      name: "base and target",
      given: {
        tables: [
          {
            kind: "indicators",
            columns: ["indicator", "baseline", "target"],
            rows: [
              ["Доля", "7 %", "5 %"],
              ["Число", 1, 3],
            ],
          },
        ],
      },
    },
    { name: "years instead of targets", given: indicators([["1", "Доля", "%", "Отношение", "", 3]]) },
    {
      name: "a row without target is IND-NO-TARGET's",
      given: {
        tables: [
          {
            kind: "indicators",
            columns: ["indicator", "baseline", "target"],
            rows: [
              ["Доля", "", ""],
              ["Число", 1, 3],
            ],
          },
        ],
      },
    },
  ],
  invalid: [
    {
      name: "one base is missing",
      given: {
        tables: [
          {
            kind: "indicators",
            columns: ["indicator", "baseline", "target"],
            rows: [
              ["Доля", "", "5 %"],
              ["Число", 1, 3],
            ],
          },
        ],
      },
      findings: [{ cell: "B2", args: { target: "5 %" } }],
    },
    {
      name: "no base at all",
      given: {
        tables: [
          {
            kind: "indicators",
            columns: ["indicator", "target"],
            rows: [
              ["Доля", "5 %"],
              ["Число", 3],
            ],
          },
        ],
      },
      findings: [{ cell: "B1", variant: "column", args: { count: 2 } }],
    },
  ],
};
