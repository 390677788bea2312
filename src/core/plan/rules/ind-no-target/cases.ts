import type { RuleCases } from "../../testing/rule-case";
import { indicators } from "../../testing/specs";

export const cases: RuleCases = {
  code: "IND-NO-TARGET",
  valid: [
    {
      name: "values stand in the years",
      given: indicators([["1", "Доля неуспевающих", "%", "Отношение", 5, 3]]),
    },
    { name: "one year is filled", given: indicators([["1", "Доля неуспевающих", "%", "Отношение", "", 3]]) },
    {
      name: "a target column with values",
      given: {
        tables: [
          {
            kind: "indicators",
            columns: ["indicator", "target"],
            rows: [["Доля неуспевающих", "не более 5 %"]],
          },
        ],
      },
    },
  ],
  invalid: [
    {
      name: "years without values, dashes",
      given: indicators([
        ["1", "Доля неуспевающих", "%", "Отношение", "", ""],
        ["2", "Число программ", "шт.", "Количество", "–", "н/д"],
      ]),
      findings: [
        { cell: "E2", variant: "years" },
        { cell: "E3", variant: "years" },
      ],
    },
    {
      name: "an empty target",
      given: {
        tables: [
          {
            kind: "indicators",
            columns: ["indicator", "target"],
            rows: [
              ["Доля", "5 %"],
              ["Число", " "],
            ],
          },
        ],
      },
      findings: [{ cell: "B3" }],
    },
  ],
};
