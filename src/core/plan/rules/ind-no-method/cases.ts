import type { RuleCases } from "../../testing/rule-case";
import { indicators } from "../../testing/specs";

export const cases: RuleCases = {
  code: "IND-NO-METHOD",
  valid: [
    { name: "a method", given: indicators([["1", "Число программ", "шт.", "Количество программ", 5, 3]]) },
    {
      name: "one method merged over two indicators",
      given: indicators(
        [
          ["1", "Доля неуспевающих, 5 класс", "%", "Отношение", 5, 3],
          ["2", "Доля неуспевающих, 6 класс", "%", "", 5, 3],
        ],
        { merges: ["D2:D3"] },
      ),
    },
    {
      name: "a table without the column",
      given: { tables: [{ kind: "indicators", columns: ["indicator"], rows: [["Доля"]] }] },
    },
  ],
  invalid: [
    {
      name: "an empty cell and a dash",
      given: indicators([
        ["1", "Число программ", "шт.", "", 5, 3],
        ["2", "Доля неуспевающих", "%", "-", 5, 3],
      ]),
      findings: [{ cell: "D2" }, { cell: "D3" }],
    },
  ],
};
